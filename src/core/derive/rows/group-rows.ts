/** Tells rows that head others from rows that are scored: 一、组织建设 40 above its four rows. */
import type { OwnTable } from "../tables/own-table";
import { adjustmentWord } from "./adjustment-words";
import { headingLevel } from "./numerals";
import { rollupKind } from "./rollup-words";
import { lowestLevel, lowestName, type RowView } from "./row-view";

/** Depth of a heading: 0 for level 1; deeper headings end with the next one of their depth. */
export function headingDepth(table: OwnTable, view: RowView): number | null {
  if (view.criteria !== "" || view.blank || view.shares) return null;
  const label = headingText(view);
  if (label === "" || rollupKind(label) !== null) return null;
  const lowest = view.names.at(-1) ?? "";
  if (table.names.length > 1 && lowest === "") {
    const named = lowestLevel(view);
    return Math.max(named, (headingLevel(label) ?? 1) - 1);
  }
  const numbered = headingLevel(view.no) ?? headingLevel(lowest === "" ? label : lowest);
  if (table.names.length > 1)
    return view.names.slice(0, -1).every((name) => name === "") &&
      numbered !== null &&
      !view.scored &&
      view.points.kind === "blank"
      ? numbered - 1
      : null;
  if (numbered !== null) return numbered - 1;
  return adjustmentWord(label) !== null || lowest === "" ? 0 : null;
}

/** The text of a heading, without the number in front of it. */
export function headingText(view: RowView): string {
  const name = lowestName(view);
  return name === "" ? (view.texts.find((text) => text !== "") ?? "") : name;
}

/**
 * True where rows follow that belong under the heading: before the next one of its depth, with
 * nothing in the columns that the heading fills.
 */
export function headsOthers(
  table: OwnTable,
  views: readonly RowView[],
  index: number,
  depth: number,
): boolean {
  const view = views[index];
  const filled = view === undefined ? 0 : lowestLevel(view);
  for (const next of views.slice(index + 1)) {
    if (next.blank || table.repeated.has(next.row)) continue;
    if (next.texts.some((text) => rollupKind(text) !== null)) return false;
    const other = headingDepth(table, next);
    if (other !== null) {
      if (other <= depth) return false;
      continue;
    }
    const sameColumns = table.names.length > 1 && filled >= 0 ? next.names.slice(0, filled + 1) : [];
    if (sameColumns.some((name) => name !== "")) return false;
    return next.points.kind !== "blank" || next.scored || next.criteria !== "" || lowestName(next) !== "";
  }
  return false;
}
