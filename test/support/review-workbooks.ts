/** Review workbooks (复核打分) of two units and two departments, as they go out, are typed in and come back. */
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { mergeReviews, type MergedReviews } from "../../src/core/collect/review/merge-reviews";
import { readReviews, type ReturnedReview } from "../../src/core/collect/review/read-review";
import { reviewCases, type DepartmentReview } from "../../src/core/collect/review/review-cases";
import { reviewColumn } from "../../src/core/collect/review/review-layout";
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { Language } from "../../src/core/locale/language";
import { planTemplate } from "../../src/core/template/plan-template";
import { columnOf } from "../../src/core/template/scoring-layout";
import { scoringSheetName } from "../../src/core/template/template-sheet";
import { filledTemplate } from "./filled-template";
import { f1, period } from "./grid-builder";
import { planGrid, withCell } from "./plan-grid";
import { typedPlan } from "./typed-plan";

export const Q4 = period("2026Q4");
const SHARED = { zh: "组织部", en: "Organisation" };
/** The first half of its indicators is reviewed by another department. */
export const framework: Framework = {
  ...f1(),
  indicators: f1().indicators.map((one, index) =>
    one.level === 2 && index < 12 ? { ...one, department: SHARED } : one,
  ),
};
export const codes = applicableIndicators(framework, Q4).map(({ code }) => code);
export const SHEET = scoringSheetName(framework, Q4);

type Entries = Parameters<typeof typedPlan>[1];

export function workbookOf(unit: string, entries: Entries): WorkbookGrid {
  return planGrid(typedPlan(planTemplate(framework, Q4, unit), entries));
}

export function assess(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  return outcome.assessments[0];
}

export const [FIRST_ENTRIES = {}, SECOND_ENTRIES = {}] = fc.sample(filledTemplate(framework, Q4), {
  seed: 7,
  numRuns: 2,
});
export const units = [
  { unit: "第一党支部", workbook: workbookOf("第一党支部", withoutReviews(FIRST_ENTRIES)) },
  { unit: "第二党支部", workbook: workbookOf("第二党支部", withoutReviews(SECOND_ENTRIES)) },
].map((one) => ({ ...one, assessment: assess(one.workbook) }));

export function withoutReviews(entries: Entries): Entries {
  const review = String.fromCharCode(65 + columnOf("review"));
  const kept = Object.entries(entries[SHEET] ?? {}).filter(
    ([address]) => address.replace(/\d/g, "") !== review,
  );
  return { ...entries, [SHEET]: Object.fromEntries(kept) };
}

export function sentOut(language: Language = "zh"): readonly DepartmentReview[] {
  return reviewCases(framework, Q4, units, language);
}

/** The row of a unit's case on the review sheet. */
export function rowOf({ sheets }: WorkbookGrid, unit: string, code: string): number {
  const row = (sheets[0]?.values ?? []).findIndex((cells) => cells[0] === code && cells[1] === unit);
  if (row < 0) throw new Error(`${unit} ${code} is not on the sheet`);
  return row;
}

export type Typed = readonly [unit: string, code: string, score: number | string | null, comment?: string];

export function typedIn(workbook: WorkbookGrid, typed: readonly Typed[]): WorkbookGrid {
  const name = workbook.sheets[0]?.name ?? "";
  return typed.reduce((grid, [unit, code, score, comment]) => {
    const row = rowOf(grid, unit, code);
    const scored = withCell(grid, name, row, reviewColumn("review"), score);
    return comment === undefined ? scored : withCell(scored, name, row, reviewColumn("comment"), comment);
  }, workbook);
}

export function returned(workbook: WorkbookGrid): ReturnedReview {
  const [review] = readReviews(workbook);
  if (review === undefined) throw new Error("not read");
  return review;
}

export function merged(...workbooks: readonly WorkbookGrid[]): MergedReviews {
  const files = workbooks.map((workbook, index) => ({ file: `${index}.xlsx`, review: returned(workbook) }));
  return mergeReviews(framework, Q4, units, files);
}
