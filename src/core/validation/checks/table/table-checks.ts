/** What is said of the table itself: rows and columns that are missing, added, repeated or worded otherwise. */
import { registered, type RegisteredCheck } from "../../registered-check";
import { checkColumns } from "./columns";
import { checkDuplicateCodes } from "./duplicate-codes";
import { checkEditedPoints } from "./edited-points";
import { checkEditedWording } from "./edited-wording";
import { checkMergedInputs } from "./merged-inputs";
import { checkMissingRows } from "./missing-rows";
import { checkOverwrittenFormulas } from "./overwritten-formulas";
import { checkRowOrder } from "./row-order";
import { checkTotalRow } from "./total-row";
import { checkUnknownRows } from "./unknown-rows";

export const TABLE_CHECKS: readonly RegisteredCheck[] = [
  registered(["V301"], checkMissingRows),
  registered(["V302"], checkUnknownRows),
  registered(["V303"], checkRowOrder),
  registered(["V304"], checkDuplicateCodes),
  registered(["V305"], checkEditedWording),
  registered(["V306"], checkEditedPoints),
  registered(["V307"], checkMergedInputs),
  registered(["V308"], checkColumns),
  registered(["V401"], checkOverwrittenFormulas),
  registered(["V403"], checkTotalRow),
];
