/** Bonus, penalty and veto rows: levels, counts and the two caps above them. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Adjustment } from "../../../src/core/framework/framework";
import type { Score } from "../../../src/core/scoring/score";
import { earnedPoints, scoreAdjustments, vetoCaps } from "../../../src/core/scoring/score-adjustments";
import type { AdjustmentRow, Field } from "../../../src/core/sheet/scoring-sheet";
import { f1, FilledSheet, type RowCells } from "../../support/grid-builder";

function scored(rows: Readonly<Record<string, RowCells>>): Score {
  const filled = new FilledSheet();
  for (const [code, cells] of Object.entries(rows)) filled.set(code, { evidence: "文件", ...cells });
  const outcome = assessWorkbook(filled.workbook());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0].score;
}

function points(score: Score, code: string): number | undefined {
  return score.adjustments.find((adjustment) => adjustment.code === code)?.points.toNumber();
}

test.each([
  ["nothing", {}, 0],
  ["a level without a count is one", { option: "省部级" }, 2],
  ["a level once", { option: "集团级", actual: 1 }, 1],
  ["a level twice", { option: "集团级", actual: 2 }, 2],
  ["a level beyond its cap", { option: "国家级", actual: 2 }, 3],
  ["a level with a count of 0", { option: "国家级", actual: 0 }, 0],
  ["a count without a level", { actual: 2 }, 0],
] as const)("an award, %s: %s points", (_, cells, expected) => {
  expect(points(scored({ "SQLH-B1": cells }), "SQLH-B1")).toBe(expected);
});

test.each([
  ["SQLH-B2", 0, 0],
  ["SQLH-B2", 1, 1],
  ["SQLH-B2", 2, 2],
  ["SQLH-B2", 5, 2],
  ["SQLH-P1", 1, 2],
  ["SQLH-P1", 3, 6],
  ["SQLH-P1", 9, 6],
  ["SQLH-P2", 1, 4],
  ["SQLH-P2", 3, 8],
] as const)("%s, %i times: %i points", (code, actual, expected) => {
  expect(points(scored({ [code]: { actual } }), code)).toBe(expected);
});

test("all bonuses and all penalties have a cap of their own kind", () => {
  const { totals } = scored({
    "SQLH-1.1": { actual: 0 },
    "SQLH-B1": { option: "国家级" },
    "SQLH-B2": { actual: 5 },
    "SQLH-P1": { actual: 9 },
    "SQLH-P2": { actual: 9 },
  });
  expect([totals.bonus.toNumber(), totals.penalty.toNumber()]).toEqual([5, 10]);
  expect([totals.official?.toNumber(), totals.final?.toNumber()]).toEqual([96, 91]);
});

test("a bonus never lifts the final score above 100", () => {
  const { totals } = scored({ "SQLH-B1": { option: "国家级" } });
  expect([totals.official?.toNumber(), totals.final?.toNumber()]).toEqual([100, 100]);
});

test("a veto lowers the grade, not the score", () => {
  const score = scored({ "SQLH-V1": { option: "是" } });
  expect(score.totals.final?.toNumber()).toBe(100);
  expect([score.gradeBeforeVeto?.key, score.grade?.key, score.vetoed]).toEqual(["A", "D", true]);
});

test("否 and a blank are no veto", () => {
  for (const option of ["否", null]) {
    const score = scored({ "SQLH-V1": { option } });
    expect([score.gradeBeforeVeto?.key, score.grade?.key, score.vetoed]).toEqual(["A", "A", false]);
  }
});

test("a count that is an error does not count, and nothing else suffers", () => {
  const { totals } = scored({ "SQLH-P1": { actual: -1 }, "SQLH-P2": { actual: 1 } });
  expect([totals.penalty.toNumber(), totals.final?.toNumber()]).toEqual([4, 96]);
});

const COLUMNS = ["code", "option", "count"] as const;
type Cell = (typeof COLUMNS)[number];
const placed = (cell: Cell) => ({ sheet: "s", row: 0, column: COLUMNS.indexOf(cell) });

function fieldOf(cell: Cell, raw: string | number | undefined): Field | null {
  if (raw === undefined) return null;
  const reading: Field["reading"] =
    typeof raw === "number" ? { kind: "number", value: raw, notes: [] } : { kind: "text", text: raw };
  return { at: placed(cell), raw, formula: null, format: "General", reading };
}

/** A row of F1's adjustments; a cell that isn't given is a column that the sheet doesn't have. */
function rowOf(code: string, option?: string | number, count?: string | number): AdjustmentRow {
  const adjustment = f1().adjustments.find((one) => one.code === code);
  if (adjustment === undefined) throw new Error(code);
  const [optionField, countField] = [fieldOf("option", option), fieldOf("count", count)];
  return { adjustment, at: placed("code"), option: optionField, count: countField, evidence: null };
}

test.each<
  [when: string, row: AdjustmentRow, wrong: Cell | null, points: number, open: number, vetoed: boolean]
>([
  ["a level and its count", rowOf("SQLH-B1", "集团级", 2), null, 2, 0, false],
  ["a level, no column of counts", rowOf("SQLH-B1", "集团级"), null, 1, 0, false],
  ["words for a count", rowOf("SQLH-B1", "集团级", "两次"), null, 1, 0, false],
  ["a count, no column of levels", rowOf("SQLH-B1", undefined, 2), null, 0, 0, false],
  ["a number for a level", rowOf("SQLH-B1", 1, 2), null, 0, 0, false],
  ["a count below 0", rowOf("SQLH-P1", undefined, -1), null, 0, 0, false],
  ["an error in the count", rowOf("SQLH-B1", "集团级", 2), "count", 0, 3, false],
  ["an error in the level", rowOf("SQLH-B1", "集团级", 2), "option", 0, 3, false],
  ["an error in the row", rowOf("SQLH-B1", "集团级", 2), "code", 0, 3, false],
  ["an error in a penalty", rowOf("SQLH-P1", undefined, 1), "count", 0, 6, false],
  ["是 beside a bonus", rowOf("SQLH-B2", "是", 1), null, 1, 0, false],
  ["a veto", rowOf("SQLH-V1", "是"), null, 0, 0, true],
  ["否 at a veto", rowOf("SQLH-V1", "否"), null, 0, 0, false],
  ["a veto without its column", rowOf("SQLH-V1"), null, 0, 0, false],
  ["an error in a veto", rowOf("SQLH-V1", "是"), "option", 0, 0, false],
])("%s: points, what is open, and whether it is a veto", (_, row, wrong, earned, open, vetoed) => {
  const isBlocked = ({ column }: Field["at"]): boolean => COLUMNS[column] === wrong;
  const [score] = scoreAdjustments([row], { framework: f1(), kind: "Q", isBlocked });
  expect(score).toMatchObject({ code: row.adjustment.code, kind: row.adjustment.kind, vetoed });
  expect([score?.points.toNumber(), score?.open.toNumber()]).toEqual([earned, open]);
});

test("what was earned is told before its cap; a veto earns nothing", () => {
  expect(earnedPoints(rowOf("SQLH-B1", "国家级", 3)).toNumber()).toBe(9);
  expect(earnedPoints(rowOf("SQLH-P1", undefined, 9)).toNumber()).toBe(18);
  expect(earnedPoints(rowOf("SQLH-V1", "是", 2)).toNumber()).toBe(0);
});

test("of the vetoes those count that acted, and nothing else that bears a code", () => {
  const veto = f1().adjustments.find(({ kind }) => kind === "veto");
  if (veto?.kind !== "veto") throw new Error("a veto");
  const vetoes: readonly Adjustment[] = ["B", "C", "D"].map((gradeCap) => ({
    ...veto,
    code: gradeCap,
    gradeCap,
  }));
  const framework = { ...f1(), adjustments: [...f1().adjustments, ...vetoes] };
  const score = (code: string, vetoed: boolean) => {
    const [one] = scoreAdjustments([rowOf("SQLH-V1", "否")], {
      framework,
      kind: "Q",
      isBlocked: () => false,
    });
    if (one === undefined) throw new Error("one row");
    return { ...one, code, vetoed };
  };
  expect(vetoCaps(framework, [score("B", false), score("C", true), score("SQLH-B1", true)])).toEqual(["C"]);
});
