/** Rows that share points and have scores of their own: one that is left blank makes the sum too small. */
import { textAt, type SheetGrid } from "../../grid/grid";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { OwnReading } from "../derived-framework";
import { isMergedUp } from "../tables/merged-cells";

/** At the first blank cell; rows under a merged score have none of their own. */
export function partFindings(grid: SheetGrid, { sorted }: OwnReading): readonly Finding[] {
  return sorted.items.flatMap(({ table, rows, name }) =>
    (["self", "review"] as const).flatMap((key) => {
      const column = table.columns.get(key);
      if (column === undefined || rows.length < 2) return [];
      const own = rows.filter((row) => !isMergedUp(grid, row, column));
      const blank = own.filter((row) => textAt(grid, row, column) === "");
      const [first] = blank;
      if (first === undefined || own.length - blank.length < 2) return [];
      return [
        makeFinding("V127", { sheet: grid.name, row: first, column }, null, {
          name: shownText(name),
          rows: own.map((row) => String(row + 1)),
        }),
      ];
    }),
  );
}
