/** What ESLint still holds: how Office.js is used, what effects depend on, files in JavaScript. Each rule bites. */
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../../..");

const ADAPTER = "src/workbook/office/excel-workbook.ts";
const PANE = "src/taskpane/theme.ts";
const COMMANDS = "src/commands/commands.ts";
const COMPONENT = "src/page/index.tsx";
const SCRIPT = "webpack.config.js";

const run = (lines: string): string =>
  `export const f = (): Promise<void> => Excel.run(async (context) => { ${lines} });`;
const RANGE = `const range = context.workbook.getSelectedRange();`;

const offences: [rule: string, file: string, source: string][] = [
  ["no-restricted-syntax", ADAPTER, run(`${RANGE} range.load(); await context.sync();`)],
  ["office-addins/call-sync-after-load", ADAPTER, run(`${RANGE} range.load("values"); void range.values;`)],
  ["office-addins/call-sync-before-read", ADAPTER, run(`${RANGE} range.load("values"); void range.values;`)],
  [
    "office-addins/load-object-before-read",
    ADAPTER,
    run(`${RANGE} await context.sync(); void range.values;`),
  ],
  ["office-addins/no-context-sync-in-loop", COMMANDS, run(`for (const a of [1]) await context.sync();`)],
  [
    "office-addins/no-navigational-load",
    ADAPTER,
    run(`${RANGE} range.load("worksheet"); await context.sync();`),
  ],
  ["office-addins/no-office-initialize", PANE, `Office.initialize = () => {};`],
  [
    "office-addins/test-for-null-using-isNullObject",
    ADAPTER,
    run(`const a = context.workbook.worksheets.getItemOrNullObject("a"); if (a === null) return;`),
  ],
  [
    "react-hooks/exhaustive-deps",
    COMPONENT,
    `import { useEffect } from "react"; export function useF(a: number): void { useEffect(() => alert(a), []); }`,
  ],
  ["no-console", SCRIPT, `console.log(1);`],
  ["no-undef", SCRIPT, `nobodyKnows();`],
  ["no-unused-vars", SCRIPT, `const a = 1;`],
  ["eqeqeq", SCRIPT, `module.exports = (a, b) => a == b;`],
  ["prefer-const", SCRIPT, `let a = 1; module.exports = a;`],
  ["max-lines", SCRIPT, "\n".repeat(251)],
];

let reports: string[][];

beforeAll(() => {
  const texts = [
    ...offences.map(([, file, source]) => ({ file, source })),
    {
      file: ADAPTER,
      source: `// eslint-disable-next-line office-addins/no-office-initialize\nexport const a = 1;`,
    },
  ];
  const answer = execFileSync(process.execPath, ["test/support/lint-texts.mjs"], {
    cwd: root,
    input: JSON.stringify(texts),
    encoding: "utf8",
  });
  reports = JSON.parse(answer) as string[][];
});

test.each(offences.map(([rule, file], index) => ({ rule, file, index })))(
  "$rule bites in $file",
  ({ rule, index }) => {
    expect(reports[index]).toContain(rule);
  },
);

test("a comment that switches off what reports nothing is reported itself", () => {
  expect(reports.at(-1)).toEqual([expect.stringContaining("Unused eslint-disable directive")]);
});
