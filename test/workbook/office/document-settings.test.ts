/** Values kept in the document, through the real client's own settings. */
import { OfficeDocumentSettings } from "../../../src/workbook/office/document-settings";

const settings = (): OfficeDocumentSettings => new OfficeDocumentSettings("甲.xlsx");

beforeEach(() => previewHost.reset());

test("a value is kept with the document, and gone when it is removed", async () => {
  expect(settings().get("a")).toBeNull();
  await settings().set("a", true);
  expect(settings().get("a")).toBe(true);
  expect([...previewHost.documentSettings.read().keys()]).toEqual(["a"]);
  await settings().set("a", null);
  expect(settings().get("a")).toBeNull();
  expect([...previewHost.documentSettings.read().keys()]).toEqual([]);
});

test("what cannot be kept is told, and is not kept later by the way", async () => {
  const values = new Map<string, unknown>();
  const failing = {
    get: (key: string) => values.get(key),
    set: (key: string, value: unknown) => values.set(key, value),
    remove: (key: string) => values.delete(key),
    saveAsync: (callback: (result: object) => void) =>
      callback({ status: "failed", error: { code: 5001, message: "no" } }),
  };
  const real = Office;
  const pretended = {
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: { document: { settings: failing } },
  };
  Object.defineProperty(globalThis, "Office", { value: pretended, configurable: true, writable: true });
  await expect(settings().set("b", "x")).rejects.toMatchObject({
    code: "hostFailed",
    detail: { file: "甲.xlsx" },
  });
  Object.defineProperty(globalThis, "Office", { value: real, configurable: true, writable: true });
  expect([...values.keys()]).toEqual([]);
});

test("what another program put there under the name is none of ours", async () => {
  Office.context.document.settings.set("c", { some: "thing" });
  expect(settings().get("c")).toBeNull();
});
