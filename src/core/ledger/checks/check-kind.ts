/** What a kind of check is: its parameters stand in a ledger's data, its sense in a file of its own. */
import type { LedgerFinding } from "../finding/ledger-finding";
import type { LedgerRow, LedgerTable } from "../table/ledger-table";

/** What checks know beside the sheet. */
export interface CheckInput {
  readonly ledger: string;
  /** The day on which is asked, as Excel counts days; null where nobody says. */
  readonly asOf: number | null;
  /** Names of the units of the workbook's roster, former ones too, in comparable form; null where there is no roster. */
  readonly units: ReadonlySet<string> | null;
  /** The ledger's other sheets in the workbook: together they are one ledger. */
  readonly others: readonly LedgerTable[];
  /** Those of `others` that stand before this sheet. */
  readonly earlier: readonly LedgerTable[];
  /** This sheet's rows that stand on an earlier one as well, which is told of the sheets (L147). */
  readonly alike: ReadonlySet<LedgerRow>;
}

/** All findings of one check over one sheet. A check over a column that the sheet lacks finds nothing. */
export type CheckKind<Params> = (
  params: Params,
  table: LedgerTable,
  input: CheckInput,
) => readonly LedgerFinding[];
