/**
 * Says which column of a table means what. Headings come first; where several columns claim the
 * same meaning, their cells decide, and where those can't, nobody is guessed for: they are rivals.
 */
import type { SheetGrid } from "../../grid/grid";
import type { OwnColumnKey } from "../own-column";
import { chooseScores } from "./choose-scores";
import { choosePoints, type PointColumns } from "./choose-points";
import { allColumns, type TablePlace } from "./find-tables";
import { nameColumns } from "./name-columns";
import { isOfCases } from "../labels/plain-label";
import type { Candidate, HeadedColumn, OwnTable } from "./own-table";

/** A person's word about a column: its meaning, null for none, undefined where nothing was said. */
export type ToldColumn = (column: HeadedColumn) => OwnColumnKey | null | undefined;

/** Keys of which any number of columns may remain; the first has the meaning. */
const SINGLE: readonly OwnColumnKey[] = ["no", "code", "criteria", "reason", "evidence", "remark"];

export function tableColumns(grid: SheetGrid, place: TablePlace, told: ToldColumn): OwnTable {
  const candidates = allColumns(grid, place).map((column): Candidate => ({ ...column, told: told(column) }));
  const columns = new Map<OwnColumnKey, number>();
  for (const key of SINGLE) {
    const found = single(candidates, key);
    if (found !== null) columns.set(key, found);
  }
  const named = nameColumns(grid, place, candidates, new Set(columns.values()));
  const names = named.length === 0 ? namesElsewhere(candidates, columns) : named;
  names.forEach((column, index) => columns.set(levelOf(index, names.length), column));
  const points = awardsAsScores(candidates, choosePoints(grid, place, candidates, names));
  if (points.max !== null) columns.set("max", points.max);
  const [groupMax] = points.groupMax;
  if (groupMax !== undefined) columns.set("groupMax", groupMax);
  const scores = chooseScores(grid, place, candidates, points.spare);
  for (const [key, column] of scores.columns) columns.set(key, column);
  return {
    ...place,
    headed: candidates,
    columns,
    names,
    groupMax: points.groupMax,
    superseded: [...points.unused, ...scores.superseded],
    rivals: points.rivals ?? scores.rivals,
    dismissed: new Set(candidates.flatMap(({ told: key, column }) => (key === null ? [column] : []))),
  };
}

/**
 * Where no column is headed as one of names, 减分事项 lists the rows and no reasons, and of 考核要点 beside
 * 评分标准 the former names them. Their other meaning is taken from them.
 */
function namesElsewhere(
  candidates: readonly Candidate[],
  columns: Map<OwnColumnKey, number>,
): readonly number[] {
  const cases = candidates.find(({ column, label }) => column === columns.get("reason") && isOfCases(label));
  if (cases !== undefined) {
    columns.delete("reason");
    return [cases.column];
  }
  const criteria = candidates.filter(
    ({ told, meaning }) => told === undefined && meaning?.kind === "column" && meaning.key === "criteria",
  );
  const heads = criteria.find(({ label }) => /要点/.test(label));
  const rule = criteria.find((one) => one !== heads);
  if (heads === undefined || rule === undefined) return [];
  columns.set("criteria", rule.column);
  return [heads.column];
}

/** 加分值 is the most that can be given beside a column of scores; without one, what was given. */
function awardsAsScores(candidates: readonly Candidate[], points: PointColumns): PointColumns {
  const max = candidates.find(({ column }) => column === points.max);
  const isScored = candidates.some(({ told, meaning }) =>
    told === undefined
      ? meaning?.kind === "score" || (meaning?.kind === "column" && meaning.key === "deduct")
      : told === "self" || told === "review" || told === "deduct",
  );
  if (max === undefined || isScored || max.told !== undefined || !/^加|^奖/.test(max.label)) return points;
  return { ...points, max: null, spare: [max, ...points.spare] };
}

/** What a person said, else what the heading says plainly, else what it may mean. */
function single(candidates: readonly Candidate[], key: OwnColumnKey): number | null {
  const told = candidates.find((candidate) => candidate.told === key);
  if (told !== undefined) return told.column;
  const headed = candidates.filter(
    ({ told: said, meaning }) => said === undefined && meaning?.kind === "column" && meaning.key === key,
  );
  const plain = headed.find(({ meaning }) => meaning?.kind === "column" && !meaning.weak);
  return (plain ?? headed[0])?.column ?? null;
}

function levelOf(index: number, count: number): OwnColumnKey {
  if (index === count - 1) return count > 2 ? "l3" : "l2";
  if (index === 0) return "l1";
  return "l2";
}
