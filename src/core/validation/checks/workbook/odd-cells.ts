/** V117, V118: cells that the file describes wrongly: read as the text that stands there, or left without content. */
import { sift, siftAll } from "../../../sift";
import type { CellRef } from "../../../grid/address";
import type { Check } from "../../check-context";
import type { FindingAmong } from "../../finding";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

/** A broken program breaks every cell; a person needs to see some of them only. */
const MOST = 20;

/** Those of the scoring sheet, and of the sheets that its entries stand on. */
export const checkOddCells: Check<"V117" | "V118"> = ({ workbook, sheet, inputs }) => {
  const isRead = (name: string): boolean =>
    name === sheet.name || inputs.some(({ field }) => field.at.sheet === name);
  return siftAll(workbook.sheets, ({ name, oddCells = [] }) =>
    sift(oddCells.slice(0, MOST), ({ row, column, kind, text }): FindingAmong<"V117" | "V118"> | null => {
      if (!isRead(name)) return null;
      const at = { sheet: name, row, column };
      const code = inputs.find(({ field }) => isSameCell(field.at, at))?.code ?? null;
      return kind === "lost"
        ? makeFinding("V118", at, code, {})
        : makeFinding("V117", at, code, { v: shownText(text) });
    }),
  );
};

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
