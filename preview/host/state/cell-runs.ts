/** Single cells gathered into as few rectangles as a reader would name. */
import type { Area } from "../geometry/area";

/** Merges cells into runs along rows, and equal runs of neighbouring rows into rectangles. */
export function toAreas(cells: Iterable<{ readonly row: number; readonly col: number }>): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, col } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.top === row && col <= last.right + 1)
      last.right = Math.max(last.right, col);
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  const areas: (typeof runs)[number][] = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      open.set(key, run);
      areas.push(run);
    }
  }
  return areas;
}
