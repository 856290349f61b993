/**
 * 取自台账: the entries of a sheet that its workbook's ledgers can answer, and the change that makes each a formula over
 * its ledger. A ledger without a row offers nothing: nothing is invented.
 */
import type { Assessment } from "../assessment";
import type { EntryDefinition, Indicator } from "../framework/framework";
import { formulaAt, type WorkbookGrid } from "../grid/grid";
import type { CellRef } from "../grid/address";
import type { AssessedLedger } from "../ledger/assess-ledgers";
import type { Ledger } from "../ledger/definition/ledger";
import { fedEntries, type FedEntry } from "../validation/entered/fed-entries";
import { counting } from "../validation/entered/row-values";
import type { Fix } from "./fix";
import { replaceFormula } from "./fix-context";

export interface LedgerOffer {
  readonly at: CellRef;
  readonly indicator: Indicator;
  readonly entry: EntryDefinition;
  readonly ledger: Ledger;
  /** What stands there; null while it is blank. */
  readonly entered: number | null;
  /** What the ledger gives for the sheet's period. */
  readonly value: number;
  /** With its “=”. */
  readonly formula: string;
  /** Errors in the ledger, by which its number may be wrong. */
  readonly faults: number;
  readonly fix: Fix;
}

export interface LedgerOffers {
  /** Blank entries, and those that say something else than their ledger, in the order of the sheet. */
  readonly offers: readonly LedgerOffer[];
  /** How many entries are formulas over a ledger already. */
  readonly taken: number;
  /** Blank entries whose ledgers have nothing to give yet. */
  readonly waiting: readonly CellRef[];
}

const NOTHING: LedgerOffers = { offers: [], taken: 0, waiting: [] };

/** @param workbook what the assessment was made from */
export function ledgerOffers(
  { sheet, period }: Assessment,
  ledgers: readonly AssessedLedger[],
  workbook: WorkbookGrid,
): LedgerOffers {
  if (period === null || ledgers.length === 0) return NOTHING;
  const rows = counting(sheet.rows.filter(({ indicator }) => indicator.periods.includes(period.key)));
  const fed = rows.flatMap((row) =>
    fedEntries(row, ledgers, period).map((one) => ({ ...one, indicator: row.indicator })),
  );
  const isTaken = ({ entry, figure }: FedEntry): boolean =>
    entry.formula !== null && entry.formula === figure.formula;
  const isBlank = ({ entry }: FedEntry): boolean => entry.reading.kind === "blank";
  const untaken = fed.filter((one) => !isTaken(one));
  return {
    offers: untaken.flatMap(({ indicator, ...one }) => {
      const offer = offerOf(one, indicator, ledgers, workbook);
      return offer === null ? [] : [offer];
    }),
    taken: fed.length - untaken.length,
    waiting: untaken.filter((one) => isBlank(one) && one.figure.value === null).map(({ entry }) => entry.at),
  };
}

function offerOf(
  { entry, entered, figure: { ledger, value, formula } }: FedEntry,
  indicator: Indicator,
  ledgers: readonly AssessedLedger[],
  { sheets }: WorkbookGrid,
): LedgerOffer | null {
  const { at, reading, definition } = entry;
  const grid = sheets.find(({ name }) => name === at.sheet);
  if (grid === undefined || value === null || formula === null || entered === value) return null;
  const isBlank = reading.kind === "blank";
  // What stands there and is no number has a finding of its own, and is a person's to put right.
  if (!isBlank && entered === null) return null;
  // A blank result of a formula is that formula's affair.
  if (isBlank && formulaAt(grid, at.row, at.column) !== null) return null;
  return {
    at,
    indicator,
    entry: definition,
    ledger,
    entered,
    value,
    formula,
    faults: ledgers
      .filter((one) => one.ledger.id === ledger.id)
      .reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === "error").length, 0),
    fix: {
      code: isBlank ? "V209" : "V416",
      kind: "ask",
      edits: [replaceFormula(grid, at, formula, value)],
      indicator: indicator.code,
    },
  };
}
