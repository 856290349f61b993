/** The rows of the sheet 台账定义 as texts with their cells. */
import type { CellRef } from "../../grid/address";
import { isCellError, valueAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheet, markedOtherwise } from "../../plan/mark";
import { rememberFor } from "../../remember";
import { normalizeLabel, normalizeText, trimText } from "../../sheet/normalize-text";
import { ledgerFinding, type FindingValues, type LedgerFinding } from "../finding/ledger-finding";
import { DEFINITION_COLUMNS, ROW_KINDS, type DefinitionKey, type RowKind } from "./definition-columns";

/** One row: what stands in it, and where. */
export interface DefinitionRow {
  readonly row: number;
  /** Null where the word is none of the kinds. */
  readonly kind: RowKind | null;
  /** "" for a blank cell. */
  readonly text: (key: DefinitionKey) => string;
  readonly at: (key: DefinitionKey) => CellRef;
  /** A problem of the row, at one of its cells. */
  readonly problem: (code: string, key: DefinitionKey, values: FindingValues) => LedgerFinding;
}

const SEARCHED_ROWS = 30;
/** The columns without which a sheet is no definition. */
const NEEDED: readonly DefinitionKey[] = ["ledger", "kind", "key", "name"];

/** @returns null for a workbook without such a sheet */
export function definitionRows(workbook: WorkbookGrid): readonly DefinitionRow[] | null {
  const grid = definitionSheet(workbook);
  const header = grid === null ? null : findHeader(grid);
  return grid === null || header === null ? null : rowsBelow(grid, header.row, header.columns);
}

/** By its mark, else by its headings. */
export const definitionSheet = rememberFor((workbook: WorkbookGrid): SheetGrid | null => {
  const marked = markedSheet(workbook.names, "ledgerDefinition");
  const others = new Set(markedOtherwise(workbook.names, "ledgerDefinition"));
  return (
    workbook.sheets.find(
      (grid) =>
        (marked === null ? !others.has(grid.name) : grid.name === marked) && findHeader(grid) !== null,
    ) ?? null
  );
});

function findHeader(
  grid: SheetGrid,
): { readonly row: number; readonly columns: ReadonlyMap<DefinitionKey, number> } | null {
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.values.length); row++) {
    const columns = new Map<DefinitionKey, number>();
    grid.values[row]?.forEach((value, column) => {
      if (typeof value !== "string" || value.length > 40) return;
      const text = normalizeLabel(value);
      const known = DEFINITION_COLUMNS.find(({ label }) =>
        [label.zh, label.en].some((one) => normalizeLabel(one) === text),
      );
      if (known !== undefined && !columns.has(known.key)) columns.set(known.key, column);
    });
    if (NEEDED.every((key) => columns.has(key))) return { row, columns };
  }
  return null;
}

function rowsBelow(
  grid: SheetGrid,
  header: number,
  columns: ReadonlyMap<DefinitionKey, number>,
): readonly DefinitionRow[] {
  const rows: DefinitionRow[] = [];
  for (let row = header + 1; row < grid.values.length; row++) {
    const text = (key: DefinitionKey): string => {
      const value = valueAt(grid, row, columns.get(key) ?? -1);
      return value === null || isCellError(value) ? "" : trimText(String(value));
    };
    // The line of hints speaks of no ledger by its kind; a blank row of nothing.
    const kind = kindOf(text("kind"));
    if (DEFINITION_COLUMNS.every(({ key }) => text(key) === "") || isHint(text)) continue;
    const at = (key: DefinitionKey): CellRef => ({ sheet: grid.name, row, column: columns.get(key) ?? 0 });
    const ledger = text("ledger");
    rows.push({
      row,
      kind,
      text,
      at,
      problem: (code, key, values) => ledgerFinding(code, ledger, at(key), values),
    });
  }
  return rows;
}

function isHint(text: (key: DefinitionKey) => string): boolean {
  const hint = DEFINITION_COLUMNS[0]?.hint;
  return hint !== undefined && [hint.zh, hint.en].includes(text("ledger"));
}

function kindOf(text: string): RowKind | null {
  const wanted = normalizeText(text);
  const kinds = Object.keys(ROW_KINDS) as RowKind[];
  return (
    kinds.find((kind) => [ROW_KINDS[kind].zh, ROW_KINDS[kind].en].some((word) => word === wanted)) ?? null
  );
}
