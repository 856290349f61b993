/** The returns in one file's record: usually one, several where sheets of several units are in one file. */
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import type { Period } from "../../framework/period";
import type { RosterUnit } from "../../roster/roster";
import type { Finding } from "../../validation/finding";
import type { Reason } from "../collected";
import { decisionKey } from "../decisions/decision";
import { reviveGlimpse, type SheetBrief } from "../record/file-brief";
import type { FileRecord, SheetRecord } from "../record/file-record";
import { ONLY_LEDGERS } from "../record/only-ledgers";
import type { Glimpse } from "../record/glimpse";
import type { RecordSource } from "../record/record-source";
import type { TakenReview } from "../review/taken-review";
import { makeReason, type DecidedThing, type Decisions } from "../states/make-reason";
import type { Candidate } from "./candidate";
import { chosenSheets } from "./chosen-sheets";
import {
  isOfSomethingElse,
  judge,
  judgeBrief,
  verdictOf,
  type Judged,
  type Judging,
  type Verdict,
} from "./judge-sheet";
import { whoseReturn, type Owner } from "./whose-return";

export interface CollectingFor extends Judging {
  readonly period: Period;
  /** Null without a roster. */
  readonly units: readonly RosterUnit[] | null;
  /** Units that have nothing to return of this framework. */
  readonly notExpected: ReadonlySet<RosterUnit>;
  readonly reviewed: ReviewsOf;
}

/** The reviews that came back for a file's sheet. */
export type ReviewsOf = (file: string, sheet: string) => readonly TakenReview[];

export function readCandidates(source: RecordSource, collecting: CollectingFor): readonly Candidate[] {
  const record = source.brief?.() ?? source();
  if (record.unreadable !== null) return [unreadable(source, record, collecting.decisions)];
  const { period, framework, shelf } = collecting;
  // A brief's sheets and a record's are looked at alike.
  const chosen = chosenSheets<SheetBrief | SheetRecord>(record, period, framework, shelf);
  const several = chosen.length > 1;
  return chosen.map(({ sheet, reasons }): Candidate => {
    const thing: DecidedThing = { sha256: record.sha256, sheet: several ? sheet.name : null };
    const told = reasons.map(({ code, values }) => makeReason(code, values, [], thing, collecting.decisions));
    return candidate(source, record, sheet, thing, told, collecting);
  });
}

/** Held on to as little as the rest of the record. */
function ledgersOf(
  source: RecordSource,
  { ledgers }: Pick<FileRecord, "ledgers">,
): Pick<Candidate, "ledgers"> {
  return ledgers === undefined ? {} : { ledgers: () => (source.brief?.() ?? source()).ledgers ?? null };
}

function unreadable(
  source: RecordSource,
  record: Omit<FileRecord, "sheets">,
  decisions: Decisions,
): Candidate {
  const { file, sha256, modified, unreadable: why } = record;
  const values = { why: why?.message ?? "", fix: why?.remedy ?? "" };
  const code = why?.code === ONLY_LEDGERS.code ? "C123" : "C101";
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
    reasons: [makeReason(code, values, [], { sha256, sheet: null }, decisions)],
    ...ledgersOf(source, record),
    record: () => null,
    details: () => null,
    ifTaken: () => null,
  };
}

const NOTHING: Verdict = { findings: null, score: null, reasons: [] };

function candidate(
  source: RecordSource,
  record: Omit<FileRecord, "sheets">,
  sheet: SheetBrief | SheetRecord,
  thing: DecidedThing,
  before: readonly Reason[],
  collecting: CollectingFor,
): Candidate {
  const { decisions, notExpected, framework, decimals } = collecting;
  // What is asked for later may hold on to no more than names: not to the record, of which there are thousands.
  const [{ file }, { name: sheetName }] = [record, sheet];
  const owner = whoseReturn(record, sheet, collecting.units, thing, decisions);
  const reviews = collecting.reviewed(file, sheetName);
  const again = (): SheetRecord | null => source().sheets.find(({ name }) => name === sheetName) ?? null;
  const judgeSheet = (one: SheetRecord, by: Judging = collecting): Judged =>
    judge(one, thing, before, reviews, by);
  const assessed = (by: Judging): Assessment | null => {
    const kept = again();
    return kept === null ? null : judgeSheet(kept, by).assessment;
  };
  const brief = judgeBrief(sheet, thing, before, reviews, collecting);
  const whole = brief === null ? ("rows" in sheet ? sheet : again()) : null;
  const judged = brief ?? (whole === null ? NOTHING : verdictOf(judgeSheet(whole), decimals));
  return {
    ...thing,
    file,
    sheetName,
    properties: record.properties,
    madeFrom: record.madeFrom,
    writtenUnit: sheet.unit ?? "",
    unit: owner.unit,
    rosterUnit: owner.rosterUnit,
    ...(owner.perhaps === undefined ? {} : { perhaps: owner.perhaps }),
    filledOn: sheet.filledOn,
    modified: record.modified,
    handedIn: handedIn(sheet),
    counts: countsOf(judged.findings ?? sheet.findings),
    score: judged.score,
    comments: commentsOf(reviews),
    reasons: [
      ...before,
      ...owner.reasons,
      ...notDue(owner, framework, thing, notExpected, decisions),
      ...judged.reasons,
    ],
    ...ledgersOf(source, record),
    record: again,
    details: () => assessed(collecting),
    // Of another version it counts by the issued one, or not at all.
    ifTaken: () => assessed({ ...collecting, decisions: withIssued(thing, decisions) }),
    ...(brief === null || isOfSomethingElse(before) ? {} : { glimpse: () => glimpseFrom(source, sheetName) }),
  };
}

function withIssued({ sha256, sheet }: DecidedThing, decisions: Decisions): Decisions {
  return sha256 === null
    ? decisions
    : new Map([...decisions, [decisionKey(sha256, "C111", sheet), "issued"]]);
}

function commentsOf(reviews: readonly TakenReview[]): Candidate["comments"] {
  return new Map(reviews.flatMap(({ code, comment }) => (comment === "" ? [] : [[code, comment] as const])));
}

function glimpseFrom(source: RecordSource, name: string): Glimpse | null {
  const sheet = source.brief?.().sheets.find((one) => one.name === name);
  return sheet === undefined || sheet.result === null ? null : reviveGlimpse(sheet, sheet.result);
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
function handedIn({ stamp, filledOn }: Pick<SheetRecord, "stamp" | "filledOn">): string | null {
  return stamp.kind === "intact" || stamp.kind === "changed" ? stamp.time.slice(0, 10) : filledOn;
}

function countsOf(findings: readonly Finding[]): Candidate["counts"] {
  const of = (wanted: Finding["severity"]): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return { error: of("error"), warn: of("warn"), info: of("info") };
}
