/** What is checked of every ledger, column by column: blank, of the wrong kind, not what follows from the row. */
import { isCellError } from "../../grid/grid";
import { isDayNumber, isoDay } from "../../sheet/read-date";
import type { Text } from "../../locale/language";
import { derive } from "../columns/derived";
import type { Ledger, LedgerColumn } from "../definition/ledger";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { headingOf, type LedgerCell, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import { shownDay } from "../table/read-table";

/** Days that have to have come already; plans, limits and extensions lie ahead. */
const AHEAD = /plan|due|end$|extendedTo|remindBy/i;

export function checkCells(
  ledger: Ledger,
  table: LedgerTable,
  asOf: number | null,
): readonly LedgerFinding[] {
  const columns = ledger.columns.filter(({ key }) => table.columns.has(key));
  return table.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row.cells.get(column.key);
      if (cell === undefined) return [];
      const found = column.derived === undefined ? entered(column, cell, asOf) : derived(column, row, cell);
      return found === null
        ? []
        : [
            ledgerFinding(found.code, ledger.id, cell.at, {
              field: headingOf(table, column.key),
              ...found.values,
            }),
          ];
    }),
  );
}

interface Found {
  readonly code: string;
  readonly values: Readonly<Record<string, Text | string | number>>;
}

function entered(column: LedgerColumn, { raw, value, meant }: LedgerCell, asOf: number | null): Found | null {
  if (isCellError(raw)) return { code: "L124", values: { v: raw.error } };
  if (value === null && raw === null && meant !== null)
    return { code: "L135", values: { v: column.type === "date" ? isoDay(Number(meant)) : String(meant) } };
  if (value === null) return column.required === true ? { code: "L101", values: {} } : null;
  const v = String(raw);
  switch (column.type) {
    case "date":
    case "month": {
      if (meant === null) return isNothing(column, v) ? null : { code: "L103", values: { v } };
      if (!isDayNumber(value))
        return {
          code: column.type === "month" ? "L131" : "L102",
          values: { v, iso: shownDay(Number(meant), column.type) },
        };
      if (asOf !== null && value >= asOf + 1 && !AHEAD.test(column.key) && column.type === "date")
        return { code: "L132", values: { v: isoDay(Math.floor(value)), asOf: isoDay(asOf) } };
      return null;
    }
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 ? null : notANumber(v, true);
    case "number":
      return typeof value === "number" ? null : notANumber(v, false);
    case "option":
      return isOption(column, value) ? null : { code: "L105", values: { v, list: optionList(column) } };
    case "text":
      return meant === null && column.required === true ? { code: "L101", values: {} } : null;
  }
}

/** “/” and the like where no day is wanted. */
function isNothing({ required }: LedgerColumn, text: string): boolean {
  return required !== true && /^[\s/\\—\-–]*$|^(?:无|n\/a|none)$/i.test(text);
}

function notANumber(v: string, whole: boolean): Found {
  const kind = whole
    ? { zh: "不小于 0 的整数", en: "a whole number from 0 up" }
    : { zh: "数", en: "a number" };
  return { code: "L104", values: { v, kind } };
}

function isOption({ options = [] }: LedgerColumn, value: string | number): boolean {
  const text = String(value).toLowerCase();
  return options.some(({ zh, en }) => zh.toLowerCase() === text || en.toLowerCase() === text);
}

function optionList({ options = [] }: LedgerColumn): Text {
  return { zh: options.map(({ zh }) => zh).join("、"), en: options.map(({ en }) => en).join(", ") };
}

/** A derived column is the sheet's formula, or says what it would say. */
function derived(
  column: LedgerColumn,
  row: LedgerRow,
  { raw, value, meant, calculated }: LedgerCell,
): Found | null {
  // It follows from the row by itself; what is wrong in the row is told there.
  if (calculated === true) return null;
  if (isCellError(raw)) return { code: "L124", values: { v: raw.error } };
  const right = column.derived === undefined ? null : derive(column.derived, row);
  if (right === null || value === right) return null;
  const isDay = column.type === "date";
  if (isDay && value !== null && meant === right)
    return { code: "L102", values: { v: String(raw), iso: shownDay(right, column.type) } };
  const shown = (one: number): string => (isDay ? isoDay(one) : String(one));
  const v =
    value === null
      ? { zh: "空白", en: "blank" }
      : typeof value === "number" && (!isDay || isDayNumber(value))
        ? shown(Math.floor(value) === value || !isDay ? value : Math.floor(value))
        : String(raw);
  return { code: "L111", values: { v, n: shown(right) } };
}
