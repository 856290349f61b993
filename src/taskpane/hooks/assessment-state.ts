/**
 * What the pane knows at any moment, and how events change it. Kept apart from React so that
 * every transition can be read, and tested, in one place.
 */
import type { AssessmentOutcome } from "../../core/assess";
import type { Assessment } from "../../core/assessment";
import type { UnreadSheet } from "../../core/derive/derive-own-sheets";
import type { LocatedProblem } from "../../core/framework/sheet/read-rows";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import type { Problem } from "../problem";
import type { OmittedPart } from "../../workbook/port";

/** What the last reading that came through has found. */
export type Contents =
  /** Nothing was read yet. */
  | { readonly kind: "reading" }
  | { readonly kind: "assessed"; readonly assessments: readonly Assessment[]; readonly sheet: string }
  | { readonly kind: "unrecognized"; readonly sheets: readonly string[] }
  /** No cell of the workbook holds anything. */
  | { readonly kind: "empty" }
  /** The first reading failed; `problem` says why. */
  | { readonly kind: "error" };

export interface WrittenSummary {
  readonly sheet: string;
  readonly replaced: boolean;
  readonly charts: number;
  /** What Excel refused and the sheet does without. */
  readonly omitted: readonly OmittedPart[];
  /** True when the workbook was edited since. */
  readonly outdated: boolean;
}

export type SummaryStep =
  | { readonly kind: "none" }
  | { readonly kind: "writing" }
  // With what was written, until something else is asked for.
  | ({ readonly kind: "written" } & WrittenSummary);

export interface AssessmentState {
  readonly contents: Contents;
  /** The sheet that was on view before the pane started anew; null when there was none. */
  readonly wantedSheet: string | null;
  /** The reading that `contents` was made from; null before the first one. */
  readonly grid: WorkbookGrid | null;
  /** A reading is under way; what is shown is that of the reading before. */
  readonly busy: boolean;
  /** The reading under way can be stopped. */
  readonly stoppable: boolean;
  /** When `contents` was read; null before the first time. */
  readonly checkedAt: Date | null;
  readonly problem: Problem | null;
  /** True when the problem is that nothing could be read: the next reading that comes through settles it. */
  readonly readFailed: boolean;
  readonly summary: SummaryStep;
  /** What is wrong with the framework that the workbook carries; nothing is scored by it. */
  readonly frameworkProblems: readonly LocatedProblem[];
  /** Sheets that could be scored if somebody said which column is which. */
  readonly unread: readonly UnreadSheet[];
  /** The workbook's ledgers (台账), each with what is wrong with it on the day of the reading. */
  readonly ledgers: readonly AssessedLedger[];
  /** False when the workbook can't tell about edits. */
  readonly watching: boolean;
}

export type AssessmentEvent =
  | { readonly type: "readStarted"; readonly stoppable: boolean }
  | { readonly type: "readStopped" }
  | {
      readonly type: "readFinished";
      readonly outcome: AssessmentOutcome;
      readonly grid: WorkbookGrid;
      readonly at: Date;
    }
  | { readonly type: "readFailed"; readonly problem: Problem }
  | { readonly type: "edited" }
  | { readonly type: "watchFailed" }
  /** A person turned to the sheet, in Excel or in the pane. */
  | { readonly type: "sheetChosen"; readonly sheet: string }
  | { readonly type: "writeStarted" }
  | { readonly type: "written"; readonly summary: Omit<WrittenSummary, "outdated"> }
  | { readonly type: "writeFailed"; readonly problem: Problem }
  | { readonly type: "jumpFailed"; readonly problem: Problem }
  | { readonly type: "problemDismissed" };

export const initialState: AssessmentState = {
  contents: { kind: "reading" },
  wantedSheet: null,
  grid: null,
  busy: true,
  stoppable: true,
  checkedAt: null,
  problem: null,
  readFailed: false,
  summary: { kind: "none" },
  frameworkProblems: [],
  unread: [],
  ledgers: [],
  watching: true,
};

export function assessmentReducer(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  switch (event.type) {
    case "readStarted":
      return { ...state, busy: true, stoppable: event.stoppable };
    case "readStopped":
      return { ...state, contents: failedContents(state.contents), busy: false };
    case "readFinished":
      return {
        ...state,
        contents: contentsOf(
          event.outcome,
          isBlank(event.grid),
          shownSheet(state),
          turnedTo(state, event.grid),
        ),
        grid: event.grid,
        frameworkProblems: event.outcome.frameworkProblems ?? [],
        unread: event.outcome.unread ?? [],
        ledgers: event.outcome.ledgers ?? [],
        busy: false,
        checkedAt: event.at,
        // Why nothing was written has to stay until it was read, whatever is noticed meanwhile.
        problem: state.readFailed ? null : state.problem,
        readFailed: false,
      };
    case "readFailed":
      return {
        ...state,
        contents: failedContents(state.contents),
        busy: false,
        problem: event.problem,
        readFailed: true,
      };
    case "edited":
      return state.summary.kind === "written"
        ? { ...state, summary: { ...state.summary, outdated: true } }
        : state;
    case "watchFailed":
      return { ...state, watching: false };
    case "sheetChosen":
      return chosen(state, event.sheet);
    case "writeStarted":
      return { ...state, summary: { kind: "writing" }, problem: null };
    case "written":
      return { ...state, summary: { kind: "written", ...event.summary, outdated: false } };
    case "writeFailed":
      return {
        ...state,
        contents: failedContents(state.contents),
        busy: false,
        summary: { kind: "none" },
        problem: event.problem,
        readFailed: false,
      };
    case "jumpFailed":
      return { ...state, problem: event.problem, readFailed: false };
    case "problemDismissed":
      return { ...state, problem: null };
  }
}

/** What was read before stays on view, with its time, when a later reading fails. */
function failedContents(before: Contents): Contents {
  return before.kind === "reading" ? { kind: "error" } : before;
}

function isBlank({ sheets }: WorkbookGrid): boolean {
  return sheets.every(({ values }) => values.every((row) => row.every((value) => value === null)));
}

function shownSheet({ contents, wantedSheet }: AssessmentState): string | null {
  return contents.kind === "assessed" ? contents.sheet : wantedSheet;
}

/** Only scoring sheets can be shown: whoever turns to another sheet sees what was shown before. */
function chosen(state: AssessmentState, sheet: string): AssessmentState {
  const { contents } = state;
  if (contents.kind !== "assessed" || contents.sheet === sheet) return state;
  if (contents.assessments.every((assessment) => assessment.sheet.name !== sheet)) return state;
  return { ...state, contents: { ...contents, sheet }, summary: { kind: "none" } };
}

/** The sheet that a person turned to since the last reading, where nothing told of it. */
function turnedTo({ grid }: AssessmentState, { activeSheet }: WorkbookGrid): string | null {
  return grid?.activeSheet === activeSheet ? null : activeSheet;
}

/** The sheet that the person turned to, else the one that was shown, as long as it is there. */
function contentsOf(
  outcome: AssessmentOutcome,
  blank: boolean,
  shown: string | null,
  active: string | null,
): Contents {
  if (outcome.kind === "unrecognized") return blank ? { kind: "empty" } : outcome;
  const [first] = outcome.assessments;
  const named = (name: string | null): Assessment | undefined =>
    outcome.assessments.find(({ sheet }) => sheet.name === name);
  const { sheet } = named(active) ?? named(shown) ?? first;
  return { kind: "assessed", assessments: outcome.assessments, sheet: sheet.name };
}
