/** Points of groups that stand in columns of their own beside those of the rows. */
import type { SheetGrid } from "../../grid/grid";
import { readPoints } from "../own-points";
import type { OwnTable } from "../tables/own-table";
import type { OpenStatements } from "./open-statements";
import { pointsInName } from "./points-in-text";

interface GroupPoints {
  readonly column: number;
  /** Of the names whose rows they are: 0 for level 1. */
  readonly level: number;
  readonly points: number;
}

/** From level 1 down; columns without a number in the row are left out. */
export function groupPointsAt(
  grid: SheetGrid,
  table: OwnTable,
  row: number,
  isLevel1: boolean,
): readonly GroupPoints[] {
  return table.groupMax
    .flatMap((column, index): readonly GroupPoints[] => {
      const reading = readPoints(grid, row, column);
      if (reading.kind !== "number" || !(reading.value > 0)) return [];
      return [{ column, level: levelOf(table, column, index, isLevel1), points: reading.value }];
    })
    .sort((a, b) => a.level - b.level);
}

/** What the points of a row's groups, in columns or in the name of level 1, state for the rows below. */
export function stateGroupPoints(
  { close, state }: OpenStatements,
  grid: SheetGrid,
  table: OwnTable,
  row: number,
  level1: string,
  group: string,
): void {
  const inName = pointsInName(level1);
  if (inName !== null) {
    const at = { sheet: grid.name, row, column: table.names[0] ?? table.left };
    state({ table, at, label: level1, points: inName, ownRow: false }, 0);
  }
  for (const { column, level, points } of groupPointsAt(grid, table, row, level1 !== "")) {
    if (level === 0 && inName !== null) continue;
    close(level);
    const at = { sheet: grid.name, row, column };
    state({ table, at, label: group, points, ownRow: false }, level);
  }
}

/** The column with the fewest numbers is that of level 1; a single one may stand behind level 2. */
function levelOf({ groupMax, names }: OwnTable, column: number, index: number, isLevel1: boolean): number {
  if (groupMax.length > 1) return groupMax.length - 1 - index;
  const [, second, third] = names;
  const isBehindLevel2 = second !== undefined && third !== undefined && second < column && column < third;
  return isBehindLevel2 || !isLevel1 ? 1 : 0;
}
