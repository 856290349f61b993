/** The returns in one file's record: usually one, several where sheets of several units are in one file. */
import type { Assessment } from "../../assessment";
import { againstIssued } from "../../derive/issued/against-issued";
import { isDerived } from "../../derive/build-framework";
import type { Framework } from "../../framework/framework";
import type { Period } from "../../framework/period";
import type { RosterUnit } from "../../roster/roster";
import type { Finding } from "../../validation/finding";
import type { Reason } from "../collected";
import type { FileRecord, SheetRecord } from "../record/file-record";
import type { FrameworkShelf } from "../record/record-frameworks";
import type { RecordSource } from "../record/record-source";
import { reviveSheet } from "../record/revive-sheet";
import { applyReviews } from "../review/apply-reviews";
import type { TakenReview } from "../review/taken-review";
import { makeReason, type DecidedThing, type Decisions } from "../states/make-reason";
import { alterationReasons, claimReasons, errorReasons, frameworkReasons } from "../states/sheet-reasons";
import type { Candidate } from "./candidate";
import type { DecimalStore } from "./compact-score";
import { chosenSheets } from "./chosen-sheets";
import { whoseReturn, type Owner } from "./whose-return";

export interface CollectingFor {
  readonly period: Period;
  readonly framework: Framework;
  /** Null without a roster. */
  readonly units: readonly RosterUnit[] | null;
  /** Units that have nothing to return of this framework. */
  readonly notExpected: ReadonlySet<RosterUnit>;
  readonly decisions: Decisions;
  readonly shelf: FrameworkShelf;
  readonly decimals: DecimalStore;
  readonly reviewed: ReviewsOf;
}

/** The reviews that came back for a file's sheet. */
export type ReviewsOf = (file: string, sheet: string) => readonly TakenReview[];

export function readCandidates(source: RecordSource, collecting: CollectingFor): readonly Candidate[] {
  const record = source();
  if (record.unreadable !== null) return [unreadable(record, collecting.decisions)];
  const chosen = chosenSheets(record, collecting.period, collecting.framework, collecting.shelf);
  const several = chosen.length > 1;
  return chosen.map(({ sheet, reasons }): Candidate => {
    const thing: DecidedThing = { sha256: record.sha256, sheet: several ? sheet.name : null };
    const told = reasons.map(({ code, values }) => makeReason(code, values, [], thing, collecting.decisions));
    return candidate(source, record, sheet, thing, told, collecting);
  });
}

function unreadable(record: FileRecord, decisions: Decisions): Candidate {
  const { file, sha256, modified, unreadable: why } = record;
  const values = { why: why?.message ?? "", fix: why?.remedy ?? "" };
  return {
    file,
    sha256,
    sheet: null,
    sheetName: null,
    properties: null,
    madeFrom: null,
    writtenUnit: "",
    unit: "",
    rosterUnit: null,
    filledOn: null,
    modified,
    handedIn: null,
    counts: { error: 0, warn: 0, info: 0 },
    score: null,
    comments: new Map(),
    reasons: [makeReason("C101", values, [], { sha256, sheet: null }, decisions)],
    record: () => null,
    details: () => null,
  };
}

function candidate(
  source: RecordSource,
  record: FileRecord,
  sheet: SheetRecord,
  thing: DecidedThing,
  before: readonly Reason[],
  collecting: CollectingFor,
): Candidate {
  const { decisions, notExpected, framework, decimals } = collecting;
  // What is asked for later may hold on to no more than names: not to the record, of which there are thousands.
  const [{ file }, { name: sheetName }] = [record, sheet];
  const owner = whoseReturn(record, sheet, collecting.units, thing, decisions);
  const judgeSheet = (one: SheetRecord): Judged =>
    judge(one, thing, before, collecting.reviewed(file, one.name), collecting);
  const judged = judgeSheet(sheet);
  const again = (): SheetRecord | null => source().sheets.find(({ name }) => name === sheetName) ?? null;
  return {
    ...thing,
    file,
    sheetName,
    properties: record.properties,
    madeFrom: record.madeFrom,
    writtenUnit: sheet.unit ?? "",
    unit: owner.unit,
    rosterUnit: owner.rosterUnit,
    filledOn: sheet.filledOn,
    modified: record.modified,
    handedIn: handedIn(sheet),
    counts: countsOf(judged.assessment?.findings ?? sheet.findings),
    score: judged.assessment === null ? null : decimals.score(judged.assessment.score),
    comments: commentsOf(collecting.reviewed(record.file, sheet.name)),
    reasons: [
      ...before,
      ...owner.reasons,
      ...notDue(owner, framework, thing, notExpected, decisions),
      ...judged.reasons,
    ],
    record: again,
    details: () => {
      const kept = again();
      return kept === null ? null : judgeSheet(kept).assessment;
    },
  };
}

function commentsOf(reviews: readonly TakenReview[]): Candidate["comments"] {
  return new Map(reviews.flatMap(({ code, comment }) => (comment === "" ? [] : [[code, comment] as const])));
}

interface Judged {
  readonly assessment: Assessment | null;
  readonly reasons: readonly Reason[];
}

/** Assessed by the framework that counts for it, with what there is to decide about its content. */
function judge(
  sheet: SheetRecord,
  thing: DecidedThing,
  before: readonly Reason[],
  reviews: readonly TakenReview[],
  { framework, decisions, shelf }: CollectingFor,
): Judged {
  const own = shelf.get(sheet.framework);
  if (own === null) {
    const reason = makeReason("C121", { found: sheet.framework.slice(0, 8) }, [], thing, decisions);
    return { assessment: null, reasons: [reason] };
  }
  if (before.some(({ code }) => code === "C110" || code === "C108"))
    return { assessment: reviveSheet(sheet, own), reasons: [] };
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
  const altered = alterationReasons(sheet, thing, decisions);
  const pointsSettled = altered.some(({ code, decided }) => code === "C112" && decided === "issued");
  const errors = errorReasons(assessment.findings, pointsSettled, thing, decisions);
  const claims = claimReasons(assessment, thing, decisions);
  return { assessment, reasons: [...differing, ...altered, ...claims, ...errors] };
}

function notDue(
  { rosterUnit }: Owner,
  framework: Framework,
  thing: DecidedThing,
  notExpected: ReadonlySet<RosterUnit>,
  decisions: Decisions,
): readonly Reason[] {
  if (rosterUnit === null || !notExpected.has(rosterUnit)) return [];
  const due = rosterUnit.frameworks?.names ?? [];
  const names = due.length > 0 ? due.join("、") : (rosterUnit.type ?? "—");
  const values = { unit: rosterUnit.name, need: names, found: framework.name };
  return [makeReason("C119", values, [], thing, decisions)];
}

/** A stamp tells the day better than what somebody wrote. */
function handedIn({ stamp, filledOn }: SheetRecord): string | null {
  return stamp.kind === "intact" || stamp.kind === "changed" ? stamp.time.slice(0, 10) : filledOn;
}

function countsOf(findings: readonly Finding[]): Candidate["counts"] {
  const of = (wanted: Finding["severity"]): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return { error: of("error"), warn: of("warn"), info: of("info") };
}
