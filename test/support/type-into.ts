/** Types values into a sheet of a file, as Excel would save it. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseRange } from "../../src/core/grid/address";
import { valueAt } from "../../src/core/grid/grid";
import type { CellContent } from "../../src/core/plan/plan";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

/** Values by the addresses of their cells, such as `H5`. */
export type Typed = Readonly<Record<string, CellContent["value"]>>;

export async function typeInto(file: string, name: string, entries: Typed): Promise<void> {
  const workbook = await openXlsx(readFileSync(file), file);
  const sheet = (await workbook.read()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const edits = Object.entries(entries).map(([address, value]) => {
    const { top: row, left: column } = parseRange(address) ?? { top: 0, left: 0 };
    const before = { value: valueAt(sheet, row, column) as CellContent["value"], formula: null };
    return { at: { sheet: name, row, column }, before, after: { value, formula: null } };
  });
  await workbook.apply({ sheets: [], names: [], activate: null, edits });
  writeFileSync(file, workbook.toBytes());
}
