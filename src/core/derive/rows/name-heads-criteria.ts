/**
 * Names that head their criteria: “一、组织领导（20分）” beside “1.成立机构（10分）”, with “2.专题研究（10分）”
 * below. The points of the name are those of its criteria together, not of the first one.
 */
import type { OwnTable } from "../tables/own-table";
import { pointsInCriteria, pointsInName } from "./points-in-text";
import { lowestName, type RowView } from "./row-view";

/** True where at least one name has other points than the criterion beside it. */
export function namesHeadCriteria(table: OwnTable, views: readonly RowView[]): boolean {
  if (table.columns.has("max")) return false;
  return views.some(
    (view, index) =>
      splitsName(view) &&
      pointsInName(lowestName(view)) !== pointsInCriteria(view.criteria) &&
      isContinued(views[index + 1]),
  );
}

/** True for a name and a criterion that both have points. */
export function splitsName(view: RowView): boolean {
  return pointsInName(lowestName(view)) !== null && pointsInCriteria(view.criteria) !== null;
}

function isContinued(next: RowView | undefined): boolean {
  return next !== undefined && lowestName(next) === "" && pointsInCriteria(next.criteria) !== null;
}
