/** Formulas over ledgers for scoring sheets that are being made together with them, or beside ones that are there. */
import type { EntryDefinition, Indicator } from "../../framework/framework";
import type { Period } from "../../framework/period";
import type { Ledger } from "../definition/ledger";
import { headerRow } from "../template/plan-ledger";
import { FORMULA_ROWS } from "../table/read-table";
import type { LedgerCell, LedgerTable } from "../table/ledger-table";
import { feedOf, ledgerFigure } from "./figure";

/** The ledgers that the entries of some indicators take their numbers from, in the order in which people are offered them. */
export function ledgersFor(indicators: readonly Indicator[], ledgers: readonly Ledger[]): readonly Ledger[] {
  const needed = new Set(
    indicators.flatMap(({ code, entries }) =>
      entries.flatMap(({ key }) => feedOf(code, key)?.ledger.id ?? []),
    ),
  );
  return ledgers.filter(({ id }) => needed.has(id));
}

/** A ledger as `planLedgers` makes it, before anything is written in it. */
export function blankTable(ledger: Ledger, sheet: string): LedgerTable {
  const header = headerRow(ledger);
  return {
    sheet,
    header,
    columns: new Map(
      ledger.columns.map(({ key, label, type, derived }, column) => [
        key,
        { key, label, type, column, heading: label.zh, isDerived: derived !== undefined },
      ]),
    ),
    labels: new Map(ledger.columns.map(({ key, label }) => [key, label])),
    rows: [],
    fields: new Map(
      ledger.fields.map(({ key }, index): [string, LedgerCell] => [
        key,
        {
          at: { sheet, row: 2, column: 2 * index + 1 },
          raw: null,
          value: null,
          meant: null,
          formula: null,
        },
      ]),
    ),
    bottom: header + FORMULA_ROWS,
    nameColumn: ledger.nameColumn,
  };
}

/** @returns the entry's formula for the period; null where none of the ledgers feeds it */
export function ledgerFormula(
  tables: ReadonlyMap<string, readonly LedgerTable[]>,
  period: Period,
  { code }: Indicator,
  { key }: EntryDefinition,
): string | null {
  const feed = feedOf(code, key);
  const own = feed === null ? undefined : tables.get(feed.ledger.id);
  return feed === null || own === undefined ? null : (ledgerFigure(feed, own, period)?.formula ?? null);
}
