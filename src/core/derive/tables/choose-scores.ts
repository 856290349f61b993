/**
 * Which columns hold the unit's own score and the reviewed one: the one that is said to be final
 * before those on the way to it. Of several that are equally final, one that alone is filled counts.
 */
import type { SheetGrid } from "../../grid/grid";
import { decimal, sum } from "../../scoring/decimal";
import type { OwnColumnKey } from "../own-column";
import { columnNumbers } from "./column-numbers";
import type { TablePlace } from "./find-tables";
import type { Candidate, OwnTable, UnusedScores } from "./own-table";

export interface ScoreColumns {
  readonly columns: readonly (readonly [OwnColumnKey, number])[];
  readonly superseded: readonly UnusedScores[];
  readonly rivals: OwnTable["rivals"];
}

interface Choice {
  readonly chosen: Candidate | null;
  readonly others: readonly Candidate[];
  readonly rivals: readonly Candidate[];
}

/** @param spare columns headed 分数 that are not the points */
export function chooseScores(
  grid: SheetGrid,
  place: TablePlace,
  candidates: readonly Candidate[],
  spare: readonly Candidate[],
): ScoreColumns {
  const numbers = ({ column }: Candidate): ReadonlyMap<number, number> => columnNumbers(grid, place, column);
  const isFilled = (candidate: Candidate): boolean => numbers(candidate).size > 0;
  const sumsUp = (groups: Candidate, rows: Candidate): boolean => isOfGroups(numbers(groups), numbers(rows));
  const self = choose(candidates, "self", ofWhom(candidates, "self"), isFilled, sumsUp);
  const reviews = ofWhom(candidates, "review");
  const review = choose(candidates, "review", reviews.length === 0 ? spare : reviews, isFilled, sumsUp);
  const deduct = chooseDeduct(candidates);
  const columns: (readonly [OwnColumnKey, number])[] = [];
  for (const [key, { chosen }] of [
    ["self", self],
    ["review", review],
    ["deduct", deduct],
  ] as const)
    if (chosen !== null) columns.push([key, chosen.column]);
  const rivals = [
    { key: "review" as const, found: review.rivals },
    { key: "self" as const, found: self.rivals },
    { key: "review" as const, found: sharedOnly(candidates, review.chosen ?? self.chosen) },
  ].find(({ found }) => found.length > 0);
  return {
    columns,
    superseded: [self, review, deduct].flatMap(({ others }) => others),
    rivals: rivals === undefined ? null : { key: rivals.key, labels: rivals.found.map(({ label }) => label) },
  };
}

/** 自评（30%） and 考评（70%） without a column of both together: which score counts is nobody's guess. */
function sharedOnly(candidates: readonly Candidate[], counting: Candidate | null): readonly Candidate[] {
  const shared = candidates.filter(
    ({ told, meaning, label }) => told === undefined && meaning?.kind === "score" && isShare(label),
  );
  return counting !== null && shared.includes(counting) && shared.length > 1 ? shared : [];
}

/** A heading that names a part of the whole: （30%）, 占30％, ×0.3. */
function isShare(label: string): boolean {
  const normal = label.normalize("NFKC");
  const [, percent] = /(\d{1,3}(?:\.\d{1,4})?)%/.exec(normal) ?? [];
  return (percent !== undefined && Number(percent) < 100) || /[×x*]0\.\d/i.test(normal);
}

function ofWhom(candidates: readonly Candidate[], who: "self" | "review"): readonly Candidate[] {
  return candidates.filter(
    ({ told, meaning }) => told === undefined && meaning?.kind === "score" && meaning.who === who,
  );
}

function choose(
  candidates: readonly Candidate[],
  key: OwnColumnKey,
  open: readonly Candidate[],
  isFilled: (candidate: Candidate) => boolean,
  sumsUp: (groups: Candidate, rows: Candidate) => boolean,
): Choice {
  const told = candidates.find((candidate) => candidate.told === key);
  if (told !== undefined) return { chosen: told, others: open, rivals: [] };
  const best = Math.max(-1, ...open.map(stageOf));
  const leading = open.filter((candidate) => stageOf(candidate) === best);
  const filled = leading.filter(isFilled);
  const [first] = filled.length === 1 ? filled : leading;
  if (first === undefined) return { chosen: null, others: [], rivals: [] };
  if (leading.length > 1 && filled.length !== 1) {
    const whole = filled.find((one) => filled.every((other) => other === one || sumsUp(other, one)));
    return whole === undefined
      ? { chosen: null, others: [], rivals: leading }
      : { chosen: whole, others: open.filter((candidate) => candidate !== whole), rivals: [] };
  }
  // The one that is said to count stands empty beside those on the way to it: nobody knows which is meant.
  const onTheWay = filled.length === 0 ? open.filter(isFilled) : [];
  if (onTheWay.length > 0) return { chosen: null, others: [], rivals: [...leading, ...onTheWay] };
  return { chosen: first, others: open.filter((candidate) => candidate !== first), rivals: [] };
}

/** True where each number of a group is the sum of the rows from it to the next group's. */
function isOfGroups(groups: ReadonlyMap<number, number>, rows: ReadonlyMap<number, number>): boolean {
  const starts = [...groups.keys()];
  const [first] = rows.keys();
  if (starts.length === 0 || groups.size >= rows.size || starts[0] !== first) return false;
  return starts.every((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    const own = [...rows].filter(([row]) => row >= start && row < end);
    return sum(own.map(([, value]) => decimal(value))).eq(decimal(groups.get(start) ?? 0));
  });
}

function stageOf({ meaning }: Candidate): number {
  if (meaning?.kind !== "score") return 2;
  return meaning.period ? 0 : meaning.stage;
}

/** The reviewers' deduction goes before the unit's own. */
function chooseDeduct(candidates: readonly Candidate[]): Choice {
  const told = candidates.find((candidate) => candidate.told === "deduct");
  const open = candidates.filter(
    ({ told: said, meaning }) => said === undefined && meaning?.kind === "column" && meaning.key === "deduct",
  );
  const [first] = told === undefined ? [...open].sort((a, b) => ownness(a) - ownness(b)) : [told];
  return { chosen: first ?? null, others: open.filter((candidate) => candidate !== first), rivals: [] };
}

function ownness({ label }: Candidate): number {
  return /自评|自查|自测/.test(label) ? 1 : 0;
}
