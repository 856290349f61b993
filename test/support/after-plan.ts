/** What a workbook holds after a plan, as both adapters carry it out, without any calculating. */
import { cellAddress } from "../../src/core/grid/address";
import { formulaAt, valueAt, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/grid";
import type { CellEdit, WorkbookPlan } from "../../src/core/plan/plan";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { planGrid } from "./plan-grid";

/** @throws WorkbookError changedMeanwhile, when a cell doesn't hold what an edit is to change */
export function afterPlan(workbook: WorkbookGrid, plan: WorkbookPlan): WorkbookGrid {
  const edited = workbook.sheets.map((sheet) =>
    (plan.edits ?? []).filter(({ at }) => at.sheet === sheet.name).reduce(afterEdit, sheet),
  );
  const planned = new Map(planGrid(plan).sheets.map((sheet) => [sheet.name, sheet]));
  const added = [...planned.values()].filter(({ name }) => edited.every((sheet) => sheet.name !== name));
  const kept = workbook.names.filter(({ name }) => plan.names.every((mark) => mark.name !== name));
  const set = plan.properties ?? [];
  const properties = (workbook.properties ?? []).filter(({ name }) => set.every((one) => one.name !== name));
  return {
    sheets: [...edited.map((sheet) => planned.get(sheet.name) ?? sheet), ...added],
    names: [...kept, ...plan.names],
    properties: [...properties, ...set],
    activeSheet: plan.activate ?? workbook.activeSheet,
  };
}

function afterEdit(sheet: SheetGrid, { at, before, after, numberFormat }: CellEdit): SheetGrid {
  const formula = formulaAt(sheet, at.row, at.column);
  const isAsBefore =
    formula === before.formula && (formula !== null || valueAt(sheet, at.row, at.column) === before.value);
  if (!isAsBefore)
    throw new WorkbookError("changedMeanwhile", { sheet: sheet.name, cell: cellAddress(at.row, at.column) });
  return {
    ...sheet,
    values: withItem(sheet.values, at, after.value, null),
    formulas: withItem(sheet.formulas, at, after.formula, null),
    formats:
      numberFormat === undefined ? sheet.formats : withItem(sheet.formats, at, numberFormat, "General"),
  };
}

function withItem<Item>(
  rows: readonly (readonly Item[])[],
  { row, column }: { readonly row: number; readonly column: number },
  item: Item,
  blank: Item,
): Item[][] {
  const copy = rows.map((cells) => [...cells]);
  while (copy.length <= row) copy.push([]);
  const cells = copy[row] ?? [];
  while (cells.length <= column) cells.push(blank);
  cells[column] = item;
  return copy;
}
