/** The sheet 台账定义 as a department changes it: cells by ledger, key and column. */
import type { CellValue, SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import { DEFINITION_COLUMNS, type DefinitionKey } from "../../src/core/ledger/definition/definition-columns";
import type { Ledger } from "../../src/core/ledger/definition/ledger";
import { planDefinition } from "../../src/core/ledger/definition/plan-definition";
import { plannedGrid } from "./calculated-plan";

export type RowChange = Partial<Readonly<Record<DefinitionKey, CellValue>>>;

export const columnOf = (key: DefinitionKey): number =>
  DEFINITION_COLUMNS.findIndex((one) => one.key === key);

/** What a person does to the rows of the sheet. */
export type Edit = (rows: CellValue[][]) => void;

/** Changes the row of a part: a column or field by its key, a reminder by its id, the ledger itself by "". */
export function change(key: string, changes: RowChange): Edit {
  return (rows) => {
    const row = rows.find((one) => (one[columnOf("key")] ?? "") === key && one[columnOf("kind")] !== null);
    if (row === undefined) throw new Error(`no row ${key}`);
    for (const [name, value] of Object.entries(changes)) row[columnOf(name as DefinitionKey)] = value;
  };
}

/** Adds a column behind another one. */
export function addColumn(ledger: string, after: string, changes: RowChange): Edit {
  return (rows) => {
    const at = rows.findIndex((one) => one[columnOf("key")] === after);
    const row: CellValue[] = DEFINITION_COLUMNS.map(() => null);
    row[columnOf("ledger")] = ledger;
    row[columnOf("kind")] = "列";
    for (const [name, value] of Object.entries(changes)) row[columnOf(name as DefinitionKey)] = value;
    rows.splice(at + 1, 0, row);
  };
}

export function remove(key: string): Edit {
  return (rows) => {
    const at = rows.findIndex((one) => one[columnOf("key")] === key);
    rows.splice(at, 1);
  };
}

const FIRST_ROW = 4;

/** A workbook with the definitions of some ledgers, edited. */
export function definitionWorkbook(ledgers: readonly Ledger[], ...edits: readonly Edit[]): WorkbookGrid {
  const workbook = plannedGrid(planDefinition(null, ledgers, "zh"));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const rows = sheet.values.slice(FIRST_ROW).map((row) => [...row]);
  edits.forEach((edit) => {
    edit(rows);
  });
  const edited: SheetGrid = { ...sheet, values: [...sheet.values.slice(0, FIRST_ROW), ...rows] };
  return { ...workbook, sheets: [edited] };
}
