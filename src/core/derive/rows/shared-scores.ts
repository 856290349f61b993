/**
 * Rows with points of their own under one merged score, such as 20, 20, 20 with 55 beside them: they are
 * scored together, as one indicator of 60 points.
 */
import Big from "big.js";
import { mergeAt } from "../tables/merged-cells";
import { lowestName } from "./row-view";
import type { FoundRow, Sorting } from "./sorting";

/** Names joined of several rows stay readable. */
const LONGEST_NAME = 40;

/** True where the unit's own score, the reviewed one or the deduction is merged with that of the item above. */
export function sharesScore(sorted: Sorting, { grid, table, view, around }: FoundRow): boolean {
  const above = sorted.items.at(-1);
  if (above?.table !== table || around.broken || view.points.kind !== "number") return false;
  return (["review", "self", "deduct"] as const).some((key) => {
    const column = table.columns.get(key);
    const merge = column === undefined ? null : mergeAt(grid, view.row, column);
    return merge !== null && merge.top < view.row && above.rows.includes(merge.top);
  });
}

export function joinItem(sorted: Sorting, { view }: FoundRow): void {
  const above = sorted.items.at(-1);
  if (above === undefined || view.points.kind !== "number") return;
  above.points = new Big(above.points).plus(view.points.value).toNumber();
  const name = lowestName(view);
  if (name !== "") above.name = [...`${above.name}、${name}`].slice(0, LONGEST_NAME).join("");
  above.criteria = [above.criteria, view.criteria].filter((part) => part !== "").join("\n");
  above.rows.push(view.row);
  sorted.joined.push(view.row);
}
