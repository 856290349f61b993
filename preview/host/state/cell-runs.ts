/** Single cells gathered into as few rectangles as a reader would name. */
import type { Area } from "../geometry/area";

/** Merges cells into runs along rows, and equal runs of neighbouring rows into rectangles. */
export function toAreas(cells: Iterable<{ readonly row: number; readonly col: number }>): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, col } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.top === row && col <= last.right + 1) last.right = Math.max(last.right, col);
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  const areas: (typeof runs)[number][] = [];
  for (const run of runs) {
    const above = areas.find((area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right);
    if (above !== undefined) above.bottom = run.bottom;
    else areas.push({ ...run });
  }
  return areas;
}
