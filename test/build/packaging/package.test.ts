/**
 * The zip file that an administrator gets: for one address, complete, and the same on any day.
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { packageWork } from "../../../scripts/packaging/package-command";
import { fileHeaders, pagePolicy } from "../../../scripts/packaging/server-headers";
import { packFiles } from "../../../scripts/packaging/pack-files";
import { buildIfStale, PACKAGE, PACKAGE_ADDRESS } from "../../support/jest/build-if-stale.cjs";

const root = resolve(__dirname, "../../..");

let files: Readonly<Record<string, Uint8Array>>;
const text = (path: string): string => strFromU8(files[path] ?? strToU8(`(no ${path})`));

beforeAll(() => {
  buildIfStale("package");
  files = unzipSync(readFileSync(join(root, PACKAGE)));
});

test("page, scripts, icons, manifest, instructions and settings of IIS are in it", () => {
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      ...["taskpane.html", "manifest.xml", "README.txt", "web.config", "assets/icon-32.png"],
      ...["office/office.js", "office/excel-win32-16.01.js", "office/zh-cn/office_strings.js"],
    ]),
  );
});

test("the manifest is the committed one with every address below the deployed folder", () => {
  const committed = readFileSync(join(root, "manifest.xml"), "utf8");
  const deployed = text("manifest.xml");
  expect(deployed).not.toMatch(/localhost/);
  expect(deployed).toContain("<AppDomain>https://addin.example.org</AppDomain>");
  expect(
    deployed
      .replaceAll(PACKAGE_ADDRESS, "https://localhost:3000/")
      .replaceAll("https://addin.example.org", "https://localhost:3000"),
  ).toBe(committed);
});

test("every file that the manifest and the pages name is in it", () => {
  const urls = [...text("manifest.xml").matchAll(/https:\/\/addin\.example\.org\/kaoping\/([^"<]+)/g)];
  const pages = Object.keys(files).filter((path) => /^[^/]+\.html$/.test(path));
  const parts = pages.flatMap((page) => [...text(page).matchAll(/(?:src|href)="?([^\s">]+)/g)]);
  const named = [...urls, ...parts].map(([, path]) => path ?? "");
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((path) => !(path in files))).toEqual([]);
});

test("office.js and its parts are Microsoft's, byte for byte", () => {
  const copies = Object.keys(files).filter((path) => path.startsWith("office/"));
  const original = (path: string): Buffer =>
    readFileSync(join(root, "node_modules/@microsoft/office-js/dist", path.slice("office/".length)));
  expect(copies.length).toBeGreaterThan(8);
  expect(copies.filter((path) => !original(path).equals(Buffer.from(files[path] ?? [])))).toEqual([]);
});

test("it asks nobody but its own server for anything", () => {
  const policy = pagePolicy(text("taskpane.html"));
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(policy).toContain("script-src 'self';");
  expect(text("taskpane.html")).toMatch(/<script src="?office\/office\.js/);
});

test("the instructions name the address, in both languages, with settings for nginx", () => {
  const readme = text("README.txt");
  expect(readme).toContain(`部署地址：${PACKAGE_ADDRESS}`);
  expect(readme).toContain(`Address: ${PACKAGE_ADDRESS}`);
  expect(readme).toContain("location /kaoping/ {");
  expect(readme).toContain("location /kaoping/js/ {");
});

test("the settings for IIS and nginx say the headers that `npm run serve` sends", () => {
  const policy = pagePolicy(text("taskpane.html"));
  const iis = new DOMParser().parseFromString(text("web.config"), "text/xml");
  const { "Cache-Control": caching = "", ...security } = fileHeaders("js/taskpane.0123456789.js", policy);
  for (const [name, value] of Object.entries(security)) {
    expect(iis.querySelector(`customHeaders > add[name="${name}"]`)?.getAttribute("value")).toBe(value);
    expect(text("README.txt").split(`add_header ${name} "${value}" always;`)).toHaveLength(3);
  }
  expect(text("README.txt")).toContain(`add_header Cache-Control "${caching}";`);
  expect(text("README.txt")).toContain(
    `add_header Cache-Control "${fileHeaders("taskpane.html", policy)["Cache-Control"]}";`,
  );
});

test("docs/deploy.md shows the same settings", () => {
  const page = readFileSync(join(root, "docs/deploy.md"), "utf8");
  const block = (language: string): string =>
    (new RegExp("```" + language + "\n([^]*?)```").exec(page)?.[1] ?? `(no ${language})`).trim();
  expect(text("web.config").replaceAll("\r", "").trim()).toBe(block("xml"));
  expect(text("README.txt").replaceAll("\r", "")).toContain(`\n${block("nginx")}\n`);
});

test("the same files give the same bytes, in whatever order they come", () => {
  const entries = [...Object.entries(files)];
  const zipped = packFiles(new Map(entries));
  expect(Buffer.from(zipped).equals(readFileSync(join(root, PACKAGE)))).toBe(true);
  expect(Buffer.from(packFiles(new Map(entries.reverse()))).equals(zipped)).toBe(true);
});

test("an order without an address, for an unknown office.js or with an unknown option is refused", () => {
  expect(() => packageWork([])).toThrow("--url");
  expect(() => packageWork(["--url", PACKAGE_ADDRESS, "--officejs", "none"])).toThrow("local 或 cdn");
  expect(() => packageWork(["--url", PACKAGE_ADDRESS, "--verbose"])).toThrow("--officejs, --out");
  expect(packageWork(["--help"])).toBeNull();
});
