/** What 年度 in the pane asks of the desk, and what it is shown: plain data, since the desk works in a thread of its own. */
import type { PeriodKey } from "../core/framework/period";
import type { Language, Text } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";
import type { Roster } from "../core/roster/roster";
import type { CellState } from "../core/year/annual/annual-cell";
import type { CommitteeDecision, Exemption, SheetChoice } from "../core/year/annual/annual-input";
import type { ProposalKind } from "../core/year/annual/propose";
import type { Weights } from "../core/year/composition-weights";
import type { SheetsAndNames } from "./sheets-and-names";

/** What a person tries out; nothing of it is written. */
export interface WhatIf {
  /** Of a composite's level-1 indicators; null for the framework's own. */
  readonly weights: Weights | null;
  /** The share of the best grade, 0–1; null for the framework's own. */
  readonly quotaShare: number | null;
  /** A unit that is left out; null for none. */
  readonly without: string | null;
}

export const AS_IT_IS: WhatIf = { weights: null, quotaShare: null, without: null };

export interface YearSettings {
  /** Null for that of more than half of the sheets. */
  readonly year: number | null;
  /** The id of the framework; null for that of more than half of the sheets. */
  readonly framework: string | null;
  readonly roster: Roster | null;
  readonly exemptions: readonly Exemption[];
  readonly decisions: readonly CommitteeDecision[];
  readonly choices: readonly SheetChoice[];
  readonly published: readonly (readonly [PeriodKey, string])[];
  readonly whatIf: WhatIf;
}

export interface YearNoteView {
  readonly code: string;
  readonly name: Text;
  readonly message: Text;
  readonly remedy: Text | null;
  /** File and sheet; "" for what is not about a file. */
  readonly place: string;
  readonly open: boolean;
}

export interface YearCellView {
  readonly name: Text;
  readonly state: CellState;
  readonly score: string | null;
  readonly notes: readonly YearNoteView[];
  /** Sheets of which a person chooses, or chose, one; none where there are no two that differ. */
  readonly rivals: readonly RivalView[];
}

export interface RivalView {
  readonly key: PeriodKey;
  readonly file: string;
  readonly sheet: string;
  /** As shown; null while it is not completely scored. */
  readonly score: string | null;
  readonly chosen: boolean;
}

/** Years and frameworks of what was read, with how many sheets are of each. */
export interface YearOptions {
  readonly years: readonly { readonly year: number; readonly sheets: number }[];
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: Text;
    readonly sheets: number;
  }[];
}

export interface YearUnitView {
  readonly unit: string;
  readonly cells: readonly YearCellView[];
  /** As shown; null while there is none. */
  readonly total: string | null;
  /** “80.1–92.3”: what it can still become; null with a score. */
  readonly interval: string | null;
  readonly rank: number | null;
  readonly grade: Text | null;
  readonly nearTie: boolean;
  /** What the quota did; null where nothing. */
  readonly quota: Text | null;
  readonly proposal: { readonly kind: ProposalKind; readonly reason: Text };
  readonly notes: readonly YearNoteView[];
}

export interface YearView {
  readonly kind: "year";
  readonly year: number;
  readonly framework: { readonly id: string; readonly name: Text; readonly version: string };
  readonly options: YearOptions;
  /** True where all units' ratings are taken, so that a blank table for them can be made. */
  readonly takesRatings: boolean;
  readonly weights: readonly {
    readonly name: Text;
    readonly nominal: string;
    readonly acting: string;
    readonly distorted: boolean;
  }[];
  /** A composite's weights by level-1 indicator. */
  readonly composition:
    | readonly { readonly code: string; readonly name: Text; readonly weight: number }[]
    // Other frameworks have none.
    | null;
  /** What is wrong with weights that were tried out. */
  readonly weightProblems: readonly Text[];
  /** The quota's share, 0–1; null for a framework without one. */
  readonly quotaShare: number | null;
  readonly quotas: readonly Text[];
  readonly units: readonly YearUnitView[];
  /** Of files. */
  readonly notes: readonly YearNoteView[];
}

export interface UnsettledView {
  readonly kind: "unsettled";
  readonly options: YearOptions;
  readonly notes: readonly YearNoteView[];
}

export type YearLook = YearView | UnsettledView;

export interface YearDesk {
  look(settings: YearSettings): Promise<YearLook>;
  /** The sheets of the year, for the workbook whose sheets are named like this. */
  plan(settings: YearSettings, into: SheetsAndNames, language: Language): Promise<WorkbookPlan>;
  /** Notices for the units, as one zip file. */
  notices(settings: YearSettings, language: Language): Promise<Uint8Array>;
  /** A blank table for the ratings of all units. */
  ratings(settings: YearSettings, language: Language): Promise<Uint8Array>;
}
