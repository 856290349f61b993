/** Terms of office that have ended or will end soon, wherever departments write them. */
import type { CellRef } from "../../../src/core/grid/address";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { readScoringSheet } from "../../../src/core/sheet/read-scoring-sheet";
import type { Finding } from "../../../src/core/validation/finding";
import { validateEntries } from "../../../src/core/validation/validate";
import { FilledSheet, sheetGrid, type CellInput } from "../../support/grid-builder";

/** The sheets are filled in on 2026-12-20. */
function findings(filled: FilledSheet, ledger: readonly (readonly CellInput[])[] = []): readonly Finding[] {
  const { framework, period } = filled;
  const plain = filled.workbook();
  const workbook: WorkbookGrid = {
    ...plain,
    sheets: [...plain.sheets, ...(ledger.length === 0 ? [] : [sheetGrid("换届台账", ledger)])],
  };
  const sheet = readScoringSheet(workbook, filled.sheetName, framework);
  if (sheet === null) throw new Error("not recognised");
  return validateEntries({ workbook, sheet, framework, period, expectedPeriod: null });
}

function withField(...cells: CellInput[]): FilledSheet {
  const filled = new FilledSheet();
  filled.top.push(cells);
  return filled;
}

const LEDGER = ["党组织名称", "届期(年)", "本届起始日", "届满日", "选举日", "延期批准", "延期至"];
const row = (...cells: CellInput[]): CellInput[][] => [["换届台账"], LEDGER, cells];
const inLedger = (column: number): CellRef => ({ sheet: "换届台账", row: 2, column });

test.each<[string, FilledSheet, CellInput[][], string, CellRef]>([
  [
    "a date beside its label",
    withField("届满日期", null, 46_300),
    [],
    "V502",
    { sheet: "SQLH-2026Q4", row: 3, column: 2 },
  ],
  [
    "a date in its label's cell",
    withField("换届日期：2027年3月1日"),
    [],
    "V503",
    { sheet: "SQLH-2026Q4", row: 3, column: 0 },
  ],
  [
    "a date that ends far to the right in its label's cell",
    withField(`换届日期：2027年6月${" ".repeat(47)}1日`),
    [],
    "V503",
    { sheet: "SQLH-2026Q4", row: 3, column: 0 },
  ],
  ["a ledger's date", new FilledSheet(), row("甲支部", 3, "2023-10-01", "2026-09-30"), "V502", inLedger(3)],
  ["a term's length", new FilledSheet(), row("甲支部", "3年", "2024.4.1", null), "V503", inLedger(3)],
  [
    "an extension that was not approved",
    new FilledSheet(),
    row("甲支部", 3, null, "2026-09-30", null, "否", "2027-08-30"),
    "V502",
    inLedger(3),
  ],
  [
    "an extension that ends soon",
    new FilledSheet(),
    row("甲支部", 3, null, "2026-09-30", null, "批复〔2026〕8号", "2027-01-31"),
    "V503",
    inLedger(6),
  ],
  [
    "an election of the term before",
    new FilledSheet(),
    row("甲支部", 3, null, "2026-09-30", "2023-09-28"),
    "V502",
    inLedger(3),
  ],
])("%s is judged on the day on which the sheet was filled in", (_, filled, ledger, code, at) => {
  expect(findings(filled, ledger)).toMatchObject([{ code, at, indicator: null }]);
});

test.each<[string, FilledSheet, CellInput[][]]>([
  ["a term that goes on", withField("届满日期", "2028-01-01"), []],
  ["a term that ends in seven months", new FilledSheet(), row("甲支部", 3, null, "2027-07-21")],
  ["an election that was held", new FilledSheet(), row("甲支部", 3, null, "2026-09-30", "2026-09-20")],
  [
    "an extension far ahead",
    new FilledSheet(),
    row("甲支部", 3, null, "2026-09-30", null, "是", "2027-08-30"),
  ],
  ["the day of the last election", withField("换届日期", "2025-11-30"), []],
  ["no date at all", withField("届满日期", "待定"), []],
  ["a date with more behind it", withField(`届满日期：2026-9-30${" ".repeat(60)}延至2028-9-30`), []],
  [
    "a list that names no term",
    new FilledSheet(),
    [
      ["党组织名称", "第几届"],
      ["甲支部", 5],
    ],
  ],
])("%s is in order", (_, filled, ledger) => {
  expect(findings(filled, ledger)).toEqual([]);
});

test("without a day of filling in the end of the period counts", () => {
  const filled = withField("届满日期", "2026-12-25");
  filled.top[2] = [];
  expect(findings(filled)).toMatchObject([
    { code: "V502", values: { unit: "第一党支部", date: "2026-12-25" } },
  ]);
});
