/** Which column holds the points of the rows, where several are headed 分值 or 权重. */
import type { SheetGrid } from "../../grid/grid";
import { columnNumbers } from "./column-numbers";
import type { TablePlace } from "./find-tables";
import type { Candidate, OwnTable, UnusedScores } from "./own-table";

export interface PointColumns {
  readonly max: number | null;
  readonly groupMax: readonly number[];
  /** Columns that may be points and are not; perhaps they are scores. */
  readonly spare: readonly Candidate[];
  /** Columns that say nothing new. */
  readonly unused: readonly UnusedScores[];
  readonly rivals: OwnTable["rivals"];
}

const WEIGHT = /权重|比重|占比|权数|系数|weight/;

export function choosePoints(
  grid: SheetGrid,
  place: TablePlace,
  candidates: readonly Candidate[],
  names: readonly number[],
): PointColumns {
  const told = candidates.find((candidate) => candidate.told === "max");
  const groups = candidates.filter(({ told: said, meaning }) =>
    said === undefined ? meaning?.kind === "column" && meaning.key === "groupMax" : said === "groupMax",
  );
  const open = candidates.filter(
    ({ told: said, meaning }) => said === undefined && meaning?.kind === "column" && meaning.key === "max",
  );
  const strong = open.filter(({ meaning }) => meaning?.kind === "column" && !meaning.weak);
  const weak = open.filter((candidate) => !strong.includes(candidate));
  const chosen = told === undefined ? (strong.length > 0 ? strong : weak.slice(0, 1)) : [told];
  const spare = weak.filter((candidate) => !chosen.includes(candidate));
  const groupMax = groups.map(({ column }) => column);
  const [only, ...others] = chosen;
  if (only === undefined) return { max: null, groupMax, spare, unused: [], rivals: null };
  if (others.length === 0) {
    const rest = told === undefined ? [] : strong.filter((candidate) => candidate !== told);
    return { max: only.column, groupMax, spare, unused: rest, rivals: null };
  }
  return {
    ...among(grid, place, chosen, names),
    groupMax: [...groupMax, ...among(grid, place, chosen, names).groupMax],
    spare,
  };
}

/** Points of level 1 stand in fewer rows; full marks of 100 throughout leave the points to the weights. */
function among(
  grid: SheetGrid,
  place: TablePlace,
  chosen: readonly Candidate[],
  names: readonly number[],
): Omit<PointColumns, "spare"> {
  const counted = chosen
    .map((candidate) => ({ candidate, numbers: columnNumbers(grid, place, candidate.column) }))
    .sort((a, b) => b.numbers.size - a.numbers.size);
  const [most, second] = counted;
  if (most === undefined || second === undefined)
    return { max: null, groupMax: [], unused: [], rivals: null };
  const full = counted.filter(({ numbers }) => [...numbers.values()].every((value) => value === 100));
  const weights = counted.filter(({ candidate }) => WEIGHT.test(candidate.label));
  if (
    full.length === counted.length - 1 &&
    weights.length === 1 &&
    weights[0] !== undefined &&
    !full.includes(weights[0])
  )
    return {
      max: weights[0].candidate.column,
      groupMax: [],
      unused: full.map(({ candidate }) => candidate),
      rivals: null,
    };
  if (most.numbers.size > second.numbers.size) {
    const others = counted.slice(1);
    const ofGroups = others.filter(
      ({ candidate }) => names.length > 1 || candidate.column < most.candidate.column,
    );
    return {
      max: most.candidate.column,
      groupMax: ofGroups.map(({ candidate }) => candidate.column),
      unused: others.filter((other) => !ofGroups.includes(other)).map(({ candidate }) => candidate),
      rivals: null,
    };
  }
  const same = counted.every(({ numbers }) =>
    [...numbers].every(([row, value]) => most.numbers.get(row) === value),
  );
  if (same)
    return {
      max: most.candidate.column,
      groupMax: [],
      unused: counted.slice(1).map(({ candidate }) => candidate),
      rivals: null,
    };
  return {
    max: null,
    groupMax: [],
    unused: [],
    rivals: { key: "max", labels: chosen.map(({ label }) => label) },
  };
}
