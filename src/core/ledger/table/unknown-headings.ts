/** The headings of a ledger's sheet that are none of its columns: named, with the column that each is likely to be. */
import { valueAt } from "../../grid/grid";
import { isPrivateHeading } from "../cells/private-columns";
import { normalizeText } from "../../sheet/normalize-text";
import type { FoundTable } from "./found-table";
import { headingsAt } from "./headings";
import { likelyColumns, type LikelyColumn } from "./likely-columns";

/** Columns that lists have beside what they are about. */
const BESIDE: ReadonlySet<string> = new Set([
  "序号",
  "备注",
  "说明",
  "no.",
  "no",
  "#",
  "remarks",
  "notes",
  "note",
]);

/** Headings that were taken for nothing, but for those that every list has, and those that nothing stands below. */
export function unknownHeadings(found: FoundTable): readonly LikelyColumn[] {
  const { ledger, grid, header, columns, repeated, unused } = found;
  const taken = new Set([...columns.values(), ...unused, ...repeated.map(({ heading }) => heading.column)]);
  const unknown = headingsAt(grid, header).filter(
    ({ column, text }) =>
      !taken.has(column) &&
      !BESIDE.has(normalizeText(text)) &&
      !isPrivateHeading(text) &&
      hasContent(found, column),
  );
  return likelyColumns(grid, header, unknown, ledger, new Set(columns.keys()));
}

function hasContent({ grid, header }: FoundTable, column: number): boolean {
  for (let row = header + 1; row < grid.values.length; row++) {
    const value = valueAt(grid, row, column);
    if (value !== null && value !== "") return true;
  }
  return false;
}
