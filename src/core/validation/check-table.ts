/**
 * The one table of all checks of a sheet, room by room. A new check is a file in its room and a line in the
 * room's list; its code's severity and wording are lines of wording/catalogue.json. Within a cell findings
 * stand in the order of this table.
 */
import type { RegisteredCheck } from "./registered-check";
import { ENTRY_CHECKS } from "./checks/entries/entry-checks";
import { HEADER_CHECKS } from "./checks/header/header-checks";
import { NUMBER_CHECKS } from "./checks/numbers/number-checks";
import { SCORE_CHECKS } from "./checks/scores/score-checks";
import { TABLE_CHECKS } from "./checks/table/table-checks";
import { WORKBOOK_CHECKS } from "./checks/workbook/workbook-checks";

/** What can be said before scoring. */
export const CHECKS_BEFORE_SCORING: readonly RegisteredCheck[] = [
  ...WORKBOOK_CHECKS,
  ...HEADER_CHECKS,
  ...TABLE_CHECKS,
  ...NUMBER_CHECKS,
  ...ENTRY_CHECKS,
];

/** What only the scores can tell. */
export const CHECKS_OF_SCORES = SCORE_CHECKS;
