/**
 * Excel hides an add-in whose manifest it dislikes, without a word. What the schema and Microsoft's
 * service would refuse is checked here without either: order, lengths, references, pictures.
 * @jest-environment jsdom
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const manifestPath = join(root, "manifest.xml");
const manifest = new DOMParser().parseFromString(readFileSync(manifestPath, "utf8"), "text/xml");

const BASE_ORDER = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

const LIMITS = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const one = (name: string): Element => {
  const [element] = all(name);
  if (element === undefined) throw new Error(`The manifest has no <${name}>.`);
  return element;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

/** All texts of an element with its translations. */
const texts = (element: Element): string[] => [
  attribute(element, "DefaultValue"),
  ...[...element.children].map((override) => attribute(override, "Value")),
];

/** Width and height from the head of a PNG file, in pixels. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${file} is no PNG.`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const iconFile = (url: string): string => join(root, new URL(url).pathname);

test("the manifest is well-formed", () => {
  expect(all("parsererror")).toEqual([]);
});

test("its elements stand in the only order that Excel reads", () => {
  expect([...manifest.documentElement.children].map(({ tagName }) => tagName)).toEqual(BASE_ORDER);
});

test("it has an identity of its own and a version of four numbers", () => {
  expect(one("Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(one("Version").textContent).toBe(`${version}.0`);
});

test("it asks for Excel and the API set 1.9, no more", () => {
  expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
    "Workbook",
    "Workbook",
  ]);
  expect(all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
    ["ExcelApi", "1.9"],
  ]);
});

test("its pictures exist in the sizes that Excel expects", () => {
  expect(pngSize(iconFile(attribute(one("IconUrl"), "DefaultValue")))).toEqual([32, 32]);
  expect(pngSize(iconFile(attribute(one("HighResolutionIconUrl"), "DefaultValue")))).toEqual([64, 64]);
  const urls = new Map(
    all("bt:Image").map((image) => [attribute(image, "id"), attribute(image, "DefaultValue")]),
  );
  const shown = all("Icon").map((icon) =>
    [...icon.children].map((image) => [
      Number(attribute(image, "size")),
      pngSize(iconFile(urls.get(attribute(image, "resid")) ?? "")),
    ]),
  );
  const expected = [16, 32, 80].map((size) => [size, [size, size]]);
  expect(shown).toEqual(shown.map(() => expected));
  expect(shown.length).toBeGreaterThan(1);
});

test("no two of its parts share a name", () => {
  for (const kind of ["Group", "Control", "Resources"]) {
    const ids = all(kind)
      .flatMap((element) => (kind === "Resources" ? [...element.querySelectorAll("[id]")] : [element]))
      .map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).not.toContain("");
  }
});

test("every reference to a resource leads somewhere and is short enough", () => {
  const resources = [...one("Resources").querySelectorAll("[id]")].map(({ id }) => id);
  const wanted = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
  expect(wanted.filter((resid) => !resources.includes(resid))).toEqual([]);
  expect(resources.filter((resid) => !wanted.includes(resid))).toEqual([]);
  expect(resources.filter((resid) => resid.length > 32)).toEqual([]);
});

test.each(Object.entries(LIMITS))(
  "the texts of %s hold %i characters at most, in both languages",
  (name, limit) => {
    const prefixed = name.endsWith("Strings") ? [...one(`bt:${name}`).children] : [one(name)];
    for (const element of prefixed) {
      expect(texts(element)).toHaveLength(2);
      expect(texts(element).filter((text) => text.length === 0 || text.length > limit)).toEqual([]);
      expect([...element.children].map((override) => attribute(override, "Locale"))).toEqual(["en-US"]);
    }
  },
);

test("every address is served over HTTPS from one origin, and its page is among the sources", () => {
  const urls = [...manifest.querySelectorAll("[DefaultValue]")]
    .map((element) => attribute(element, "DefaultValue"))
    .filter((value) => /^\w+:\/\//.test(value));
  expect([...new Set(urls.map((url) => new URL(url).origin))]).toEqual(["https://localhost:3000"]);
  expect(all("AppDomain").map(({ textContent }) => textContent)).toEqual(["https://localhost:3000"]);
  const source = (path: string): string =>
    path.startsWith("/assets/") ? path : `/src/${path.replace(/^\/|\.html$/g, "")}${path}`;
  expect(
    urls.map((url) => join(root, source(new URL(url).pathname))).filter((file) => !existsSync(file)),
  ).toEqual([]);
});

const schemaFolder = process.env["MANIFEST_XSD"];
if (schemaFolder !== undefined) {
  test("it is valid against Microsoft's schema", () => {
    const schema = join(schemaFolder, "OfficeAppManifestV1_1.xsd");
    expect(() =>
      execFileSync("xmllint", ["--noout", "--schema", schema, manifestPath], { stdio: "pipe" }),
    ).not.toThrow();
  });
}
