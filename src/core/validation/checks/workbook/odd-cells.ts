/** V117, V118: cells that the file describes wrongly: read as the text that stands there, or left without content. */
import { sift, siftAll } from "../../../sift";
import type { Check } from "../../check-context";
import type { FindingAmong } from "../../finding";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

/** A broken program breaks every cell; a person needs to see some of them only. */
const MOST = 20;

/** Those of the scoring sheet, and of the sheets that its entries stand on. */
export const checkOddCells: Check<"V117" | "V118"> = ({ workbook, sheet, inputs }) => {
  if (!workbook.sheets.some(({ oddCells = [] }) => oddCells.length > 0)) return [];
  const names = new Set([sheet.name, ...inputs.map(({ field }) => field.at.sheet)]);
  const codes = new Map(
    inputs.map(({ field: { at }, code }) => [`${at.row}:${at.column}:${at.sheet}`, code]),
  );
  return siftAll(
    workbook.sheets.filter(({ name }) => names.has(name)),
    ({ name, oddCells = [] }) =>
      sift(oddCells.slice(0, MOST), ({ row, column, kind, text }): FindingAmong<"V117" | "V118"> => {
        const at = { sheet: name, row, column };
        const code = codes.get(`${row}:${column}:${name}`) ?? null;
        return kind === "lost"
          ? makeFinding("V118", at, code, {})
          : makeFinding("V117", at, code, { v: shownText(text) });
      }),
  );
};
