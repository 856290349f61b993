/** One sheet of a return, assessed by the framework that counts for it: its score, and what there is to decide. */
import type { Assessment } from "../../assessment";
import { isDerived } from "../../derive/build-framework";
import { againstIssued } from "../../derive/issued/against-issued";
import type { Framework } from "../../framework/framework";
import { frameworkHash } from "../../framework/framework-hash";
import { parsePeriod } from "../../framework/period";
import type { CellRef } from "../../grid/address";
import type { Score } from "../../scoring/score";
import type { Finding } from "../../validation/finding";
import type { Reason } from "../collected";
import { reviveClaims, type SheetBrief } from "../record/file-brief";
import type { SheetRecord } from "../record/file-record";
import { reviveScore } from "../record/kept-score";
import type { FrameworkShelf } from "../record/record-frameworks";
import { reviveSheet, UNKNOWN_PERIOD } from "../record/revive-sheet";
import { applyReviews } from "../review/apply-reviews";
import type { TakenReview } from "../review/taken-review";
import { claimedCells } from "../states/claimed-cells";
import { makeReason, type DecidedThing, type Decisions } from "../states/make-reason";
import { alterationReasons, claimReasons, errorReasons, frameworkReasons } from "../states/sheet-reasons";
import type { DecimalStore } from "./compact-score";

export interface Judging {
  readonly framework: Framework;
  readonly decisions: Decisions;
  readonly shelf: FrameworkShelf;
  readonly decimals: DecimalStore;
}

/** What is kept of a judgement. */
export interface Verdict {
  /** Null where nothing could be assessed. */
  readonly findings: readonly Finding[] | null;
  readonly score: Score | null;
  readonly reasons: readonly Reason[];
}

export function verdictOf({ assessment, reasons }: Judged, decimals: DecimalStore): Verdict {
  if (assessment === null) return { findings: null, score: null, reasons };
  return { findings: assessment.findings, score: decimals.score(assessment.score), reasons };
}

/**
 * The same as `judge` where the sheet's own framework is the one that counts: what it scored is known then.
 * @returns null where the record has to be asked
 */
export function judgeBrief(
  sheet: SheetBrief | SheetRecord,
  thing: DecidedThing,
  before: readonly Reason[],
  reviews: readonly TakenReview[],
  { framework, decisions, shelf, decimals }: Judging,
): Verdict | null {
  if (!("result" in sheet) || sheet.result === null || reviews.length > 0) return null;
  const { result } = sheet;
  const own = shelf.get(sheet.framework);
  const isOther = isOfSomethingElse(before);
  if (own === null || (!isOther && frameworkHash(framework) !== sheet.framework)) return null;
  const period = (sheet.period === null ? null : parsePeriod(sheet.period)) ?? UNKNOWN_PERIOD;
  const score = decimals.score(
    reviveScore(
      result.score,
      { framework: isOther ? own : framework, period },
      { isWithheld: sheet.withheld, decimal: (text) => decimals.of(text) },
    ),
  );
  const reasons = isOther
    ? []
    : contentReasons(sheet, { score, cells: () => reviveClaims(sheet, result) }, [], thing, decisions);
  return { findings: sheet.findings, score, reasons };
}

/** Of another period, or of another framework: it is not judged, only shown. */
export function isOfSomethingElse(before: readonly Reason[]): boolean {
  return before.some(({ code }) => code === "C110" || code === "C108");
}

export interface Judged {
  readonly assessment: Assessment | null;
  readonly reasons: readonly Reason[];
}

/** Assessed by the framework that counts for it, with what there is to decide about its content. */
export function judge(
  sheet: SheetRecord,
  thing: DecidedThing,
  before: readonly Reason[],
  reviews: readonly TakenReview[],
  { framework, decisions, shelf }: Judging,
): Judged {
  const own = shelf.get(sheet.framework);
  if (own === null) {
    const reason = makeReason("C121", { found: sheet.framework.slice(0, 8) }, [], thing, decisions);
    return { assessment: null, reasons: [reason] };
  }
  if (isOfSomethingElse(before)) return { assessment: reviveSheet(sheet, own), reasons: [] };
  if (sheet.derived !== null) {
    const issued = sheet.issued === null ? null : shelf.get(sheet.issued);
    const [held] = againstIssued([reviveSheet(sheet, own, issued)], isDerived(framework) ? framework : null);
    return judgedContent(
      held === undefined ? null : applyReviews(held, reviews),
      sheet,
      [],
      thing,
      decisions,
    );
  }
  const differing = frameworkReasons(framework, own, thing, decisions);
  // Where nothing that counts is different, or a person says so, it is scored as all the others are.
  const byIssued = differing.every(({ decided }) => decided === "issued");
  const assessment = applyReviews(reviveSheet(sheet, byIssued ? framework : own), reviews);
  return judgedContent(assessment, sheet, differing, thing, decisions);
}

function judgedContent(
  assessment: Assessment | null,
  sheet: SheetRecord,
  differing: readonly Reason[],
  thing: DecidedThing,
  decisions: Decisions,
): Judged {
  if (assessment === null) return { assessment, reasons: differing };
  const { score } = assessment;
  const claims = { score, cells: () => claimedCells(assessment) };
  const { findings } = assessment;
  return { assessment, reasons: contentReasons(sheet, claims, differing, thing, decisions, findings) };
}

/** @param findings those that stand; other than the sheet's own where reviews took some away */
function contentReasons(
  sheet: Pick<SheetRecord, "alteredFormulas" | "stamp" | "findings">,
  { score, cells }: { readonly score: Score; readonly cells: () => readonly CellRef[] },
  differing: readonly Reason[],
  thing: DecidedThing,
  decisions: Decisions,
  findings: readonly Finding[] = sheet.findings,
): readonly Reason[] {
  const altered = alterationReasons(sheet, thing, decisions);
  const pointsSettled = altered.some(({ code, decided }) => code === "C112" && decided === "issued");
  const errors = errorReasons(findings, pointsSettled, thing, decisions);
  return [...differing, ...altered, ...claimReasons(score, cells, thing, decisions), ...errors];
}
