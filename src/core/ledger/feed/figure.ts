/**
 * What an entry of a scoring sheet takes from the workbook's ledgers: the number for the sheet's period, the rows
 * that make it, and the formula that gives the same number in any spreadsheet program. A ledger without a row
 * gives nothing, which is not 0.
 */
import Big from "big.js";
import type { Period } from "../../framework/period";
import { fixedAddress, quoteSheet, type CellRef } from "../../grid/address";
import type { Text } from "../../locale/language";
import type { Span } from "../conditions/condition-kind";
import { spanOf } from "../conditions/span";
import { BUILTIN_LEDGERS } from "../definition/builtin-ledgers";
import type { Ledger } from "../definition/ledger";
import {
  countedRows,
  measureColumns,
  measureFields,
  measureFormula,
  measureTable,
  type Measure,
} from "../measures/measures";
import type { Places } from "../measures/measure-kind";
import type { LedgerTable } from "../table/ledger-table";

export interface LedgerFigure {
  readonly ledger: Ledger;
  /** What is counted: 按时提醒数. */
  readonly name: Text;
  /** Null where the ledger has no row, lacks a column, or holds what no formula can count with. */
  readonly value: number | null;
  /** With its “=”; null where the ledger lacks a column or a field. */
  readonly formula: string | null;
  /** First cells of the rows that count, sheet by sheet. */
  readonly rows: readonly CellRef[];
}

/** Which measure of which ledger an entry takes. */
export interface Feed {
  readonly ledger: Ledger;
  readonly measure: string;
}

/** @returns null for an entry that no ledger feeds */
export function feedOf(indicator: string, entry: string): Feed | null {
  return FEEDS.get(`${indicator}/${entry}`) ?? null;
}

const FEEDS: ReadonlyMap<string, Feed> = new Map(
  BUILTIN_LEDGERS.flatMap((ledger) =>
    ledger.feeds.map(({ indicator, entry, measure }) => [`${indicator}/${entry}`, { ledger, measure }]),
  ),
);

/** The same feed from a workbook's ledger, which a department may have renamed. */
export function feedFrom(feed: Feed, ledgers: readonly { readonly ledger: Ledger }[]): Feed {
  return {
    ...feed,
    ledger: ledgers.find(({ ledger }) => ledger.id === feed.ledger.id)?.ledger ?? feed.ledger,
  };
}

/**
 * @param tables the workbook's ledgers of the feed's kind; several are counted together
 * @returns null where the workbook has no such ledger, or nothing tells the period
 */
export function ledgerFigure(
  { ledger, measure: key }: Feed,
  tables: readonly LedgerTable[],
  period: Period,
): LedgerFigure | null {
  const measure = ledger.measures[key];
  if (measure === undefined || tables.length === 0 || period.year === 0) return null;
  const span = spanOf(period);
  const isWhole = tables.every((table) => hasAll(measure.of, table));
  return {
    ledger,
    name: measure.name,
    value: isWhole ? valueOf(measure.of, tables, span) : null,
    formula: isWhole ? formulaOf(measure.of, tables, span) : null,
    rows: tables.flatMap((table) =>
      countedRows(measure.of, table, span).map(({ row }) => ({ sheet: table.sheet, row, column: 0 })),
    ),
  };
}

function hasAll(measure: Measure, { columns, fields }: LedgerTable): boolean {
  return (
    measureColumns(measure).every((key) => columns.has(key)) &&
    measureFields(measure).every((key) => fields.has(key))
  );
}

function valueOf(measure: Measure, tables: readonly LedgerTable[], span: Span): number | null {
  if (tables.every(({ rows }) => rows.length === 0)) return null;
  let total = new Big(0);
  for (const table of tables) {
    const value = measureTable(measure, table, span);
    if (value === null) return null;
    total = total.plus(value);
  }
  return total.toNumber();
}

function formulaOf(measure: Measure, tables: readonly LedgerTable[], span: Span): string {
  const counts = tables.map((table) => {
    const places = placesOf(table);
    const entered = [...table.columns.values()].filter(({ isDerived }) => !isDerived);
    return `COUNTA(${entered.map(({ key }) => places.of(key)).join(",")})`;
  });
  const fields = measureFields(measure);
  const blank = [
    `${counts.join("+")}=0`,
    ...tables.flatMap((table) =>
      fields.length === 0 ? [] : [`COUNT(${fields.map(placesOf(table).field).join(",")})<${fields.length}`],
    ),
  ];
  const isBlank = blank.length === 1 ? blank.join("") : `OR(${blank.join(",")})`;
  const sum = tables.map((table) => measureFormula(measure, placesOf(table), span)).join("+");
  return `=IF(${isBlank},"",${sum})`;
}

/** Where formulas of other sheets find a ledger's columns and fields. */
function placesOf({ sheet, header, bottom, columns, fields }: LedgerTable): Places {
  const name = quoteSheet(sheet);
  return {
    of: (key) => {
      const column = columns.get(key)?.column ?? 0;
      return `${name}!${fixedAddress(header + 1, column)}:${fixedAddress(bottom, column)}`;
    },
    above: () => header + 1,
    field: (key) => {
      const at = fields.get(key)?.at ?? { row: 0, column: 0 };
      return `${name}!${fixedAddress(at.row, at.column)}`;
    },
  };
}
