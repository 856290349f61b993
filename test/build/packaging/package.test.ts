/**
 * The zip file that an administrator gets: for one address, complete, and the same on any day.
 * @jest-environment jsdom
 */
import { readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { buildTime } from "../../../scripts/packaging/build-mark";
import { packageWork } from "../../../scripts/packaging/package-command";
import { fileHeaders, pagePolicy } from "../../../scripts/packaging/server-headers";
import { packFiles } from "../../../scripts/packaging/pack-files";
import { buildMark } from "../../../webpack/build-mark";
import { buildIfStale, PACKAGE, PACKAGE_ADDRESS } from "../../support/jest/build-if-stale.cjs";

const root = resolve(__dirname, "../../..");

let files: Readonly<Record<string, Uint8Array>>;
const text = (path: string): string => strFromU8(files[path] ?? strToU8(`(no ${path})`));

beforeAll(async () => {
  await buildIfStale("package");
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
  const copies = Object.keys(files).filter((path) => /^office\/.+\.js$/.test(path));
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
    expect(iis.querySelector(`customHeaders > remove[name="${name}"] + add[name="${name}"]`)).not.toBeNull();
    expect(iis.querySelector(`customHeaders > add[name="${name}"]`)?.getAttribute("value")).toBe(value);
    expect(text("README.txt").split(`add_header ${name} "${value}" always;`)).toHaveLength(3);
  }
  expect(iis.querySelector('customHeaders > remove[name="X-Frame-Options"]')).not.toBeNull();
  expect(text("README.txt")).toContain("gzip_vary on;");
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
  const time = buildTime(text("taskpane.html"));
  const zipped = packFiles(new Map(entries), time);
  expect(Buffer.from(zipped).equals(readFileSync(join(root, PACKAGE)))).toBe(true);
  expect(Buffer.from(packFiles(new Map(entries.reverse()), time)).equals(zipped)).toBe(true);
});

test("its files have the time of their sources, in the zip and in the folder, so that servers see an update", () => {
  const time = buildTime(text("taskpane.html"));
  const folder = join(root, PACKAGE).replace(/\.zip$/, "");
  for (const path of ["taskpane.html", "commands.html", "README.txt", "office/office.js"])
    expect(statSync(join(folder, path)).mtimeMs).toBe(time.getTime());
  const dosTime = readFileSync(join(root, PACKAGE)).readUInt16LE(10);
  expect(dosTime).toBe(
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
  );
});

test("every page carries the mark of its build: version, time, commit", () => {
  for (const page of ["taskpane.html", "commands.html"])
    expect(text(page)).toMatch(
      /<meta name=kaoping-build content="\d+\.\d+\.\d+ \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [0-9a-f]{7,}\+?">/,
    );
});

test("a commit's time is the mark's; what is in no commit has the time of the build, or SOURCE_DATE_EPOCH", () => {
  expect(buildMark(root, { SOURCE_DATE_EPOCH: "1735689600" })).toContain(" 2025-01-01T00:00:00Z ");
  expect(buildMark(tmpdir(), {})).toMatch(/ \d{4}-[^ ]+Z -\+$/);
});

test("licences: ours, Microsoft's beside office.js, and one of every package that reached a script", () => {
  expect(text("LICENSE.txt")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
  expect(text("office/LICENSE.txt")).toBe(
    readFileSync(join(root, "node_modules/@microsoft/office-js/LICENSE.md"), "utf8"),
  );
  const notices = text("THIRD-PARTY-NOTICES.txt");
  const sections = notices.split(/^-{80}$/m).slice(1);
  const named = sections.map((section) => section.trim().split("\n")[0] ?? "");
  for (const name of [
    "react",
    "react-dom",
    "@fluentui/react-icons",
    "@fluentui/react-charts",
    "big.js",
    "fflate",
    "zod",
  ]) {
    const { version } = JSON.parse(
      readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
    ) as {
      version: string;
    };
    expect(named).toContainEqual(expect.stringMatching(new RegExp(`^${name} ${version} \\(`)));
  }
  expect(sections.filter((section) => !/copyright|permission|licen[cs]e/i.test(section.slice(40)))).toEqual(
    [],
  );
  expect(notices).not.toMatch(/o-spreadsheet|chart\.js|bootstrap/);
});

test("an order without an address, for an unknown office.js or with an unknown option is refused", () => {
  expect(() => packageWork([])).toThrow("--url");
  expect(() => packageWork(["--url", PACKAGE_ADDRESS, "--officejs", "none"])).toThrow("local 或 cdn");
  expect(() => packageWork(["--url", PACKAGE_ADDRESS, "--verbose"])).toThrow("--officejs, --defaults, --out");
  expect(packageWork(["--help"])).toBeNull();
});
