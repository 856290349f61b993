/**
 * What stands behind an entry that a ledger feeds: the rows that count, those that don't and why, and what the ledger
 * gives by them. A name that is private is replaced by the row's number.
 */
import type { Period } from "../../framework/period";
import type { CellRef } from "../../grid/address";
import type { Text } from "../../locale/language";
import type { AssessedLedger } from "../assess-ledgers";
import { spanOf } from "../conditions/span";
import { countedRows, whyLeftOut } from "../measures/measures";
import { openName } from "../cells/open-column";
import { isFooter } from "../table/read-table";
import { placeOf } from "../table/ledger-table";
import { feedFrom, feedOf, ledgerFigure } from "./figure";

export interface FedRow {
  readonly name: string;
  readonly at: CellRef;
}

export interface LeftOutRow extends FedRow {
  readonly why: Text;
}

export interface FedRows {
  readonly ledger: Text;
  /** What is counted: 按时提醒数. */
  readonly what: Text;
  /** What the ledger gives; null where it has no row, or can't say. */
  readonly value: number | null;
  readonly counted: readonly FedRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/** @returns null for an entry that none of the ledgers feeds */
export function fedRows(
  indicator: string,
  entry: string,
  ledgers: readonly AssessedLedger[],
  period: Period,
): FedRows | null {
  const known = feedOf(indicator, entry);
  const feed = known === null ? null : feedFrom(known, ledgers);
  const measure = feed?.ledger.measures[feed.measure];
  if (feed === null || measure === undefined) return null;
  const tables = ledgers.filter(({ ledger }) => ledger.id === feed.ledger.id).map(({ table }) => table);
  const figure = ledgerFigure(feed, tables, period);
  if (figure === null) return null;
  const span = spanOf(period);
  // A number from above the table alone is made of no rows, and leaves none out.
  const hasRows = measure.of.some((part) => "where" in part);
  const rows = hasRows ? tables.flatMap((table) => table.rows.map((row) => ({ table, row }))) : [];
  const counted = new Set(tables.flatMap((table) => countedRows(measure.of, table, span)));
  const shown = ({ table, row }: (typeof rows)[number]): FedRow => ({
    name: openName(table, row),
    at: placeOf(table, row, table.nameColumn),
  });
  return {
    ledger: feed.ledger.name,
    what: measure.name,
    value: figure.value,
    counted: rows.filter(({ row }) => counted.has(row)).map(shown),
    leftOut: rows
      .filter(({ table, row }) => !counted.has(row) && !isFooter(table, row))
      .map((one) => ({ ...shown(one), why: joined(whyLeftOut(measure.of, one.table, one.row, span)) })),
  };
}

function joined(reasons: readonly Text[]): Text {
  const all = (language: keyof Text): readonly string[] => [
    ...new Set(reasons.map((reason) => reason[language])),
  ];
  return { zh: all("zh").join("；"), en: all("en").join("; ") };
}
