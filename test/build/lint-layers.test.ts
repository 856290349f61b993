/**
 * The layers of ARCHITECTURE.md hold only as long as the linter says so. Here it is given imports that
 * cross a border, under the names of real files, and must refuse each of them.
 */
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

interface LintMessage {
  readonly ruleId: string | null;
  readonly message: string;
  readonly fatal: boolean;
}

const root = resolve(__dirname, "../..");

const CORE = "src/core/grid/address.ts";
const PORT = "src/workbook/workbook-error.ts";
const PANE_ENTRY = "src/taskpane/index.tsx";
const PANE_PART = "src/taskpane/theme.ts";
const CLI_ENTRY = "src/cli/main.ts";

const refused: [what: string, file: string, source: string][] = [
  ["the core imports the port", CORE, `import { WorkbookError } from "../../workbook/workbook-error";`],
  ["the core imports React", CORE, `import { useState } from "react";`],
  ["the core reads the disk", CORE, `import { readFileSync } from "node:fs";`],
  ["the core imports a spreadsheet library", CORE, `import { readXlsx } from "hucre";`],
  ["the port imports the pane", PORT, `import { theme } from "../taskpane/theme";`],
  ["the port imports a package", PORT, `import { readXlsx } from "hucre";`],
  [
    "a part of the pane names an adapter",
    PANE_PART,
    `import { x } from "../workbook/office/excel-workbook";`,
  ],
  ["the pane imports the preview", PANE_ENTRY, `import { x } from "../../preview/rich-api/executor";`],
  ["the command line imports the preview", CLI_ENTRY, `import { x } from "../../preview/rich-api/executor";`],
  ["a part of the pane imports the command line", PANE_PART, `import { x } from "../cli/main";`],
];

const allowed: [what: string, file: string, source: string][] = [
  ["the core imports its decimal library", CORE, `import Big from "big.js";`],
  [
    "the core imports its generator of numbers",
    CORE,
    `import { uniformInt } from "pure-rand/distribution/uniformInt";`,
  ],
  ["the core imports its schema library", CORE, `import { z } from "zod/mini";`],
  ["the port imports the core", PORT, `import { parseAddress } from "../core/grid/address";`],
  [
    "a part of the pane imports the port",
    PANE_PART,
    `import { WorkbookError } from "../workbook/workbook-error";`,
  ],
  [
    "the pane's entry names its adapter",
    PANE_ENTRY,
    `import { x } from "../workbook/office/excel-workbook";`,
  ],
];

const LAYER_RULES = [
  "boundaries/dependencies",
  "boundaries/no-unknown-dependencies",
  "no-restricted-imports",
];

const layerOffences = (messages: readonly LintMessage[]): LintMessage[] =>
  messages.filter(({ ruleId, fatal }) => fatal || LAYER_RULES.includes(ruleId ?? ""));

let offences: LintMessage[][];

beforeAll(() => {
  const texts = [...refused, ...allowed].map(([, file, source]) => ({ file, source }));
  const answer = execFileSync(process.execPath, ["test/support/lint-texts.mjs"], {
    cwd: root,
    input: JSON.stringify({ rules: LAYER_RULES, texts }),
    encoding: "utf8",
  });
  offences = (JSON.parse(answer) as LintMessage[][]).map(layerOffences);
});

test.each(refused.map(([what], index) => ({ what, index })))("refused: $what", ({ index }) => {
  const found = offences[index] ?? [];
  expect(found.map(({ fatal }) => fatal)).toEqual(found.map(() => false));
  expect(found).not.toEqual([]);
  expect(found.map(({ ruleId }) => ruleId)).not.toContain("boundaries/no-unknown-dependencies");
});

test.each(allowed.map(([what], index) => ({ what, index })))("allowed: $what", ({ index }) => {
  expect(offences[refused.length + index]).toEqual([]);
});
