/**
 * V242: formulas of the sheet itself that look into another workbook. So it is when somebody moves or
 * copies the scoring sheet alone into a new workbook: its scores then hang on a file that others lack.
 */
import { externalReference, type ExternalReference } from "../../../grid/external-reference";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** One finding for all of them, at the first; what people entered is V107's. */
export const checkMovedAlone: Check<"V242"> = ({ sheet, grid, inputs }) => {
  const linked: { readonly at: { row: number; column: number }; readonly link: ExternalReference }[] = [];
  grid.formulas.forEach((cells, row) =>
    cells.forEach((formula, column) => {
      const link = formula === null ? null : externalReference(formula);
      if (link !== null) linked.push({ at: { row, column }, link });
    }),
  );
  if (linked.length === 0) return [];
  const entered = new Set(
    inputs.filter(({ field }) => field.at.sheet === sheet.name).map(({ field }) => keyOf(field.at)),
  );
  const found = linked.filter(({ at }) => !entered.has(keyOf(at)));
  const [first] = found;
  if (first === undefined) return [];
  const sheets = [...new Set(found.map(({ link }) => link.sheet))];
  const at = { sheet: sheet.name, ...first.at };
  return [makeFinding("V242", at, null, { n: found.length, sheets })];
};

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}
