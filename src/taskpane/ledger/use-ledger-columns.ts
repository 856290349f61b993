/** The sheets of which a person can say which column is which, and the keeping of the answer in the workbook. */
import { useMemo, useState } from "react";
import { columnLetters } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import { ledgerNotes } from "../../core/ledger/ledger-notes";
import { headingsAt } from "../../core/ledger/table/headings";
import { mappingNames, planMapping } from "../../core/ledger/table/mapping";
import { tableColumns, type TableColumns } from "../../core/ledger/table/table-columns";
import { findScoringSheets } from "../../core/sheet/recognize-sheets";
import type { AssessmentModel } from "../hooks/use-assessment";
import type { ReadLedgers } from "./use-ledger-day";

/** What a column was said to be, by column of the sheet; null: none of the ledger's. */
export type ColumnAnswer = ReadonlyMap<number, string | null>;

export interface LedgerColumnsModel {
  /** Those that are not wholly known, or were said, in the workbook's order. */
  readonly tables: readonly TableColumns[];
  /** True while something is not known, or what was said just now is still told. */
  readonly isAsking: boolean;
  /** What belongs to no ledger that was read. */
  readonly notes: readonly LedgerFinding[];
  /** The last answer, and whether it was kept or the sheet was another by then. */
  readonly told: { readonly sheet: string; readonly kept: boolean } | null;
  readonly dismiss: () => void;
  readonly save: (table: TableColumns, answer: ColumnAnswer) => Promise<void>;
}

export function useLedgerColumns(
  { grid, scoringSheets }: ReadLedgers,
  onChange: AssessmentModel["change"],
): LedgerColumnsModel {
  const [told, setTold] = useState<LedgerColumnsModel["told"]>(null);
  const { tables, notes } = useMemo(() => {
    const passedOver = new Set([...findScoringSheets(grid).map(({ name }) => name), ...scoringSheets]);
    const order = new Map(grid.sheets.map(({ name }, index) => [name, index]));
    const placeOf = (table: TableColumns): number => order.get(table.grid.name) ?? 0;
    return {
      tables: tableColumns(grid, passedOver)
        .filter((table) => isOpen(table) || table.isSaid)
        .sort((a, b) => placeOf(a) - placeOf(b)),
      notes: ledgerNotes(grid, passedOver),
    };
  }, [grid, scoringSheets]);
  const save = async (table: TableColumns, answer: ColumnAnswer): Promise<void> => {
    const sheet = table.grid.name;
    setTold(null);
    let isOther = false;
    const kept = await onChange(
      (current) => {
        const names = namesFor(current, table, answer);
        isOther = names === null;
        return names === null ? null : planMapping(names);
      },
      { entries: false },
    );
    if (kept || isOther) setTold({ sheet, kept });
  };
  return {
    tables,
    notes,
    told,
    save,
    isAsking: told !== null || tables.some(isOpen),
    dismiss: () => setTold(null),
  };
}

/** True where something is still to be said. */
export function isOpen({ isRead, columns }: TableColumns): boolean {
  return !isRead || columns.some(({ unknown }) => unknown);
}

/** @returns null where the sheet has other headings by now than those that the person saw */
function namesFor(
  current: WorkbookGrid,
  { grid, header, ledger, columns }: TableColumns,
  answer: ColumnAnswer,
) {
  const now = current.sheets.find(({ name }) => name === grid.name);
  const headings = now === undefined ? [] : headingsAt(now, header);
  const isSame =
    headings.length === columns.length &&
    headings.every(({ column, text }, index) => {
      const seen = columns[index];
      return seen?.column === column && seen.heading === text;
    });
  if (!isSame) return null;
  const result = mappingNames(current, ledgersOf(current).ledgers, {
    sheet: grid.name,
    ledger: ledger.id,
    row: header,
    columns: new Map([...answer].map(([column, key]) => [`@${columnLetters(column)}`, key])),
  });
  // A definition that was edited meanwhile may have lost a column.
  return "problem" in result ? null : result.names;
}
