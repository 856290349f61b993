/**
 * The share check of a whole workbook: every scoring sheet is looked at and named, and none may be
 * stamped while one of them isn't right, since the workbook is mailed as one.
 */
import type { AssessmentOutcome } from "../assess";
import type { Assessment } from "../assessment";
import { derivationProblemText } from "../derive/describe-derivation";
import { describeProblem } from "../framework/check/describe-problem";
import { comparePeriods } from "../framework/period";
import type { WorkbookGrid } from "../grid/grid";
import { inputFields, isAnythingFilled } from "../validation/entered/input-fields";
import { checkShare, type ShareCell, type ShareCheck } from "./check-share";

/**
 * `notBegun`: nothing is filled in yet on the sheet of a period that comes after all those that are. It is
 * mailed along as it is, without being checked or stamped.
 */
export type SheetShareState = "ready" | "failing" | "notBegun";

export interface SheetShare extends ShareCheck {
  readonly assessment: Assessment;
  readonly state: SheetShareState;
}

export interface WorkbookShare {
  /** One for each scoring sheet, in the order of the workbook. */
  readonly sheets: readonly SheetShare[];
  /** Sheets that look like scoring sheets and could not be scored, each with why. */
  readonly unscored: readonly ShareCell[];
  /** True when every sheet that is begun is right, and there is one. */
  readonly ready: boolean;
}

/** All that was made of a workbook. */
export interface AssessedWorkbook extends Pick<AssessmentOutcome, "unread" | "frameworkProblems"> {
  readonly assessments: readonly Assessment[];
}

/** @param workbook what the assessments were made from */
export function checkWorkbookShare(workbook: WorkbookGrid, assessed: AssessedWorkbook): WorkbookShare {
  const order = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const place = ({ sheet }: Assessment): number => order.get(sheet.name) ?? order.size;
  const assessments = [...assessed.assessments].sort((a, b) => place(a) - place(b));
  const sheets = assessments.map((assessment): SheetShare => {
    const check = checkShare(workbook, assessment);
    if (isYetToCome(assessment, assessments)) return { ...check, assessment, state: "notBegun" };
    return { ...check, assessment, state: check.ready ? "ready" : "failing" };
  });
  const unscored = unscoredSheets(assessed);
  const isRight = sheets.every(({ state }) => state !== "failing") && unscored.length === 0;
  return { sheets, unscored, ready: isRight && sheets.some(({ state }) => state === "ready") };
}

/** Where a blank sheet stands before a filled one somebody has forgotten it. */
function isYetToCome(assessment: Assessment, all: readonly Assessment[]): boolean {
  const { period } = assessment;
  if (period === null || isBegun(assessment)) return false;
  const begun = all.filter(isBegun);
  return (
    begun.length > 0 && begun.every((one) => one.period !== null && comparePeriods(one.period, period) < 0)
  );
}

function isBegun({ sheet }: Assessment): boolean {
  return isAnythingFilled(inputFields(sheet.rows, sheet.adjustments));
}

function unscoredSheets({ unread = [], frameworkProblems = [] }: AssessedWorkbook): readonly ShareCell[] {
  return [
    ...frameworkProblems.map(({ at, problem }) => {
      const message = (language: "zh" | "en"): string => describeProblem(problem, language).message;
      return {
        at,
        text: {
          zh: `指标体系有问题，用它的评分表没有计分：${message("zh")}`,
          en: `The framework has a problem, and its sheets are not scored: ${message("en")}`,
        },
      };
    }),
    ...unread.map(({ sheetName, problems: [problem] }) => {
      const why = problem === undefined ? { zh: "", en: "" } : derivationProblemText(problem);
      return {
        at: problem?.at ?? { sheet: sheetName, row: 0, column: 0 },
        text: {
          zh: `像是考核评分表，但没有读懂，没有检查。${why.zh}`,
          en: `Looks like a scoring sheet but could not be read, and was not checked. ${why.en}`.trim(),
        },
      };
    }),
  ];
}
