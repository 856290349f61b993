/**
 * Names with points in them that are repeated in each of their rows, where others merge the cells:
 * 理论学习（30分） in two rows is worth 30 points, and not 60.
 */
import { pointsInCriteria, pointsInName } from "./points-in-text";
import type { RowView } from "./row-view";

/** Rows that repeat such a name are changed in place: they have no points by it, and share those above. */
export function shareRepeatedNames(views: RowView[]): void {
  let above: RowView | null = null;
  for (const [index, view] of views.entries()) {
    if (view.blank) continue;
    const before: RowView | null = above;
    above = view;
    if (before === null) continue;
    const repeated = view.names.map((name, level) => name !== "" && name === before.names[level]);
    const level = view.names.findIndex((name, at) => repeated[at] === true && pointsInName(name) !== null);
    if (level < 0 || repeated.slice(0, level).includes(false)) continue;
    const isSource = view.names.some((name, at) => repeated[at] === true && name === view.pointsFrom);
    const inCriteria = isSource ? pointsInCriteria(view.criteria) : null;
    views[index] = {
      ...view,
      names: view.names.map((name, at) => (at >= level && repeated[at] === true ? "" : name)),
      ...(isSource
        ? {
            points:
              inCriteria === null ? { kind: "blank" } : { kind: "number", value: inCriteria, notes: [] },
            pointsFrom: inCriteria === null ? null : view.criteria,
            pointsColumn: null,
            shares: inCriteria === null,
          }
        : {}),
    };
  }
}
