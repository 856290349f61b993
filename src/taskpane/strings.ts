/**
 * Every text that the pane shows, as one shape. Chinese and English fill it completely, so a text
 * that is missing in one of them doesn't compile.
 */
import type { Severity } from "../core/validation/finding";
import type { PaneAction } from "./problem";
import type { FixStrings } from "./strings.fixes";
import type { GradeStrings } from "./strings.grades";
import type { Program } from "./surroundings";
import type { TabKey } from "./tabs";

export interface PaneStrings {
  /** Name of the product, for the document's title. */
  readonly product: string;
  readonly toolbar: {
    readonly reading: string;
    /** @param time hours and minutes as the language writes them */
    readonly checkedAt: (time: string) => string;
    readonly notChecked: string;
    readonly recheck: string;
    /** Stops a reading that takes long. */
    readonly stop: string;
    readonly manualOnly: string;
  };
  readonly tabs: Readonly<Record<TabKey, string>> & {
    /** Name of the line of tabs. */
    readonly label: string;
    readonly loading: string;
  };
  readonly header: {
    readonly unit: string;
    readonly period: string;
    readonly sheet: string;
    readonly missing: string;
  };
  readonly score: {
    readonly heading: string;
    readonly final: string;
    readonly soFar: string;
    readonly grade: string;
    readonly gradePending: string;
    /** A department's own sheet doesn't agree with itself. */
    readonly withheld: string;
    readonly answered: (count: number, of: number) => string;
    readonly answeredLabel: string;
    /** Opens progress by level-1 indicator, what keeps rows open, and the range. */
    readonly details: string;
    readonly remaining: (count: number) => string;
    readonly range: (min: string, max: string) => string;
    readonly vetoed: string;
    readonly vetoLowered: (names: string, before: string, after: string) => string;
    readonly vetoKept: (names: string) => string;
    /** Something is compared with other units. */
    readonly compared: string;
    /** A clause as a sentence. */
    readonly sentence: (clause: string) => string;
    readonly unanswered: string;
    readonly notApplicable: string;
    /** @param why the row left the total */
    readonly leftOut: (why: string) => string;
  };
  /** Heading of what was assumed when a framework was derived from the department's own sheet. */
  readonly derived: string;
  /** Which column is which on a department's own sheet. */
  readonly columns: {
    readonly heading: string;
    readonly sheets: (count: number) => string;
    readonly adjust: string;
    readonly explain: string;
    /** @param letter the column's letter @param label its header */
    readonly column: (letter: string, label: string) => string;
    readonly unused: string;
    readonly twice: (meaning: string) => string;
    readonly needed: string;
    readonly save: string;
    readonly saving: string;
    readonly saved: (sheet: string) => string;
  };
  readonly totals: {
    readonly heading: string;
    readonly rule: string;
    readonly self: string;
    readonly review: string;
    /** @param difference with its sign */
    readonly againstRule: (difference: string) => string;
    readonly sameAsRule: string;
    readonly reference: string;
    readonly notReviewed: string;
    /** Shown in place of a difference when not the same indicators have a score. */
    readonly answeredRows: (count: number, of: number) => string;
    readonly official: string;
    readonly bonus: string;
    readonly penalty: string;
  };
  readonly groups: {
    readonly heading: string;
    readonly rate: string;
    /** Heading of a column of level-1 indicators. */
    readonly indicator: string;
    /** Name of the radar. */
    readonly picture: string;
    /** That rates and picture go over the answered rows. */
    readonly ofAnswered: string;
    /** Why there is no picture yet. */
    readonly pictureLater: string;
    /** Beside a part of which rows are open: its figures go over the answered ones. */
    readonly answered: (count: number, of: number) => string;
    /** The second view: by dimension, whichever level-1 indicator a row belongs to. */
    readonly dimensions: string;
    readonly dimension: string;
    readonly dimensionPicture: string;
    readonly absent: (dimensions: readonly string[]) => string;
    readonly jumpToRow: string;
    /** Null for a score that is not there. */
    readonly parts: (rule: string | null, self: string | null, review: string | null) => string;
  };
  readonly explanation: {
    /** What a click on an indicator does. */
    readonly open: string;
    readonly label: (indicator: string) => string;
    readonly rule: string;
    readonly inputs: string;
    readonly ledger: string;
    readonly blank: string;
    readonly entry: (label: string, value: string, cell: string) => string;
    readonly arithmetic: string;
    /** What regulations ask for. */
    readonly bases: string;
    readonly influences: string;
    readonly score: string;
  };
  readonly findings: {
    readonly heading: string;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly filters: string;
    readonly none: string;
    /** Nothing is wrong with what is filled in, and rows are left that nobody has begun. */
    readonly noneYet: string;
    readonly allHidden: string;
    readonly wholeSheet: string;
    readonly count: (count: number) => string;
    readonly search: string;
    readonly notFound: (search: string) => string;
    /** A finding that can be repaired by a click. */
    readonly fixable: string;
    readonly copy: string;
    readonly copyHint: string;
    readonly copied: (count: number) => string;
    readonly copyRefused: string;
    /** Above the copied table. */
    readonly copyTitle: (unit: string, count: number) => string;
    readonly tableColumns: {
      readonly severity: string;
      readonly cell: string;
      readonly what: string;
      readonly fix: string;
    };
    readonly fix: (remedy: string) => string;
    readonly jump: string;
  };
  /** The line that leads on, and the end of the work. */
  readonly next: {
    readonly label: string;
    readonly unfilled: (count: number) => string;
    readonly finding: (count: number) => string;
    readonly ready: string;
    readonly readyFile: (file: string) => string;
    readonly toShare: string;
  };
  readonly fixes: FixStrings;
  readonly grades: GradeStrings;
  readonly framework: {
    readonly title: string;
    readonly heading: string;
    readonly notScored: (count: number) => string;
  };
  readonly summary: {
    readonly write: string;
    readonly writing: string;
    readonly incomplete: (missing: number) => string;
    readonly written: (sheet: string) => string;
    readonly added: (charts: number) => string;
    readonly replaced: (charts: number) => string;
    readonly outdated: string;
  };
  readonly empty: {
    /** Shown in a blank workbook, which is what a person who never saw the add-in has before them. */
    readonly welcome: string;
    readonly whatFor: string;
    readonly steps: readonly string[];
    readonly haveSheet: Readonly<Record<Program, string>>;
    readonly makeTemplate: string;
    readonly openSample: string;
    readonly openingSample: string;
    readonly sampleOpened: Readonly<Record<Program, string>>;
    readonly sampleHint: string;
    /** The workbook holds a list of units instead. */
    readonly roster: string;
    readonly rosterUnits: (sheet: string, count: number) => string;
    readonly rosterMake: string;
    readonly unknownTitle: string;
    readonly thenRecheck: string;
    readonly lookedAt: (count: number) => string;
    /** On tabs that need a scoring sheet, while there is none. */
    readonly noResult: string;
    readonly toFill: string;
  };
  readonly problem: {
    /** Heading while there is nothing else to show. */
    readonly nothingRead: string;
    readonly unexpected: Readonly<Record<PaneAction, string>>;
    readonly nothingChanged: string;
    readonly tryAgain: string;
    readonly report: string;
    readonly copy: string;
    readonly copied: string;
    readonly retry: string;
    /** Starts the pane anew. */
    readonly reload: string;
    /** When a part of the pane is no longer on the server. */
    readonly outdated: string;
    readonly outdatedAdvice: string;
    readonly dismiss: string;
    readonly sheetGone: (sheet: string) => string;
    readonly noHost: string;
  };
}
