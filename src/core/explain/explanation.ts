/**
 * Why an indicator has its score, as data: the rule, what was entered, the arithmetic, whatever
 * else acted, and what it means for the total. Words are made of it in explanation-text.ts.
 */
import type { CellRef } from "../grid/address";
import type { FedRows } from "../ledger/feed/fed-rows";
import type { Text } from "../locale/language";
import type { FindingCode } from "../validation/finding";

/** One cell that the score was computed from. */
export interface ExplainedInput {
  readonly label: Text;
  /** What stands there, as it was read; null for a blank cell. */
  readonly value: string | null;
  /** What the value stands for, where it is letters or a word that stays Chinese: “B 目标、D 标准”, “优 (excellent)”. */
  readonly meaning?: Text;
  readonly at: CellRef;
}

/** What a ledger of the workbook gives for one of the entries, and by which of its rows. */
export interface ExplainedFeed extends FedRows {
  /** The entry. */
  readonly label: Text;
}

/** What had a say in the score besides the rule's arithmetic. */
export type Influence =
  /** The arithmetic went beyond a bound; `points` stand instead. */
  | { readonly kind: "bounded"; readonly limit: "full" | "floor" | "zeroAt"; readonly points: number }
  /** The person chose 不适用. */
  | { readonly kind: "notApplicable"; readonly reason: string | null }
  /** There was nothing to score: a base of 0, no valid ballots. */
  | { readonly kind: "nothingToScore"; readonly reason: string | null }
  /** The reviewer let the row off. */
  | { readonly kind: "granted"; readonly reason: string | null }
  /** Findings on the inputs keep the rule from being applied. */
  | {
      readonly kind: "blocked";
      readonly findings: readonly { readonly code: FindingCode; readonly at: CellRef }[];
    }
  | { readonly kind: "unanswered"; readonly missing: readonly Text[] }
  | { readonly kind: "rowMissing" }
  /** 复核得分 stands in place of the rule's score, or of 自评分; null when it can't be read. */
  | { readonly kind: "reviewed"; readonly review: number | null; readonly instead: number | null }
  /** A judged indicator counts by 自评分 until it is reviewed. */
  | { readonly kind: "selfScored" }
  /** A review is required and not there yet; the score counts for the time being. */
  | { readonly kind: "awaitsReview" }
  /** The score needs the sheets of all units. */
  | { readonly kind: "awaitsUnits" };

export interface Explanation {
  readonly code: string;
  readonly name: Text;
  readonly maxPoints: number;
  /** Decimals that scores of this framework are shown with. */
  readonly decimals: number;
  /** The rule in words. */
  readonly rule: Text;
  /** What regulations ask for in this matter, with document, year and article. */
  readonly bases: readonly Text[];
  readonly inputs: readonly ExplainedInput[];
  /** The rows of ledgers that stand behind the entries; missing where no ledger feeds any. */
  readonly fed?: readonly ExplainedFeed[];
  /** "6 − 1 × ⌈(100% − 90%) ÷ 5%⌉ = 4.00"; null when the rule gave no score. */
  readonly arithmetic: Text | null;
  readonly influences: readonly Influence[];
  /** Official score; null while unanswered or not applicable. */
  readonly official: number | null;
  readonly applicable: boolean;
  readonly provisional: boolean;
  /** official / maxPoints, 0–1; null without an official score. */
  readonly rate: number | null;
  /** Points out of the 100 of the total, before bonus and penalty: earned and possible. Null when it does not count. */
  readonly share: { readonly earned: number | null; readonly possible: number } | null;
}
