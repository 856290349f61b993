/** Generated and hostile contents: validation always ends, and quickly. */
import fc from "fast-check";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { findScoringSheets } from "../../../src/core/sheet/recognize-sheets";
import { readScoringSheet } from "../../../src/core/sheet/read-scoring-sheet";
import { COLUMN_KEYS } from "../../../src/core/sheet/sheet-labels";
import { describeFinding } from "../../../src/core/validation/wording/describe-finding";
import type { Finding } from "../../../src/core/validation/finding";
import { validateEntries } from "../../../src/core/validation/validate";
import { f1Codes, FilledSheet, period, sheetGrid, type CellInput } from "../../support/grid-builder";
import { processorTime } from "../../support/processor-time";

/** Milliseconds: far more than linear work needs on a busy machine, far less than quadratic work does. */
const PATIENCE = 4_000;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double(),
  fc.integer({ min: -5, max: 30 }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#REF!", "#N/A").map((error) => ({ error })),
  fc.constantFrom(
    "5次",
    "８．５",
    "√√",
    "1、2",
    "优",
    "不适用",
    "/",
    "合计",
    "SQLH-1.1",
    "2026Q3",
    "考核期间：",
    "{code}",
    "$&",
  ),
);
const cell: fc.Arbitrary<CellInput> = fc.record({
  value,
  format: fc.constantFrom("General", "0%", "@", "yyyy-mm-dd"),
});
const columnKey = fc.constantFrom(...COLUMN_KEYS);

function findingsOf(workbook: WorkbookGrid, filled: FilledSheet): readonly Finding[] {
  findScoringSheets(workbook);
  const sheet = readScoringSheet(workbook, filled.sheetName, filled.framework);
  if (sheet === null) return [];
  const { framework } = filled;
  return validateEntries({
    workbook,
    sheet,
    framework,
    period: filled.period,
    expectedPeriod: period("2026Q3"),
  });
}

/** All findings are looked at with one expectation: thousands of them took longer than what they look at. */
function expectPlaces(findings: readonly Finding[], workbook: WorkbookGrid): void {
  const sheets = new Set(workbook.sheets.map(({ name }) => name));
  const wrong = findings.filter((finding) => {
    const { sheet, row, column } = finding.at;
    const isPlace = [row, column].every((number) => Number.isInteger(number) && number >= 0);
    const words = (["zh", "en"] as const).map((language) => describeFinding(finding, language).message);
    return !isPlace || !sheets.has(sheet) || words.some((message) => message.includes("undefined"));
  });
  expect(wrong).toEqual([]);
}

test("whatever stands in the cells, validation ends, and every finding has a place and words", () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...f1Codes()), columnKey, cell), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(edits, (changes) => {
      const filled = new FilledSheet();
      const rows = new Map(filled.rows.map((row) => [row.code, row]));
      for (const [code, key, content] of changes) Object.assign(rows.get(code) ?? {}, { [key]: content });
      const workbook = filled.workbook();
      expectPlaces(findingsOf(workbook, filled), workbook);
    }),
    { numRuns: 150 },
  );
});

test("sheets of anything at all don't stop the reader", () => {
  const anySheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(anySheet, fc.nat({ max: 12 }), (rows, headerAt) => {
      const filled = new FilledSheet();
      const header = ["指标编码", "二级指标", "分值", "实际完成", "等次/是否/不适用", "自评分"];
      const grid = sheetGrid(filled.sheetName, [...rows.slice(0, headerAt), header, ...rows.slice(headerAt)]);
      const workbook: WorkbookGrid = { sheets: [grid], names: [], activeSheet: null };
      expectPlaces(findingsOf(workbook, filled), workbook);
    }),
    { numRuns: 150 },
  );
});

test("no cell is blamed twice for the same thing", () => {
  const contents: CellInput[] = [
    "5次",
    "４",
    "abc",
    null,
    { value: { error: "#REF!" } },
    -1,
    99,
    "3",
    0.05,
    true,
  ];
  for (const content of contents) {
    const filled = new FilledSheet().set("SQLH-5.3", { actual: content }).set("SQLH-1.2", { self: content });
    const keys = findingsOf(filled.workbook(), filled)
      .filter(({ code }) => code !== "V112")
      .map(({ at }) => `${at.row},${at.column}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("a sheet of many rows takes no longer than its rows do", () => {
  const filled = new FilledSheet();
  for (let n = 0; n < 9_000; n++) {
    filled.rows.push({
      code: n % 2 === 0 ? `X-${n}` : "SQLH-1.1",
      l2: `多出的指标 ${n}`,
      max: 1,
      actual: "若干",
    });
    filled.ballots.push(["SQLH-6.1", "党员评议", 1, 1, 1, 1, 4, 0]);
  }
  const workbook = filled.workbook();
  const start = processorTime();
  expect(findingsOf(workbook, filled).length).toBeGreaterThan(4_500);
  expect(processorTime() - start).toBeLessThan(PATIENCE);
});

/** Longer than a cell can be, so that anything but linear time shows. */
const LONG = 200_000;

test.each(["(", ":", "5 ", "5", "√", "考", "填报人 ", "1、"])(
  "a cell full of %j is read in no time",
  (part) => {
    const long = part.repeat(Math.floor(LONG / part.length));
    const filled = new FilledSheet().set("SQLH-5.3", {
      actual: `${long}x`,
      option: long,
      remark: `${long}x`,
    });
    filled
      .set("SQLH-1.1", { actual: `${long}x`, code: "SQLH-1.1" })
      .insertAfter("SQLH-1.2", { code: `${long}x`, l2: long, max: 1 });
    filled.top.push([`${long}x`, long]);
    const start = processorTime();
    expectPlaces(findingsOf(filled.workbook(), filled), filled.workbook());
    expect(processorTime() - start).toBeLessThan(PATIENCE);
  },
);
