/** Runs all checks over a sheet. What they find is reported all at once, in the order of the sheet. */
import { collectAll } from "../collect";
import type { Score } from "../scoring/score";
import { checkContext, type Check, type ScoreCheck, type ValidationInput } from "./check-context";
import { checkAboveMaximum } from "./checks/above-maximum";
import { checkAllFull } from "./checks/all-full";
import { checkBelowMinimum } from "./checks/below-minimum";
import { checkBlankEntry } from "./checks/blank-entry";
import { checkCaps } from "./checks/caps";
import { checkColumns } from "./checks/columns";
import { checkCountWithoutLevel } from "./checks/count-without-level";
import { checkFinePoints } from "./checks/fine-points";
import { checkGenerousOption } from "./checks/generous-option";
import { checkMissingBallots } from "./checks/missing-ballots";
import { checkNaWithData } from "./checks/na-with-data";
import { checkUnreadConfirmation } from "./checks/unread-confirmation";
import { checkCountedTwice } from "./checks/counted-twice";
import { checkDate } from "./checks/date";
import { checkDecimals } from "./checks/decimals";
import { checkDuplicateCodes } from "./checks/duplicate-codes";
import { checkEditedPoints } from "./checks/edited-points";
import { checkEditedWording } from "./checks/edited-wording";
import { checkElection } from "./checks/election";
import { checkErrorValues } from "./checks/error-values";
import { checkEvidence } from "./checks/evidence";
import { checkExternalLinks } from "./checks/external-links";
import { checkFinalScore } from "./checks/final-score";
import { checkFrequency } from "./checks/frequency";
import { checkFullWidthNumber } from "./checks/full-width-number";
import { checkHeaderFields } from "./checks/header-fields";
import { checkHiddenCells } from "./checks/hidden-cells";
import { checkMergedInputs } from "./checks/merged-inputs";
import { checkMissingRows } from "./checks/missing-rows";
import { checkNegativePlan } from "./checks/negative-plan";
import { checkMovedAlone } from "./checks/moved-alone";
import { checkNotANumber } from "./checks/not-a-number";
import { checkNumberAsText } from "./checks/number-as-text";
import { checkNumberWithUnit } from "./checks/number-with-unit";
import { checkNothingToScore } from "./checks/nothing-to-score";
import { checkOddCells } from "./checks/odd-cells";
import { checkOverwrittenFormulas } from "./checks/overwritten-formulas";
import { checkPartExceedsWhole } from "./checks/part-exceeds-whole";
import { checkPartsExceedSum } from "./checks/parts-exceed-sum";
import { checkPercentOrNumber } from "./checks/percent-or-number";
import { checkPeriod } from "./checks/period";
import { checkProtection } from "./checks/protection";
import { checkRenamedSheet } from "./checks/renamed-sheet";
import { checkReusedEvidence } from "./checks/reused-evidence";
import { checkRowOrder } from "./checks/row-order";
import { checkScoreGap } from "./checks/score-gap";
import { checkSelfScore } from "./checks/self-score";
import { checkShownOtherwise } from "./checks/shown-otherwise";
import { checkStraySpaces } from "./checks/stray-spaces";
import { checkTemplateVersion } from "./checks/template-version";
import { checkTitlePeriod } from "./checks/title-period";
import { checkTotalRow } from "./checks/total-row";
import { checkTurnout } from "./checks/turnout";
import { checkUnexplainedLoss } from "./checks/unexplained-loss";
import { checkUnexplainedNa } from "./checks/unexplained-na";
import { checkUngrantedExemption } from "./checks/ungranted-exemption";
import { checkUnknownRows } from "./checks/unknown-rows";
import { checkUnlistedOption } from "./checks/unlisted-option";
import { checkUnreadableBodies } from "./checks/unreadable-bodies";
import { checkUnreadSheets } from "./checks/unread-sheets";
import { checkVeto } from "./checks/veto";
import { checkWholeCounts } from "./checks/whole-counts";
import { checkWholeSteps } from "./checks/whole-steps";
import type { Finding } from "./finding";
import { sortFindings } from "./sort-findings";

const ENTRY_CHECKS: readonly Check[] = [
  checkRenamedSheet,
  checkUnreadSheets,
  checkOddCells,
  checkTemplateVersion,
  checkPeriod,
  checkHeaderFields,
  checkUnreadableBodies,
  checkMissingRows,
  checkUnknownRows,
  checkRowOrder,
  checkDuplicateCodes,
  checkEditedWording,
  checkEditedPoints,
  checkErrorValues,
  checkNotANumber,
  checkShownOtherwise,
  checkAboveMaximum,
  checkBelowMinimum,
  checkNegativePlan,
  checkWholeSteps,
  checkPercentOrNumber,
  checkNumberWithUnit,
  checkFullWidthNumber,
  checkNumberAsText,
  checkPartExceedsWhole,
  checkPartsExceedSum,
  checkUnlistedOption,
  checkGenerousOption,
  checkCountWithoutLevel,
  checkUnreadConfirmation,
  checkNaWithData,
  checkMissingBallots,
  checkFinePoints,
  checkUnexplainedNa,
  checkNothingToScore,
  checkUngrantedExemption,
  checkBlankEntry,
  checkReusedEvidence,
  checkExternalLinks,
  checkMovedAlone,
  checkHiddenCells,
  checkProtection,
  checkTitlePeriod,
  checkDate,
  checkDecimals,
  checkTurnout,
  checkWholeCounts,
  checkMergedInputs,
  checkColumns,
  checkStraySpaces,
  checkOverwrittenFormulas,
  checkTotalRow,
  checkFrequency,
  checkElection,
];

const SCORE_CHECKS: readonly ScoreCheck[] = [
  checkEvidence,
  checkSelfScore,
  checkScoreGap,
  checkUnexplainedLoss,
  checkCaps,
  checkVeto,
  checkCountedTwice,
  checkAllFull,
  checkFinalScore,
];

/** Everything that can be said before scoring, in the order of the sheet. */
export function validateEntries(input: ValidationInput): readonly Finding[] {
  const context = checkContext(input);
  return sortFindings(
    context.sheet.name,
    collectAll(ENTRY_CHECKS, (check) => check(context)),
  );
}

/** What only the scores can tell: claims that differ from the rule, points lost without a word. */
export function compareScores(input: ValidationInput, score: Score): readonly Finding[] {
  const context = checkContext(input);
  return sortFindings(
    context.sheet.name,
    collectAll(SCORE_CHECKS, (check) => check(context, score)),
  );
}
