/** Workbooks with all ledgers: one in which all is in order, and one with each fault at its cell. */
import { BUILTIN_LEDGERS } from "../src/core/ledger/definition/builtin-ledgers";
import { derive } from "../src/core/ledger/columns/derived";
import type { LedgerCell } from "../src/core/ledger/table/ledger-table";
import type { Ledger } from "../src/core/ledger/definition/ledger";
import { headerRow, planLedgers } from "../src/core/ledger/template/plan-ledger";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../src/core/plan/plan";
import { rowHeightFor } from "../src/core/plan/text-size";
import { readDay } from "../src/core/sheet/read-date";
import clean from "./ledgers/clean.json";
import faulty from "./ledgers/faulty.json";

type Row = Readonly<Record<string, string | number>>;

interface Contents {
  readonly fields?: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
}

/** The faults of ledgers-faulty.xlsx: for each row the codes by column. */
export const LEDGER_FAULTS: Readonly<
  Record<string, readonly { readonly row: Row; readonly codes: Readonly<Record<string, string>> }[]>
> = Object.fromEntries(Object.entries(faulty).map(([id, { rows }]) => [id, rows as never]));

export function planLedgersExample(): WorkbookPlan {
  return filled(clean);
}

export function planFaultyLedgersExample(): WorkbookPlan {
  const contents = Object.entries(faulty).map(([id, one]): [string, Contents] => [
    id,
    { fields: "fields" in one ? one.fields : {}, rows: one.rows.map(({ row }) => row as unknown as Row) },
  ]);
  return filled(Object.fromEntries(contents));
}

function filled(contents: Readonly<Record<string, Contents>>): WorkbookPlan {
  const plan = planLedgers(null, BUILTIN_LEDGERS, "zh");
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const ledger = BUILTIN_LEDGERS.find(({ id }) => id === sheet.slot);
      const own = contents[sheet.slot ?? ""];
      return ledger === undefined || own === undefined ? sheet : withContents(sheet, ledger, own);
    }),
  };
}

function withContents(sheet: SheetPlan, ledger: Ledger, { fields = {}, rows }: Contents): SheetPlan {
  const header = headerRow(ledger);
  const entered = new Map<string, string | number>();
  ledger.fields.forEach(({ key }, index) => {
    const value = fields[key];
    if (value !== undefined) entered.set(`${2}/${2 * index + 1}`, value);
  });
  rows.forEach((row, index) =>
    ledger.columns.forEach(({ key }, column) => {
      const value = row[key];
      if (value !== undefined) entered.set(`${header + 1 + index}/${column}`, value);
    }),
  );
  const cells = sheet.cells.map((cell) => withValue(cell, entered.get(`${cell.row}/${cell.column}`)));
  const heights = rows.map((row, index) => ({
    row: header + 1 + index,
    height: rowHeightFor(
      ledger.columns.map(({ key, type }, column) => ({
        // Days and numbers have columns as wide as they are.
        text: type === "text" ? String(row[key] ?? "") : "",
        width: (sheet.columnWidths[column] ?? 10) - 1,
      })),
    ),
  }));
  return {
    ...sheet,
    cells: calculated(cells, ledger, header, rows.length),
    rowHeights: [...sheet.rowHeights, ...heights],
  };
}

/** What the formulas of derived columns give, for programs that show a file without calculating it. */
function calculated(
  cells: readonly PlanCell[],
  ledger: Ledger,
  header: number,
  count: number,
): readonly PlanCell[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell]));
  for (let row = header + 1; row <= header + count; row++) {
    const known = new Map<string, LedgerCell>();
    ledger.columns.forEach(({ key, derived }, column) => {
      const place = `${row}/${column}`;
      const cell = byPlace.get(place);
      if (cell === undefined) return;
      const value =
        derived === undefined || cell.formula === undefined
          ? ((cell.value ?? null) as LedgerCell["value"])
          : derive(derived, { row, cells: known });
      known.set(key, { at: { sheet: "", row, column }, raw: value, value, meant: value, formula: null });
      if (cell.formula !== undefined) byPlace.set(place, { ...cell, cached: value ?? "" });
    });
  }
  return [...byPlace.values()];
}

/** Days are written 2026-03-05; `text:` keeps a text, `typed:` puts a value where a formula stood. */
function withValue(cell: PlanCell, value: string | number | undefined): PlanCell {
  if (value === undefined) return cell;
  const style = cell.style === undefined ? {} : { style: cell.style };
  const { row, column } = cell;
  if (typeof value === "number") return { row, column, value, ...style };
  if (value.startsWith("text:")) return { row, column, value: value.slice(5), ...style };
  const typed = value.replace(/^typed:/, "");
  return {
    row,
    column,
    value: readDay(typed) ?? (/^\d+$/.test(typed) && value !== typed ? Number(typed) : typed),
    ...style,
  };
}
