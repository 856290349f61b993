/**
 * The terms of office of a workbook's ledgers of elections, and how long before the end of one its election is to be
 * prepared: for the checks of scoring sheets, which ask here and keep no second list of headings.
 */
import type { CellRef } from "../grid/address";
import type { WorkbookGrid } from "../grid/grid";
import { rememberFor } from "../remember";
import { openColumn, openName } from "./cells/open-column";
import { BUILTIN_LEDGERS } from "./definition/builtin-ledgers";
import { countingDay, isDone } from "./reminders/matter";
import { ledgerTables } from "./table/ledger-sheets";
import { meantAt } from "./table/ledger-table";
import { isFooter } from "./table/read-table";

const LEDGER = "elections";
/** The reminder of the election itself, and the column with the day on which it is to be reminded of. */
const REMINDER = "elect";
const REMINDED = "remindBy";
const UNIT = "unit";

export interface LedgerTerm {
  readonly unit: string;
  /** The day on which the term ends, a granted extension included, as Excel counts days. */
  readonly end: number;
  readonly at: CellRef;
  /** True where the election that ends the term was held by a day. */
  readonly isHeld: (day: number) => boolean;
}

/** Terms that end on a day that the ledger says or from which it follows, row by row. */
export const ledgerTerms = rememberFor((workbook: WorkbookGrid): readonly LedgerTerm[] =>
  ledgerTables(workbook).flatMap(({ ledger, table }) => {
    const matter = ledger.id === LEDGER ? ledger.reminders.find(({ id }) => id === REMINDER) : undefined;
    if (matter === undefined) return [];
    return table.rows.flatMap((row): readonly LedgerTerm[] => {
      const unit = meantAt(row, UNIT);
      const due = countingDay(matter, table, row);
      if (unit === null || due === null || isFooter(table, row)) return [];
      // What checks of scoring sheets say goes into records and result workbooks.
      const called = openColumn(table, UNIT) === null ? openName(table, row) : String(unit);
      return [{ unit: called, end: due.day, at: due.at, isHeld: (asOf) => isDone(matter, row, asOf) }];
    });
  }),
);

/** Units are reminded this many months before their term ends, as the ledger has it. */
export const REMINDED_MONTHS: number = BUILTIN_LEDGERS.flatMap(({ id, columns }) =>
  id === LEDGER
    ? columns.flatMap(({ key, derived }) =>
        key === REMINDED && derived?.kind === "monthsAfter" ? -derived.months : [],
      )
    : [],
).reduce((most, months) => Math.max(most, months), 0);
