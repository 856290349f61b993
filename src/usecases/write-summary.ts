/** 生成汇总表, the same from the pane and from the ribbon: reads, assesses, plans and writes. */
import type { AssessmentOutcome } from "../core/assess";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import type { ApplyReport, OmittedPart, OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "./assessment-core";
import { turnOfOthers } from "./turn-of-others";

export interface SummaryRequest {
  /** Name of the scoring sheet; null for the one of most interest. */
  readonly sheet: string | null;
  readonly language: Language;
  /** When it is written, as the summary says it. */
  readonly at: Date;
  /** Hears what was read, before anything is written. */
  readonly onRead?: (grid: WorkbookGrid, outcome: AssessmentOutcome) => void;
}

export type SummaryResult =
  | {
      readonly kind: "written";
      readonly sheet: string;
      /** True when an earlier summary gave way. */
      readonly replaced: boolean;
      /** Number of charts. */
      readonly charts: number;
      /** What Excel refused and the sheet does without. */
      readonly omitted: readonly OmittedPart[];
    }
  /** The scoring sheet is not there (any more); nothing was written. */
  | { readonly kind: "sheetMissing" };

/**
 * Reads once more, so that what is written is what stands in the cells.
 * @throws WorkbookError when the workbook can't be read or written; it is as before then
 */
export async function writeSummary(
  workbook: OpenWorkbook,
  core: AssessmentCore,
  { sheet, language, at, onRead }: SummaryRequest,
): Promise<SummaryResult> {
  const grid = await workbook.read();
  await turnOfOthers();
  const outcome = core.assess(grid);
  await turnOfOthers();
  onRead?.(grid, outcome);
  const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
  const assessment = assessments.find((candidate) => sheet === null || candidate.sheet.name === sheet);
  if (assessment === undefined) return { kind: "sheetMissing" };
  const plan = await core.planSummary(grid, assessment, language, at, assessments);
  await turnOfOthers();
  const report = await workbook.apply(plan);
  return { kind: "written", ...describeWritten(plan, report) };
}

function describeWritten(plan: WorkbookPlan, { written, replaced, omitted = [] }: ApplyReport) {
  const position = plan.sheets.findIndex(({ role }) => role === "summary");
  return {
    sheet: written[position] ?? plan.sheets[position]?.name ?? "",
    replaced: replaced.length > 0,
    omitted,
    charts: plan.sheets.reduce((count, { charts }) => count + charts.length, 0),
  };
}
