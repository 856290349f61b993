/**
 * A ledger's columns are known by hidden names that point at their headings, so that people may call and order
 * them as they like. `_kaoping.ledgerColumn.elections.end`
 */
import { fixedAddress, quoteSheet } from "../../grid/address";
import type { DefinedName } from "../../grid/grid";

/** Begins the keys of columns that are none of the ledger's, as a person said. */
export const UNUSED_KEY = "_unused";

/** A column's name that is to count no more points at the last row of its sheet: names can't be taken back everywhere. */
export const UNUSED_ROW = 1_048_575;

/** @param slot the ledger's id, with a number for its second sheet: elections-2 */
export function columnNamePrefix(slot: string): string {
  return `_kaoping.ledgerColumn.${slot.replace("-", ".")}.`;
}

export function columnName(
  slot: string,
  key: string,
  sheet: string,
  header: number,
  column: number,
): DefinedName {
  return {
    name: `${columnNamePrefix(slot)}${key}`,
    refersTo: `=${quoteSheet(sheet)}!${fixedAddress(header, column)}`,
  };
}
