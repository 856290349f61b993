/** What is checked of a ledger as a whole: its columns, its length, its time, and what it shouldn't hold. */
import { describePeriod, type Period } from "../../framework/period";
import { cellAddress } from "../../grid/address";
import { isCellError, READABLE_ROWS, textAt, type CellValue, type SheetGrid } from "../../grid/grid";
import { isoDay } from "../../sheet/read-date";
import type { Ledger } from "../definition/ledger";
import { conditionColumns } from "../conditions/conditions";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { measureColumns, measureFields } from "../measures/measures";
import { meantAt, type LedgerTable } from "../table/ledger-table";
import { isFooter } from "../table/read-table";
import { lackedColumns } from "../table/find-table";
import type { FoundTable } from "../table/found-table";
import { unknownHeadings } from "../table/unknown-headings";
import { isPrivateHeading } from "./private-columns";
import { spanOf } from "../conditions/span";

interface WholeInput {
  readonly period: Period | null;
  /** All sheets with this ledger, this one too. */
  readonly sheets: readonly string[];
}

export function checkWhole(
  found: FoundTable,
  table: LedgerTable,
  { period, sheets }: WholeInput,
): readonly LedgerFinding[] {
  const { ledger, grid } = found;
  const { name } = ledger;
  const head = { sheet: table.sheet, row: table.header, column: [...table.columns.values()][0]?.column ?? 0 };
  const measured = new Set(Object.values(ledger.measures).flatMap(({ of }) => measureColumns(of)));
  const lacked = new Set(lackedColumns(found));
  const missing = ledger.columns.filter(
    (column) => lacked.has(column) || (measured.has(column.key) && !table.columns.has(column.key)),
  );
  const [first] = sheets;
  return [
    ...missing.map(({ label }) => ledgerFinding("L125", ledger.id, head, { name, field: label })),
    ...headings(found),
    ...blankFields(ledger, table, head),
    ...privateColumns(ledger, grid, table),
    ...footers(ledger, table),
    ...(sheets.length > 1 && first === table.sheet
      ? [
          ledgerFinding("L127", ledger.id, head, {
            name,
            sheets: {
              zh: sheets.map((sheet) => `“${sheet}”`).join("、"),
              en: sheets.map((sheet) => `“${sheet}”`).join(", "),
            },
          }),
        ]
      : []),
    ...(grid.truncated ? [ledgerFinding("L129", ledger.id, head, { name, n: READABLE_ROWS })] : []),
    ...(period === null ? [] : nothingOf(ledger, table, period)),
  ];
}

/** Columns that were not read, and why. */
function headings(found: FoundTable): readonly LedgerFinding[] {
  const { ledger, grid, header, columns, repeated } = found;
  const at = (column: number) => ({ sheet: grid.name, row: header, column });
  return [
    ...unknownHeadings(found).map(({ heading: { column, text: field }, column: likely }) =>
      likely === null
        ? ledgerFinding("L138", ledger.id, at(column), { field, name: ledger.name })
        : ledgerFinding("L137", ledger.id, at(column), { field, likely: likely.label }),
    ),
    ...repeated.map(({ key, heading: { column, text: field } }) =>
      ledgerFinding("L141", ledger.id, at(column), {
        field,
        cell: cellAddress(header, columns.get(key) ?? 0),
      }),
    ),
  ];
}

function blankFields(
  ledger: Ledger,
  table: LedgerTable,
  head: LedgerFinding["at"],
): readonly LedgerFinding[] {
  const needed = new Set(Object.values(ledger.measures).flatMap(({ of }) => measureFields(of)));
  if (table.rows.length === 0) return [];
  return ledger.fields
    .filter(({ key }) => needed.has(key))
    .flatMap(({ key, label }) => {
      const cell = table.fields.get(key);
      if (typeof cell?.value === "number") return [];
      const at = cell?.at ?? head;
      return cell === undefined || cell.value === null
        ? [ledgerFinding("L130", ledger.id, at, { field: label })]
        : [
            ledgerFinding("L104", ledger.id, at, {
              field: label,
              v: shownRaw(cell.raw),
              kind: { zh: "数", en: "a number" },
            }),
          ];
    });
}

function privateColumns(
  ledger: Ledger,
  grid: SheetGrid,
  { header, sheet }: LedgerTable,
): readonly LedgerFinding[] {
  return (grid.values[header] ?? []).flatMap((_, column) => {
    const field = textAt(grid, header, column);
    return isPrivateHeading(field)
      ? [ledgerFinding("L126", ledger.id, { sheet, row: header, column }, { field })]
      : [];
  });
}

/** A line of totals, or a note: no record, but the sheet's formulas don't know that. */
function footers(ledger: Ledger, table: LedgerTable): readonly LedgerFinding[] {
  return table.rows
    .filter((row) => isFooter(table, row))
    .map((row) => {
      const cell = [...row.cells.values()].find(({ raw }) => typeof raw === "string" && raw.trim() !== "");
      const at = cell?.at ?? { sheet: table.sheet, row: row.row, column: 0 };
      return ledgerFinding("L133", ledger.id, at, { v: shownRaw(cell?.raw ?? null).slice(0, 40) });
    });
}

function shownRaw(value: CellValue): string {
  return isCellError(value) ? value.error : String(value ?? "");
}

/** Last year's ledger, copied over: its days end before the period's year. */
function nothingOf(ledger: Ledger, table: LedgerTable, period: Period): readonly LedgerFinding[] {
  const { yearFrom } = spanOf(period);
  const looked = new Set(
    Object.values(ledger.measures).flatMap(({ of }) =>
      of.flatMap((part) =>
        "where" in part ? conditionColumns(part.where.filter(({ kind }) => kind === "within")) : [],
      ),
    ),
  );
  let latest: { readonly day: number; readonly at: LedgerFinding["at"] } | null = null;
  for (const row of table.rows)
    for (const key of looked) {
      const day = meantAt(row, key);
      const at = row.cells.get(key)?.at;
      if (typeof day === "number" && at !== undefined && day > (latest?.day ?? 0)) latest = { day, at };
    }
  if (latest === null || latest.day >= yearFrom) return [];
  return [
    ledgerFinding("L128", ledger.id, latest.at, {
      name: ledger.name,
      period: describePeriod(period),
      v: isoDay(Math.floor(latest.day)),
    }),
  ];
}
