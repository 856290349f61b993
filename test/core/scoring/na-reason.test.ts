/**
 * 不适用 leaves the total with a reason only. Beside a self score a reason for deduction explains that score: it was
 * there before, and is no reason why the row does not apply. Engine and the sheet's formulas say the same.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { FilledSheet, type RowCells } from "../../support/grid-builder";

const CODE = "SQLH-3.2";
const FROM_BEFORE = "3 项在试用";

function assess(cells: RowCells): Assessment {
  const sheet = new FilledSheet().set(CODE, cells);
  const outcome = assessWorkbook(sheet.workbook());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}

const told = (cells: RowCells): readonly string[] =>
  assess(cells)
    .findings.filter(({ indicator, severity }) => indicator === CODE && severity === "error")
    .map(({ code }) => code);

const leaves = (cells: RowCells): boolean =>
  assess(cells).score.indicators.find(({ indicator }) => indicator.code === CODE)?.notApplicable !== null;

const EMPTY = { option: "不适用", base: null, actual: null, self: null };

test.each<[string, RowCells, readonly string[], boolean]>([
  [
    "chosen over filled entries, whatever is written",
    { option: "不适用", reason: FROM_BEFORE, remark: "没有" },
    ["V224"],
    false,
  ],
  ["without a word", EMPTY, ["V213"], false],
  ["with the reason in 备注", { ...EMPTY, remark: "本季没有成果" }, [], true],
  [
    "with the reason in 扣分原因 of a row that claims nothing",
    { ...EMPTY, reason: "本季没有成果" },
    [],
    true,
  ],
  [
    "with a 扣分原因 from before beside its self score",
    { ...EMPTY, self: 4.64, reason: FROM_BEFORE },
    ["V213"],
    false,
  ],
  [
    "with a self score, and the reason in 备注",
    { ...EMPTY, self: 4.64, reason: FROM_BEFORE, remark: "本季没有" },
    [],
    true,
  ],
  ["with a self score that is struck out", { ...EMPTY, self: "/", reason: "本季没有成果" }, [], true],
  [
    "a base of 0 with a 扣分原因 from before",
    { base: 0, actual: 0, self: 4.64, reason: FROM_BEFORE },
    ["V213"],
    false,
  ],
])("%s", (_, cells, findings, left) => {
  expect(told(cells)).toEqual(findings);
  expect(leaves(cells)).toBe(left);
});

test("what leaves the total by choice has no data, and a reason that nothing else explains", () => {
  const maybe = <Value>(value: Value) => fc.constantFrom(null, value);
  const rows = fc.record({
    base: fc.constantFrom(null, 0, 7),
    actual: fc.constantFrom(null, 0, 4),
    self: fc.constantFrom(null, "/", 0, 4.64),
    reason: maybe("说明"),
    remark: maybe("说明"),
  });
  fc.assert(
    fc.property(rows, (row) => {
      const isBlank = (row.base ?? 0) === 0 && (row.actual ?? 0) === 0;
      const explained = row.remark !== null || (row.reason !== null && typeof row.self !== "number");
      expect(leaves({ ...row, option: "不适用" })).toBe(isBlank && explained);
    }),
    { numRuns: 60 },
  );
});

test("the finding says what to do about it", () => {
  const [finding] = assess({ ...EMPTY, self: 4.64, reason: FROM_BEFORE }).findings.filter(
    ({ code }) => code === "V213",
  );
  expect(finding?.values).toMatchObject({ claimed: true });
});
