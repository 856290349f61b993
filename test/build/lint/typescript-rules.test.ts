/**
 * Every rule that .oxlintrc.json names, types or not, reports a text that breaks it. So a rule that an update of the
 * linter drops or weakens, or that a change of the configuration switches off, is missed here.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { NO_CODE, OFFENCES } from "./offences";

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code?: string;
    readonly message: string;
  }[];
}

type Rules = Readonly<Record<string, string | readonly unknown[]>>;

interface Configuration {
  readonly rules: Rules;
  readonly overrides: readonly { readonly rules: Rules }[];
}

const root = resolve(__dirname, "../../..");
const OXLINT = join(root, "node_modules/oxlint/bin/oxlint");
const fileOf = (rule: string): string =>
  rule.startsWith("react/")
    ? `src/taskpane/${rule.replace("/", "-")}.tsx`
    : `src/core/${rule.replace("/", "-")}.ts`;

/** Reports nothing of what its manual and ESLint's name for it, as little as ESLint's did. */
const SILENT = "react/preserve-manual-memoization";

const USED = "src/core/used-comment.ts";
const UNUSED = "src/core/unused-comment.ts";
const COMMENT = `// oxlint-disable-next-line no-console -- for trial\n`;

let house: string;
let report: Report;

/** What the linter calls a rule: `typescript(no-explicit-any)`, `eslint(eqeqeq)`. */
const found = (file: string): string[] =>
  report.diagnostics
    .filter(({ filename }) => filename === file)
    .map(({ code, message }) => /\(([\w-]+)\)/.exec(code ?? "")?.[1] ?? message);

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "kaoping-lint-"));
  for (const folder of ["src/core", "src/taskpane"]) mkdirSync(join(house, folder), { recursive: true });
  for (const file of [".oxlintrc.json", "tsconfig.json"]) copyFileSync(join(root, file), join(house, file));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
  for (const [rule, text] of Object.entries({ ...OFFENCES, ...NO_CODE }))
    writeFileSync(join(house, fileOf(rule)), text);
  writeFileSync(join(house, USED), `${COMMENT}console.log(1);`);
  writeFileSync(join(house, UNUSED), `${COMMENT}export const a = 1;`);
  const linting = [OXLINT, "--format", "json", "src"];
  const { stdout } = spawnSync(process.execPath, linting, { cwd: house, encoding: "utf8" });
  report = JSON.parse(stdout) as Report;
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(Object.keys(OFFENCES))("%s reports what breaks it", (rule) => {
  expect(found(fileOf(rule))).toContain(rule.replace(/^.*\//, ""));
});

test.each(Object.keys(NO_CODE))("what %s would report is refused as no code", (rule) => {
  expect(found(fileOf(rule))).toContainEqual(
    expect.stringMatching(/strict mode|escape sequence|not allowed|octal/i),
  );
});

test("a comment switches a rule off, and is reported where it switches off nothing", () => {
  expect(found(USED)).toEqual([]);
  expect(found(UNUSED)).toEqual([expect.stringMatching(/unused/i)]);
});

test("there is an offence for every rule that is switched on", () => {
  const shown = execFileSync(process.execPath, [OXLINT, "--print-config"], { cwd: root, encoding: "utf8" });
  const { rules, overrides } = JSON.parse(shown) as Configuration;
  const on = [rules, ...overrides.map((override) => override.rules)].flatMap((some) =>
    Object.entries(some).filter(([rule, setting]) => [setting].flat()[0] !== "allow" && rule !== SILENT),
  );
  expect(Object.keys(OFFENCES).sort()).toEqual([...new Set(on.map(([rule]) => rule))].sort());
});
