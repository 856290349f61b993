/**
 * A ledger's columns are known by hidden names that point at their headings, so that people may call and order
 * them as they like. `_kaoping.ledgerColumn.elections.end`
 */
import { fixedAddress, quoteSheet } from "../../grid/address";
import type { DefinedName } from "../../grid/grid";

export function columnNamePrefix(ledger: string): string {
  return `_kaoping.ledgerColumn.${ledger}.`;
}

export function columnName(
  ledger: string,
  key: string,
  sheet: string,
  header: number,
  column: number,
): DefinedName {
  return {
    name: `${columnNamePrefix(ledger)}${key}`,
    refersTo: `=${quoteSheet(sheet)}!${fixedAddress(header, column)}`,
  };
}
