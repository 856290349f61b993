/**
 * What a department deploys is the pane and nothing else: no part of the preview, no eval, no address
 * of anybody else. The build itself is looked at, because imports can't prove it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { buildIfStale } from "../support/jest/build-if-stale.cjs";

const root = resolve(__dirname, "../..");
const deployed = join(root, "dist/addin");

let files: string[];
let texts: Map<string, string>;

beforeAll(async () => {
  await buildIfStale("addin");
  files = readdirSync(deployed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(deployed.length + 1));
  const readable = files.filter((file) => /\.(js|html|xml|txt)$/.test(file));
  texts = new Map(readable.map((file) => [file, readFileSync(join(deployed, file), "utf8")]));
});

const filesWith = (pattern: RegExp): string[] =>
  [...texts].filter(([, text]) => pattern.test(text)).map(([file]) => file);

/** The scripts that a page itself loads. */
function initialScripts(page: string): readonly string[] {
  const found = [...(texts.get(page) ?? "").matchAll(/src="?(js\/[^\s">]+)/g)].map(([, path = ""]) => path);
  expect(found).not.toEqual([]);
  return found;
}

/** Bytes of a page's first scripts, compressed. */
function weightOf(page: string): number {
  return initialScripts(page).reduce((sum, path) => sum + gzipSync(texts.get(path) ?? "").length, 0);
}

/** The content security policy of a page, by directive. */
function policyOf(page: string): Map<string, string> {
  const [, policy = ""] = /Content-Security-Policy["']? content="([^"]*)"/.exec(texts.get(page) ?? "") ?? [];
  return new Map(
    policy.split("; ").map((directive): [string, string] => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

test("the pane's page, its icons and the manifest are there", () => {
  const expected = [16, 32, 64, 80, 128].map((size) => `assets/icon-${size}.png`);
  expect(files).toEqual(expect.arrayContaining(["taskpane.html", "manifest.xml", ...expected]));
});

test("the page beside other programs is there: no office.js on it, and scripts of its own server only", () => {
  const page = texts.get("kaoping.html") ?? "";
  expect(page).not.toMatch(/office\.js|appsforoffice/);
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  const policy = policyOf("kaoping.html");
  for (const directive of ["default-src", "script-src", "connect-src", "worker-src"])
    expect(policy.get(directive)).toBe("'self'");
});

test("the page's service worker keeps the page, and every script that it can load", () => {
  const [, list = "{}"] = /^self\.KAOPING_OFFLINE=(.*);\n/.exec(texts.get("kaoping-sw.js") ?? "") ?? [];
  const kept = (JSON.parse(list) as { files: readonly string[] }).files;
  expect(kept.filter((file) => !files.includes(file))).toEqual([]);
  expect(kept[0]).toBe("kaoping.html");
  expect(kept).toEqual(expect.arrayContaining([...initialScripts("kaoping.html")]));
  // The program of 收表's threads is reached from no other script than the one that starts it.
  const threads = filesWith(/addEventListener\("message",\(?\{data/).filter((file) => file.startsWith("js/"));
  expect(threads.length).toBeGreaterThan(0);
  expect(kept).toEqual(expect.arrayContaining(threads));
  expect(kept.filter((file) => /taskpane|commands|office/.test(file))).toEqual([]);
});

test.each([
  ["o-spreadsheet", /o-spreadsheet|o_spreadsheet/],
  ["Owl", /@odoo|owl\.(es|iife|cjs)|__owl__/],
  ["Chart.js", /chart\.js/i],
  ["the preview's host", /previewHost|_richApiNativeBridge|GetHostInfo/],
  ["Node-only or test code", /playwright|happy-dom|jsdom/],
])("nothing of %s is in it", (_what, pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});

test("no code needs eval, so the policy forbids it", () => {
  expect(filesWith(/\beval\(|new Function\(/)).toEqual([]);
  expect(policyOf("taskpane.html").get("script-src")).not.toMatch(/unsafe/);
});

test("the pane may talk to its own server only; scripts may come from Microsoft's office.js host besides", () => {
  const policy = policyOf("taskpane.html");
  expect(policy.get("default-src")).toBe("'self'");
  expect(policy.get("connect-src")).toBe("'self'");
  expect(policy.get("object-src")).toBe("'none'");
  expect(policy.get("script-src")).toBe("'self' https://appsforoffice.microsoft.com");
});

test("the policy stands before everything that it should hold for, and office.js before our code", () => {
  const page = texts.get("taskpane.html") ?? "";
  const places = ["Content-Security-Policy", "office.js", "taskpane."].map((text) =>
    page.indexOf(text, page.indexOf("<head")),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
});

test("the scripts that the pane's page itself loads stay small", () => {
  // 1.3 times the plain task pane that `npm run bench:pane` builds: 108 KB.
  expect(weightOf("taskpane.html") / 1024).toBeLessThan(140);
});

test("the first scripts of the page beside other programs weigh little more than the pane's", () => {
  expect(weightOf("kaoping.html") / weightOf("taskpane.html")).toBeLessThan(1.3);
});

test("scripts carry their content in their names and bring no source maps", () => {
  // A browser asks for a service worker by the name that stays.
  const scripts = files.filter((file) => file.endsWith(".js") && file !== "kaoping-sw.js");
  expect(scripts.filter((file) => !/\.[0-9a-f]{10}\.js$/.test(file))).toEqual([]);
  expect(filesWith(/sourceMappingURL/)).toEqual([]);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
});
