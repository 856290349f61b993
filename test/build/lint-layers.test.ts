/**
 * The layers of ARCHITECTURE.md hold only as long as a tool says so. Here a house of small files, under the names of
 * real ones, has imports that cross a border, and each of them must be refused.
 */
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

interface Module {
  readonly source: string;
  readonly dependencies: readonly {
    /** As the import names it. */
    readonly module: string;
    readonly rules?: readonly { readonly name: string }[];
  }[];
}

const root = resolve(__dirname, "../..");

const CORE = "src/core/grid/address.ts";
const PORT = "src/workbook/workbook-error.ts";
const USECASE = "src/usecases/auto-show.ts";
const ADAPTER = "src/workbook/xlsx/xlsx-workbook.ts";
const PANE_ENTRY = "src/taskpane/index.tsx";
const PANE_PART = "src/taskpane/theme.ts";
const CLI_ENTRY = "src/cli/main.ts";
const CLI_PART = "src/cli/cli-error.ts";
const PREVIEW = "preview/rich-api/executor.ts";
const OFFICE = "src/workbook/office/excel-workbook.ts";
const TEST = "test/core/grid/address.test.ts";
const NEW_PART = "src/novel/part.ts";

/** Of our own files by their path, of a package or of Node by its name. */
type Case = [what: string, from: string, to: string];

const refused: Case[] = [
  ["the core imports the port", CORE, PORT],
  ["the core imports a test", CORE, TEST],
  ["the core imports React", CORE, "react"],
  ["the core reads the disk", CORE, "node:fs"],
  ["the core imports a spreadsheet library", CORE, "hucre"],
  ["the port imports the pane", PORT, PANE_PART],
  ["the port imports an adapter", PORT, OFFICE],
  ["the port imports a package", PORT, "hucre"],
  ["an adapter imports another", ADAPTER, OFFICE],
  ["an adapter imports what only the other may use", ADAPTER, "@e965/xlsx"],
  ["an adapter reads the disk", ADAPTER, "node:fs"],
  ["a use case names an adapter", USECASE, OFFICE],
  ["a use case imports React", USECASE, "react"],
  ["a part of the pane names an adapter", PANE_PART, OFFICE],
  ["a part of the pane imports the command line", PANE_PART, CLI_ENTRY],
  ["the pane imports the preview", PANE_ENTRY, PREVIEW],
  ["the command line imports the preview", CLI_ENTRY, PREVIEW],
  ["a part of the command line names an adapter", CLI_PART, ADAPTER],
  ["the preview imports the pane", PREVIEW, PANE_PART],
  ["a file of no part imports the core", NEW_PART, CORE],
  ["a test imports a file of no part", TEST, NEW_PART],
];

const allowed: Case[] = [
  ["the core imports its decimal library", CORE, "big.js"],
  ["the core imports a file of its generator of numbers", CORE, "pure-rand/distribution/uniformInt"],
  ["the core imports its schema library", CORE, "zod/mini"],
  ["the port imports the core", PORT, CORE],
  ["an adapter imports the port", ADAPTER, PORT],
  ["an adapter imports what inflates", ADAPTER, "fflate"],
  ["a use case imports the port", USECASE, PORT],
  ["a part of the pane imports the port", PANE_PART, PORT],
  ["a part of the pane imports React", PANE_PART, "react"],
  ["the pane's entry names its adapter", PANE_ENTRY, OFFICE],
  ["the command line's entry names its adapter", CLI_ENTRY, ADAPTER],
  ["a part of the command line reads the disk", CLI_PART, "node:fs"],
  ["the preview imports an adapter", PREVIEW, OFFICE],
  ["a test imports the core", TEST, CORE],
];

const cases = [...refused, ...allowed];
const isOwn = (name: string): boolean => /^(src|preview|test)\//.test(name);

let house: string;
let modules: readonly Module[];

const placed = (file: string, text: string): void => {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  writeFileSync(join(house, file), text);
};

/** What an import names, from the house's root up if it is our own. */
const nameOf = (from: string, to: string): string =>
  isOwn(to) ? "../".repeat(from.split("/").length - 1) + to.replace(/\.tsx?$/, "") : to;

/** Imports as types, so that they count although nothing of them is left at run time. */
const importsOf = (file: string): string =>
  cases
    .filter(([, from]) => from === file)
    .map(([, from, to], index) => `import type * as n${index} from "${nameOf(from, to)}";\n`)
    .join("");

/** The rules that an import breaks. */
function brokenBy(from: string, to: string): string[] {
  const imports = modules.find(({ source }) => source === from)?.dependencies ?? [];
  const found = imports.filter(({ module }) => module === nameOf(from, to).replace(/^node:/, ""));
  expect(found).toHaveLength(1);
  return found.flatMap(({ rules }) => (rules ?? []).map(({ name }) => name));
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "kaoping-layers-"));
  for (const file of ["package.json", "tsconfig.json"]) copyFileSync(join(root, file), join(house, file));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
  for (const file of new Set(cases.flatMap(([, from, to]) => [from, to]).filter(isOwn)))
    placed(file, importsOf(file));
  placed("src/core/loop-a.ts", `import type { B } from "./loop-b";\nexport type A = B[];\n`);
  placed("src/core/loop-b.ts", `import type { A } from "./loop-a";\nexport type B = A[];\n`);
  placed("src/core/astray.ts", `import { a } from "./nowhere";\nexport const b = a;\n`);
  const cruise = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(root, ".dependency-cruiser.cjs");
  const answer = execFileSync(
    process.execPath,
    [cruise, "--config", config, "--output-type", "json", "src", "preview", "test"],
    { cwd: house, encoding: "utf8", maxBuffer: 1e8 },
  );
  ({ modules } = JSON.parse(answer) as { modules: Module[] });
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test("the cases are about files that are there", () => {
  const files = new Set(cases.flatMap(([, from, to]) => [from, to]).filter(isOwn));
  expect([...files].filter((file) => !existsSync(join(root, file)))).toEqual([NEW_PART]);
});

const ofLayers = (rules: readonly string[]): string[] => rules.filter((name) => name !== "no-circular");

test.each(refused)("refused: %s", (_what, from, to) => {
  const rules = ofLayers(brokenBy(from, to));
  expect(rules).not.toEqual([]);
  expect(rules).not.toContain("no-unknown-import");
});

test.each(allowed)("allowed: %s", (_what, from, to) => {
  expect(ofLayers(brokenBy(from, to))).toEqual([]);
});

test("refused: files that import each other in a loop, if only for types", () => {
  expect(brokenBy("src/core/loop-a.ts", "./loop-b")).toEqual(["no-circular"]);
});

test("refused: an import of what isn't there", () => {
  expect(brokenBy("src/core/astray.ts", "./nowhere")).toContain("no-unknown-import");
});
