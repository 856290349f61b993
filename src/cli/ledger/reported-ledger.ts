/** What is told of an assessed ledger: plain data, which a thread can hand over. */
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import type { LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import type { Text } from "../../core/locale/language";

export interface ReportedLedger {
  readonly id: string;
  readonly name: Text;
  readonly sheet: string;
  readonly rows: number;
  readonly findings: readonly LedgerFinding[];
}

export function reportedLedgers(ledgers: readonly AssessedLedger[]): readonly ReportedLedger[] {
  return ledgers.map(({ ledger: { id, name }, table: { sheet, rows }, findings }) => ({
    id,
    name,
    sheet,
    rows: rows.length,
    findings,
  }));
}
