/** Runs all checks over a sheet. What they find is reported all at once, in the order of the sheet. */
import type { Score } from "../scoring/score";
import { checkContext, type Check, type ValidationInput } from "./check-context";
import { checkAboveMaximum } from "./checks/above-maximum";
import { checkBelowMinimum } from "./checks/below-minimum";
import { checkBlankEntry } from "./checks/blank-entry";
import { checkDuplicateCodes } from "./checks/duplicate-codes";
import { checkEditedPoints } from "./checks/edited-points";
import { checkEditedWording } from "./checks/edited-wording";
import { checkErrorValues } from "./checks/error-values";
import { checkFullWidthNumber } from "./checks/full-width-number";
import { checkHeaderFields } from "./checks/header-fields";
import { checkMissingRows } from "./checks/missing-rows";
import { checkNotANumber } from "./checks/not-a-number";
import { checkNumberAsText } from "./checks/number-as-text";
import { checkNumberWithUnit } from "./checks/number-with-unit";
import { checkPartExceedsWhole } from "./checks/part-exceeds-whole";
import { checkPartsExceedSum } from "./checks/parts-exceed-sum";
import { checkPercentOrNumber } from "./checks/percent-or-number";
import { checkPeriod } from "./checks/period";
import { checkRowOrder } from "./checks/row-order";
import { checkSelfScore } from "./checks/self-score";
import { checkUnexplainedNa } from "./checks/unexplained-na";
import { checkUnknownRows } from "./checks/unknown-rows";
import { checkUnlistedOption } from "./checks/unlisted-option";
import { checkWholeSteps } from "./checks/whole-steps";
import type { Finding } from "./finding";
import { sortFindings } from "./sort-findings";

const ENTRY_CHECKS: readonly Check[] = [
  checkPeriod,
  checkHeaderFields,
  checkMissingRows,
  checkUnknownRows,
  checkRowOrder,
  checkDuplicateCodes,
  checkEditedWording,
  checkEditedPoints,
  checkErrorValues,
  checkNotANumber,
  checkAboveMaximum,
  checkBelowMinimum,
  checkWholeSteps,
  checkPercentOrNumber,
  checkNumberWithUnit,
  checkFullWidthNumber,
  checkNumberAsText,
  checkPartExceedsWhole,
  checkPartsExceedSum,
  checkUnlistedOption,
  checkUnexplainedNa,
  checkBlankEntry,
];

/** Everything that can be said before scoring, in the order of the sheet. */
export function validateEntries(input: ValidationInput): readonly Finding[] {
  const context = checkContext(input);
  return sortFindings(
    context.sheet.name,
    ENTRY_CHECKS.flatMap((check) => check(context)),
  );
}

/** What only the scores can tell: where the unit's own score differs from the rule's. */
export function compareScores(input: ValidationInput, score: Score): readonly Finding[] {
  return sortFindings(input.sheet.name, checkSelfScore(checkContext(input), score));
}
