/** The entries of a row that a ledger of the workbook can answer, each beside what the ledger gives. */
import type { Period } from "../../framework/period";
import type { AssessedLedger } from "../../ledger/assess-ledgers";
import { feedFrom, feedOf, ledgerFigure, type LedgerFigure } from "../../ledger/feed/figure";
import type { Entry, IndicatorRow } from "../../sheet/scoring-sheet";
import { numberOf } from "./row-values";

export interface FedEntry {
  readonly entry: Entry;
  /** Null while the cell holds no number. */
  readonly entered: number | null;
  readonly figure: LedgerFigure;
}

export function fedEntries(
  { indicator, entries }: IndicatorRow,
  ledgers: readonly AssessedLedger[],
  period: Period,
): readonly FedEntry[] {
  return entries.flatMap((entry): readonly FedEntry[] => {
    const feed = feedOf(indicator.code, entry.definition.key);
    if (feed === null) return [];
    const tables = ledgers.filter(({ ledger }) => ledger.id === feed.ledger.id).map(({ table }) => table);
    const figure = ledgerFigure(feedFrom(feed, ledgers), tables, period);
    return figure === null ? [] : [{ entry, entered: numberOf(entry), figure }];
  });
}
