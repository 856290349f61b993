/** The ledgers by which a workbook is read: its own definitions where it has some, else those that come with the product. */
import type { WorkbookGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";
import { BUILTIN_LEDGERS } from "./builtin-ledgers";
import { readDefinitions, type LedgerDefinitions } from "./read-definition";

export const ledgersOf = rememberFor(
  (workbook: WorkbookGrid): LedgerDefinitions =>
    readDefinitions(workbook, BUILTIN_LEDGERS) ?? { ledgers: BUILTIN_LEDGERS, problems: [] },
);
