/** Makes an indicator of a row with points, and adds the rows that belong to the indicator above. */
import type { CellRef } from "../../grid/address";
import { isCellError, valueAt } from "../../grid/grid";
import { isPercentCell } from "../own-points";
import { isMergedUp, mergeAt } from "../tables/merged-cells";
import { nameFromCriteria } from "./criteria-name";
import { lowestName, type RowView } from "./row-view";
import type { FoundRow, Sorting } from "./sorting";

/** Points that are no number above 0 are a problem; so is a row with points and no words. */
export function addItem(sorted: Sorting, found: FoundRow): void {
  const { grid, table, view, around } = found;
  const { row, points, criteria, code } = view;
  const at = pointsCell(found);
  const name = itemName(found);
  if (points.kind !== "number" || !(points.value > 0)) {
    const content = valueAt(grid, row, at.column);
    const value = isCellError(content) ? content.error : String(content);
    sorted.problems.push({ kind: "unreadablePoints", at, name, value });
    return;
  }
  if (name === "" || /^[\d.\s]+$/.test(name.normalize("NFKC"))) {
    sorted.problems.push({ kind: "unclear", at, name: view.no === "" ? String(points.value) : view.no });
    return;
  }
  if (lowestName(view) === "") sorted.named.push(row);
  if (view.pointsFrom !== null) sorted.fromText = true;
  else sorted.percent ||= isPercentCell(grid, row, at.column);
  const deeper = view.names.filter((one) => one !== "" && one !== name && one !== view.names[0]);
  const words = [...deeper, criteria].filter((part) => part !== "" && part !== name);
  sorted.items.push({
    table,
    row,
    rows: [row],
    group: around.group,
    name,
    criteria: words.length === 0 && criteria !== "" ? criteria : words.join("\n"),
    code,
    points: points.value,
    pointsColumn: view.pointsFrom === null ? null : view.pointsColumn,
  });
  around.broken = false;
}

/**
 * A row without points of its own: a part of the indicator above that shares its points, a further
 * line of its criteria, or an indicator that lacks points.
 */
export function continueItem(sorted: Sorting, found: FoundRow): void {
  const { grid, table, view, around } = found;
  const { row, criteria, names, scored } = view;
  const above = sorted.items.at(-1);
  const at = pointsCell(found);
  const lowest = names.at(-1) ?? "";
  const unnamed = names.every((name) => name === "");
  const shares = view.shares || (above?.pointsColumn != null && isMergedUp(grid, row, above.pointsColumn));
  const isPart =
    !around.broken &&
    above?.table === table &&
    above.group === around.group &&
    (shares || (unnamed && (scored || criteria !== "")));
  if (above !== undefined && isPart) {
    if (!shares && view.numbered) sorted.unpointed.push({ row, item: above });
    above.rows.push(row);
    above.criteria = [above.criteria, ...names.slice(1), criteria].filter((part) => part !== "").join("\n");
    if (criteria !== "" || lowest !== "") sorted.continued.push(row);
    return;
  }
  if (view.texts.length === 1 && !scored && names[0] !== "" && names.length > 1) sorted.notes.push(row);
  else if (view.texts.length === 0 && !scored) sorted.notes.push(row);
  else if (view.texts.length === 1 && !scored && lowestName(view) === "" && criteria === "")
    sorted.notes.push(row);
  else sorted.problems.push({ kind: "noPoints", at, name: itemName(found) });
}

function pointsCell({ grid, table, view }: FoundRow): CellRef {
  const column = table.columns.get("max") ?? table.names.at(-1) ?? table.left;
  return { sheet: grid.name, row: view.row, column };
}

/** The lowest name that reaches over all rows which share the points; else the criteria's first clause. */
function itemName({ grid, table, view }: FoundRow): string {
  const { pointsFrom } = view;
  if (pointsFrom !== null && view.names.includes(pointsFrom)) return pointsFrom;
  const max = table.columns.get("max");
  const span = max === undefined ? null : mergeAt(grid, view.row, max);
  if (span !== null && span.bottom > span.top) {
    const whole = view.names.filter((name, index) => {
      const reach = mergeAt(grid, view.row, table.names[index] ?? table.left);
      return name !== "" && index > 0 && reach !== null && reach.bottom >= span.bottom;
    });
    const lowest = whole.at(-1);
    if (lowest !== undefined) return lowest;
  }
  return nameOf(view);
}

function nameOf(view: RowView): string {
  const lowest =
    view.names.length > 1
      ? (view.names
          .slice(1)
          .filter((name) => name !== "")
          .at(-1) ?? "")
      : lowestName(view);
  if (lowest !== "") return lowest;
  return nameFromCriteria(view.criteria === "" ? lowestName(view) : view.criteria);
}
