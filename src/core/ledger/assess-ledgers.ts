/**
 * The way in: the ledgers of a workbook, read and checked. Nothing here reads a clock: the day on which is asked
 * is given.
 */
import type { Period } from "../framework/period";
import type { WorkbookGrid } from "../grid/grid";
import { readRoster } from "../roster/read-roster";
import { normalizeText } from "../sheet/normalize-text";
import { checkCells } from "./cells/check-cells";
import { checkWhole } from "./cells/check-whole";
import { sameRows } from "./cells/same-rows";
import { runCheck } from "./checks/checks";
import type { Ledger } from "./definition/ledger";
import type { LedgerFinding } from "./finding/ledger-finding";
import { findTables } from "./table/find-table";
import { ledgerTables } from "./table/ledger-sheets";
import type { LedgerTable } from "./table/ledger-table";
import { isFooter, readTable } from "./table/read-table";

export interface AssessLedgersOptions {
  /** The day on which is asked, as Excel counts days; null where nobody says: then nothing is overdue. */
  readonly asOf: number | null;
  /** The period that is assessed; null where there is none. */
  readonly period?: Period | null;
  /** Sheets that are something else, such as scoring sheets. */
  readonly passedOver?: Iterable<string>;
  readonly ledgers?: readonly Ledger[];
}

/** One ledger on one sheet. */
export interface AssessedLedger {
  readonly ledger: Ledger;
  readonly table: LedgerTable;
  /** By row, then column. */
  readonly findings: readonly LedgerFinding[];
}

export function assessLedgers(
  workbook: WorkbookGrid,
  options: AssessLedgersOptions,
): readonly AssessedLedger[] {
  const { asOf, period = null, ledgers } = options;
  const passedOver = new Set(options.passedOver ?? []);
  const read =
    ledgers === undefined
      ? ledgerTables(workbook).filter(({ grid }) => !passedOver.has(grid.name))
      : findTables(workbook, ledgers, passedOver).map((found) => ({ ...found, table: readTable(found) }));
  if (read.length === 0) return [];
  const units = rosterNames(workbook);
  const sifted = read.map((one) => ({
    ...one,
    checked: { ...one.table, rows: one.table.rows.filter((row) => !isFooter(one.table, row)) },
  }));
  return sifted.map((one, index): AssessedLedger => {
    const { ledger, table, checked } = one;
    const ofLedger = (some: typeof sifted): readonly LedgerTable[] =>
      some.flatMap((other) => (other.ledger === ledger ? [other.checked] : []));
    const earlier = ofLedger(sifted.slice(0, index));
    const others = [...earlier, ...ofLedger(sifted.slice(index + 1))];
    const same = sameRows(ledger, checked, earlier);
    const input = { ledger: ledger.id, asOf, units, others, earlier, alike: same.rows };
    const sheets = read.filter((other) => other.ledger === ledger).map(({ table: { sheet } }) => sheet);
    const findings = [
      ...checkWhole(one, table, { period, sheets }),
      ...same.findings,
      ...checkCells(ledger, checked, asOf),
      ...ledger.checks.flatMap((check) => runCheck(check, checked, input)),
    ];
    return { ledger, table, findings: inOrder(findings) };
  });
}

function rosterNames(workbook: WorkbookGrid): ReadonlySet<string> | null {
  const roster = readRoster(workbook);
  if (roster === null || roster.units.length === 0) return null;
  return new Set(roster.units.flatMap(({ name, formerNames }) => [name, ...formerNames].map(normalizeText)));
}

function inOrder(findings: readonly LedgerFinding[]): readonly LedgerFinding[] {
  return [...findings].sort(
    (a, b) => a.at.row - b.at.row || a.at.column - b.at.column || a.code.localeCompare(b.code),
  );
}
