/**
 * Puts the records of returned files together: whose each is, which counts, its state, and the ranking. A
 * pure function of the set of records: whatever their order, and however they were split among machines,
 * it gives the same.
 */
import { builtinFrameworks } from "../framework/builtin-frameworks";
import type { Framework } from "../framework/framework";
import { samePeriod, type Period } from "../framework/period";
import { quarterBefore } from "../framework/quarter-before";
import { rankUnits, type RankOptions } from "../ranking/rank-units";
import { expectedUnits } from "../roster/expected-units";
import type { Ranking } from "../ranking/ranked-unit";
import type { Roster, RosterUnit } from "../roster/roster";
import type { Collected, CollectedReturn, CollectedUnit } from "./collected";
import type { Decision } from "./decisions/decision";
import { byText, FrameworkVotes } from "./frameworks/chosen-framework";
import { FrameworkShelf } from "./record/record-frameworks";
import type { RecordSource } from "./record/record-source";
import type { FrameworkRecord } from "./record/file-record";
import { frameworkRecord } from "./record/record-frameworks";
import type { Candidate, OpenComparison } from "./returns/candidate";
import { compareReturns } from "./returns/compare-returns";
import { DecimalStore } from "./returns/compact-score";
import { EarlierSheets } from "./returns/earlier-sheets";
import { readCandidates, type ReviewsOf } from "./returns/read-candidates";
import { settleDoubles } from "./returns/settle-doubles";
import { decisionsByKey, makeReason, type Decisions } from "./states/make-reason";
import { comparisonReasons, openReasons } from "./states/sheet-reasons";
import { isCounted, stateOf } from "./states/state-of";

export interface PutTogetherInput extends RankOptions {
  readonly records: readonly RecordSource[];
  /** Texts of frameworks that came apart from the records. */
  readonly frameworks?: readonly FrameworkRecord[];
  /** Null where nobody says whose returns are due: every unit is taken as it is written. */
  readonly roster: Roster | null;
  readonly period: Period;
  /** The framework that was issued; null for the one that most returns were filled in by. */
  readonly framework: Framework | null;
  readonly decisions: readonly Decision[];
  /** Reviews that are to count before they stand in the units' own workbooks, by file and sheet. */
  readonly reviewed?: ReviewsOf;
}

/** @returns null where no framework is known: nothing could be read, and none was named */
export function putTogether(input: PutTogetherInput): Collected | null {
  const { period, roster } = input;
  const shelf = new FrameworkShelf();
  input.frameworks?.forEach((framework) => shelf.add(framework));
  const votes = new FrameworkVotes(period);
  const earlier = new EarlierSheets(period);
  for (const source of input.records) {
    const record = source.brief?.() ?? source();
    record.frameworks.forEach((framework) => shelf.add(framework));
    votes.add(record);
    earlier.add(record, source);
  }
  const framework = input.framework ?? votes.chosen(shelf);
  if (framework === null) return null;
  shelf.add(frameworkRecord(framework));
  const decisions = decisionsByKey(input.decisions);
  const due =
    roster === null
      ? { expected: [], notExpected: [] }
      : expectedUnits(roster.units, framework, period, builtinFrameworks());
  const collecting = {
    period,
    framework,
    units: roster?.units ?? null,
    notExpected: new Set<RosterUnit>(due.notExpected),
    decisions,
    shelf,
    decimals: new DecimalStore(),
    reviewed: input.reviewed ?? (() => []),
  };
  const read = input.records.flatMap((source) => readCandidates(source, collecting));
  const settled = settleDoubles([...read].sort(byPlace), decisions);
  const { candidates, comparisons } = compareReturns(framework, period, settled);
  const returns = inOrder(
    candidates.map((one) => {
      const names = [one.unit, one.writtenUnit, ...(one.rosterUnit?.formerNames ?? [])];
      const known = earlier.find(names, framework, shelf);
      const last = quarterBefore(period);
      const before = known.find((sheet) => last !== null && samePeriod(sheet.period, last)) ?? null;
      return { ...finished(one, decisions), before, ...(known.length === 0 ? {} : { earlier: known }) };
    }),
    roster?.units ?? [],
  );
  const units = returns.flatMap(counted);
  return {
    period,
    framework,
    expected: due.expected,
    returns,
    missing: missingUnits(due.expected, returns),
    ranking: withReasons(rankUnits(framework, units, input)),
    comparisons,
  };
}

function byPlace(a: Candidate, b: Candidate): number {
  return (
    byText(a.file, b.file) ||
    byText(a.sha256 ?? "", b.sha256 ?? "") ||
    byText(a.sheetName ?? "", b.sheetName ?? "")
  );
}

/** What is measured against others, and is the only one. */
const ALONE: OpenComparison = { total: null, because: [] };

function finished(one: Candidate, decisions: Decisions): Omit<CollectedReturn, "before" | "earlier"> {
  const { score, rosterUnit, handedIn } = one;
  const due = rosterUnit?.due?.day ?? null;
  const late = due !== null && handedIn !== null && handedIn > due;
  const known = stateOf(one.reasons);
  const competes = known === "scored" || known === "undecided" || known === "toReturn";
  const reasons = [
    ...one.reasons,
    ...(score === null || !competes ? [] : openReasons(score, one, decisions)),
    ...(score === null || known !== "scored"
      ? []
      : comparisonReasons(score, one.open ?? ALONE, one, decisions)),
    ...(late ? [makeReason("C120", { deadline: due, date: handedIn }, [], one, decisions)] : []),
  ];
  return {
    file: one.file,
    sha256: one.sha256,
    sheet: one.sheetName,
    unit: one.unit,
    rosterUnit,
    state: stateOf(reasons),
    reasons,
    counts: one.counts,
    late,
    filledOn: one.filledOn,
    modified: one.modified,
    properties: one.properties,
    madeFrom: one.madeFrom,
    writtenUnit: one.writtenUnit,
    ...(one.comments.size === 0 ? {} : { comments: one.comments }),
    ...(one.ledgers === undefined ? {} : { ledgers: one.ledgers }),
    score,
    details: one.details,
    ...(known === "scored" ? {} : { ifTaken: one.ifTaken }),
    ...(one.perhaps === undefined ? {} : { perhaps: one.perhaps }),
    ...(one.glimpse === undefined ? {} : { glimpse: one.glimpse }),
  };
}

function counted(source: CollectedReturn): readonly CollectedUnit[] {
  const { state, unit, score, rosterUnit } = source;
  if (!isCounted(state) || score === null) return [];
  const group = rosterUnit?.group ?? null;
  return [{ unit, score, source, ...(group === null ? {} : { group }) }];
}

/** Why a unit has no rank is said as its return says it. */
function withReasons(ranking: Ranking<CollectedUnit>): Ranking<CollectedUnit> {
  const unranked = ranking.unranked.map((one) => {
    const told = one.input.source.reasons.find(({ code }) => code === "C124");
    return told === undefined ? one : { ...one, text: told.message };
  });
  return { ...ranking, unranked };
}

/** Units of the roster in its order, then what is not on it, by name; unreadable files last. */
function inOrder(
  returns: readonly CollectedReturn[],
  units: readonly RosterUnit[],
): readonly CollectedReturn[] {
  const place = new Map(units.map((unit, index) => [unit, index]));
  const placeOf = ({ rosterUnit, unit }: CollectedReturn): number =>
    rosterUnit === null ? units.length + (unit === "" ? 1 : 0) : (place.get(rosterUnit) ?? units.length);
  return [...returns].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      byText(a.unit, b.unit) ||
      byText(a.file, b.file) ||
      byText(a.sheet ?? "", b.sheet ?? ""),
  );
}

const THERE: ReadonlySet<string> = new Set(["scored", "uncompared", "toReturn", "undecided"]);

/** Another period, another framework: what is collected is not there yet. */
const OF_SOMETHING_ELSE: ReadonlySet<string> = new Set(["C108", "C110"]);

function missingUnits(
  expected: readonly RosterUnit[],
  returns: readonly CollectedReturn[],
): readonly RosterUnit[] {
  const there = new Set(
    returns.flatMap(({ state, reasons, rosterUnit }) =>
      THERE.has(state) && reasons.every(({ code }) => !OF_SOMETHING_ELSE.has(code)) ? [rosterUnit] : [],
    ),
  );
  return expected.filter((unit) => !there.has(unit));
}
