/**
 * Rows that share points and have scores of their own: one that is left blank makes the sum too small. One
 * score may hold for all of them: where it is merged, where it stands first and the rest has no name of its
 * own, or where the sheet's own sum says so.
 */
import { textAt, type SheetGrid } from "../../grid/grid";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { OwnReading } from "../derived-framework";
import type { OwnTable } from "../tables/own-table";
import { isMergedUp } from "../tables/merged-cells";

/**
 * At the first blank cell; rows under a merged score have none of their own.
 * @param isConfirmed true for a column whose sum the sheet states rightly
 */
export function partFindings(
  grid: SheetGrid,
  { sorted }: OwnReading,
  isConfirmed: (table: OwnTable, column: number) => boolean,
): readonly Finding[] {
  return sorted.items.flatMap(({ table, row, rows, name }) =>
    (["self", "review"] as const).flatMap((key) => {
      const column = table.columns.get(key);
      if (column === undefined || rows.length < 2) return [];
      const own = rows.filter((row) => !isMergedUp(grid, row, column));
      const blank = own.filter((row) => textAt(grid, row, column) === "");
      const [first] = blank;
      const filled = own.length - blank.length;
      const named = blank.filter((one) => textAt(grid, one, table.names.at(-1) ?? table.left) !== "");
      const isOneForAll = filled === 1 && !blank.includes(row) && named.length === 0;
      if (first === undefined || filled === 0 || isOneForAll) return [];
      if (filled === 1 && isConfirmed(table, column)) return [];
      return [
        makeFinding("V127", { sheet: grid.name, row: first, column }, null, {
          name: shownText(name),
          rows: own.map((row) => String(row + 1)),
        }),
      ];
    }),
  );
}
