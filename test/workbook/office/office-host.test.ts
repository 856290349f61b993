/** What the pane learns of the program around it. */
import { officeTheme, startOffice } from "../../../src/workbook/office/office-host";

const originalOffice = Object.getOwnPropertyDescriptor(globalThis, "Office");

/** Puts an Office of our making in the place of the real one. */
function pretend(host: string | null, context: unknown): void {
  const office = {
    onReady: () => Promise.resolve({ host, platform: null }),
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS" },
    context,
  };
  Object.defineProperty(globalThis, "Office", { value: office, configurable: true, writable: true });
}

afterEach(() => {
  if (originalOffice === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Object.defineProperty(globalThis, "Office", originalOffice);
});

test("a Chinese Excel that is new enough", async () => {
  pretend("Excel", {
    displayLanguage: "zh-CN",
    requirements: {
      isSetSupported: (set: string, version: string) => set === "ExcelApi" && version === "1.9",
    },
    officeTheme: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#000000",
      controlBackgroundColor: "#EEEEEE",
      controlForegroundColor: "#111111",
    },
  });
  expect(await startOffice()).toEqual({
    isExcel: true,
    isSupported: true,
    language: "zh",
    partition: "",
    downloads: true,
  });
  expect(officeTheme()).toEqual({
    background: "#FFFFFF",
    foreground: "#000000",
    controlBackground: "#EEEEEE",
    controlForeground: "#111111",
  });
});

test("an English Excel on the web, too old and without colours", async () => {
  const requirements = { isSetSupported: () => false };
  pretend("Excel", { displayLanguage: "en-US", requirements, partitionKey: "p1" });
  const host = { isExcel: true, isSupported: false, language: "en", partition: "p1", downloads: true };
  expect(await startOffice()).toEqual(host);
  expect(officeTheme()).toBeNull();
});

test("a plain browser page is not an error", async () => {
  pretend(null, undefined);
  expect(await startOffice()).toEqual({
    isExcel: false,
    isSupported: false,
    language: "zh",
    partition: "",
    downloads: true,
  });
  expect(officeTheme()).toBeNull();
});

test.each([
  ["PC", true],
  ["OfficeOnline", true],
  ["Mac", false],
  ["iOS", false],
])("whether a link to a file does anything (%s)", async (platform, downloads) => {
  pretend("Excel", { platform, displayLanguage: "zh-CN", requirements: { isSetSupported: () => true } });
  expect(await startOffice()).toMatchObject({ downloads });
});

test("another Office program is not Excel", async () => {
  pretend("Word", { displayLanguage: "zh-TW", requirements: { isSetSupported: () => true } });
  expect(await startOffice()).toMatchObject({ isExcel: false, isSupported: false, language: "zh" });
});
