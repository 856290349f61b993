/** Reads the rows below a ledger's header, and the fields above it. */
import { cellAddress } from "../../grid/address";
import { sameFormula } from "../../grid/same-formula";
import { derive, derivedFormula, derivedFrom } from "../columns/derived";
import { formulaAt, textAt, valueAt, type CellValue, type SheetGrid } from "../../grid/grid";
import { isoDay } from "../../sheet/read-date";
import { normalizeText } from "../../sheet/normalize-text";
import type { FoundTable } from "./found-table";
import { headingForms } from "./ledger-labels";
import {
  valueAt as seenAt,
  type LedgerCell,
  type LedgerRow,
  type LedgerTable,
  type TableColumn,
} from "./ledger-table";
import { readCell } from "./read-cell";

/** So many rows below the header do the formulas look at, whether or not anything stands in them. */
export const FORMULA_ROWS = 2_000;

export function readTable({ ledger, grid, header, columns, headings }: FoundTable): LedgerTable {
  const tableColumns = new Map<string, TableColumn>();
  for (const { key, label, type, derived } of ledger.columns) {
    const column = columns.get(key);
    if (column !== undefined)
      tableColumns.set(key, {
        key,
        label,
        type,
        column,
        heading: headings.get(key) || label.zh,
        isDerived: derived !== undefined,
      });
  }
  const rows: LedgerRow[] = [];
  for (let row = header + 1; row < grid.values.length; row++) {
    const cells = new Map<string, LedgerCell>();
    let said = false;
    for (const definition of ledger.columns) {
      const column = columns.get(definition.key);
      if (column === undefined) continue;
      const cell = readCell(
        { sheet: grid.name, row, column },
        valueAt(grid, row, column),
        formulaAt(grid, row, column),
        definition,
      );
      const merged = cell.raw === null ? mergedInto(grid, row, column) : null;
      cells.set(
        definition.key,
        merged === null ? cell : { ...cell, meant: readCell(cell.at, merged, null, definition).meant },
      );
      // A derived column has its formula in rows that nobody has written in yet.
      said ||=
        definition.derived === undefined &&
        (cell.value !== null || typeof cell.raw === "object") &&
        cell.raw !== null;
    }
    if (said) rows.push({ row, cells: calculated(ledger, columns, row, cells) });
  }
  return {
    sheet: grid.name,
    header,
    columns: tableColumns,
    labels: new Map(ledger.columns.map(({ key, label }) => [key, label])),
    rows,
    fields: readFields(ledger.fields, grid, header),
    bottom: Math.max(header + FORMULA_ROWS, rows.at(-1)?.row ?? 0),
    nameColumn: ledger.nameColumn,
  };
}

/**
 * A derived column's own formula says what it gives, whatever the file holds of it: it may have been saved by a
 * program that does not calculate.
 */
function calculated(
  ledger: FoundTable["ledger"],
  columns: ReadonlyMap<string, number>,
  row: number,
  cells: ReadonlyMap<string, LedgerCell>,
): ReadonlyMap<string, LedgerCell> {
  const known = new Map(cells);
  for (const { key, derived } of ledger.columns) {
    const cell = known.get(key);
    if (derived === undefined) continue;
    if (cell === undefined || (cell.raw === null && cell.formula === null)) {
      // Nothing that a formula could count stands there, but what it would say is known.
      const meant = derive(derived, { row, cells: known });
      const at =
        cell?.at ??
        derivedFrom(derived)
          .map((from) => known.get(from)?.at)
          .find((one) => one !== undefined);
      if (meant !== null && at !== undefined)
        known.set(key, { at, raw: null, value: null, meant, formula: null });
      continue;
    }
    if (cell.formula === null) continue;
    const own = derivedFormula(derived, (from) => cellAddress(row, columns.get(from) ?? 0));
    if (!sameFormula(cell.formula, own)) continue;
    const now = { row, cells: known };
    known.set(key, {
      ...cell,
      raw: derive(derived, now, seenAt),
      value: derive(derived, now, seenAt),
      meant: derive(derived, now),
      calculated: true,
    });
  }
  return known;
}

/** What a cell shows that lies below the first one of a merged rectangle. */
function mergedInto(grid: SheetGrid, row: number, column: number): CellValue {
  const merge = grid.merges.find(({ top, bottom, left }) => left === column && top < row && row <= bottom);
  return merge === undefined ? null : valueAt(grid, merge.top, merge.left);
}

function readFields(
  fields: FoundTable["ledger"]["fields"],
  grid: SheetGrid,
  header: number,
): ReadonlyMap<string, LedgerCell> {
  const keys = new Map<string, string>();
  for (const { key, label, aliases = [] } of fields)
    for (const text of [label.zh, label.en, ...aliases])
      headingForms(text).forEach((form) => keys.set(form, key));
  const cells = new Map<string, LedgerCell>();
  for (let row = 0; row < header; row++) {
    const width = grid.values[row]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      const text = textAt(grid, row, column);
      const key =
        text === ""
          ? undefined
          : headingForms(text)
              .map((form) => keys.get(form))
              .find((one) => one !== undefined);
      if (key === undefined || cells.has(key)) continue;
      // The value stands in the next cell, or behind the cells over which the label is merged.
      const merge = grid.merges.find(({ top, left }) => top === row && left === column);
      const at = { sheet: grid.name, row, column: (merge?.right ?? column) + 1 };
      cells.set(
        key,
        readCell(at, valueAt(grid, row, at.column), formulaAt(grid, row, at.column), { type: "number" }),
      );
    }
  }
  return cells;
}

const TOTALS: ReadonlySet<string> = new Set(["合计", "小计", "总计", "total", "subtotal"]);
const NOTE = /^(?:注|备注|说明|填表说明|note)\d*[:：]/i;

/** True for a line below a ledger's rows that is none of them. */
export function isFooter({ nameColumn, columns }: LedgerTable, { cells }: LedgerRow): boolean {
  const texts = [...cells.values()].filter(({ raw }) => typeof raw === "string" && raw.trim() !== "");
  const first = texts[0]?.raw;
  if (typeof first !== "string") return false;
  const name = cells.get(nameColumn)?.raw;
  return (
    (texts.length === 1 && columns.size > 1 && NOTE.test(first)) ||
    [first, name].some((text) => typeof text === "string" && TOTALS.has(normalizeText(text)))
  );
}

/** A day as people write it, for messages: 2026-03-05, or 2026-03 in a column of months. */
export function shownDay(day: number, type: TableColumn["type"]): string {
  return isoDay(Math.floor(day)).slice(0, type === "month" ? 7 : 10);
}
