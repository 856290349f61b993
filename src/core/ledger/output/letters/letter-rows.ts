/** For which rows of a ledger a letter is written: those that are due, those in arrears, or the ones that were named. */
import { normalizeText } from "../../../sheet/normalize-text";
import type { AssessedLedger } from "../../assess-ledgers";
import { latestRows } from "../../checks/arrears";
import { dueList } from "../../due/due-list";
import { isFooter } from "../../table/read-table";
import {
  meantAt,
  nameOf,
  type LedgerRow,
  type LedgerTable,
  type LedgerValue,
} from "../../table/ledger-table";
import type { LetterOutput } from "../definition/output";

export interface LetterRow {
  readonly table: LedgerTable;
  readonly row: LedgerRow;
}

/**
 * @param ledgers of the letter's kind
 * @param asked names or numbers of rows, as people count them; null for those that are due
 * @param within days ahead; null for as far as each reminder reaches
 */
export function letterRows(
  { rows }: LetterOutput,
  ledgers: readonly AssessedLedger[],
  asOf: number,
  asked: readonly string[] | null,
  within: number | null = null,
): readonly LetterRow[] {
  if (asked !== null) {
    const wanted = new Set(asked.map(normalizeText));
    return all(ledgers).filter(
      ({ table, row }) => wanted.has(normalizeText(nameOf(table, row))) || wanted.has(String(row.row + 1)),
    );
  }
  if (rows.kind === "latest")
    return ledgers.flatMap(({ table }) =>
      latestRows({ ...table, rows: table.rows.filter((row) => !isFooter(table, row)) }, rows.of, rows.month)
        .filter((row) => rows.above.some((key) => Number(meantAt(row, key)) > 0))
        .map((row) => ({ table, row })),
    );
  const due = new Set(
    dueList(ledgers, asOf, within)
      .filter(({ reminder }) => rows.reminders.includes(reminder))
      .map(({ at }) => `${at.row}!${at.sheet}`),
  );
  return all(ledgers).filter(
    ({ table, row }) =>
      due.has(`${row.row}!${table.sheet}`) && !rows.unless.some((key) => isDone(meantAt(row, key), asOf)),
  );
}

/** What was done later than the day that counts was still open then. */
function isDone(value: LedgerValue, asOf: number): boolean {
  return typeof value === "number" ? value <= asOf : value !== null;
}

function all(ledgers: readonly AssessedLedger[]): readonly LetterRow[] {
  return ledgers.flatMap(({ table }) =>
    table.rows.filter((row) => !isFooter(table, row)).map((row) => ({ table, row })),
  );
}
