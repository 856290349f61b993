/** The self-check of a framework: its form and everything that could make a score wrong, all at once. */
import { checkForm, foundWords } from "./check-form";
import { checkInput, type FrameworkCheck } from "./check-input";
import { checkAnnualReach } from "./checks/annual-reach";
import { checkBounds } from "./checks/bounds";
import { checkChecklistItems } from "./checks/checklist-items";
import { checkComposition } from "./checks/composition";
import { checkDimensionTags } from "./checks/dimension-tags";
import { checkDimensions } from "./checks/dimensions";
import { checkDuplicateCodes } from "./checks/duplicate-codes";
import { checkEntryChecks } from "./checks/entry-checks";
import { checkEntryColumns } from "./checks/entry-columns";
import { checkEntryPlaces } from "./checks/entry-places";
import { checkEntryValues } from "./checks/entry-values";
import { checkExcelFormulas } from "./checks/excel-formulas";
import { checkExcelLists } from "./checks/excel-lists";
import { checkExcelTexts } from "./checks/excel-texts";
import { checkFallingTiers } from "./checks/falling-tiers";
import { checkFinePoints } from "./checks/fine-points";
import { checkGradeReferences } from "./checks/grade-references";
import { checkGrades } from "./checks/grades";
import { checkImportSources } from "./checks/import-sources";
import { checkLedgers } from "./checks/ledgers";
import { checkNeededEntries } from "./checks/needed-entries";
import { checkOnceWith } from "./checks/once-with";
import { checkOrphanCodes } from "./checks/orphan-codes";
import { checkPeriods } from "./checks/periods";
import { checkPointSums } from "./checks/point-sums";
import { checkPositivePoints } from "./checks/positive-points";
import { checkRepeatedOptions } from "./checks/repeated-options";
import { checkRuleLimits } from "./checks/rule-limits";
import { checkReservedNames } from "./checks/reserved-names";
import { checkSheetPrefix } from "./checks/sheet-prefix";
import { checkSingleSources } from "./checks/single-sources";
import { checkStatedTotals } from "./checks/stated-totals";
import { checkTieBreak } from "./checks/tie-break";
import { checkTierOptions } from "./checks/tier-options";
import { makeProblem } from "./problem";
import type { FrameworkProblem } from "./problem";

const CHECKS: readonly FrameworkCheck[] = [
  checkDuplicateCodes,
  checkOrphanCodes,
  checkPositivePoints,
  checkFinePoints,
  checkPointSums,
  checkStatedTotals,
  checkPeriods,
  checkAnnualReach,
  checkNeededEntries,
  checkFallingTiers,
  checkTierOptions,
  checkRuleLimits,
  checkChecklistItems,
  checkImportSources,
  checkSingleSources,
  checkBounds,
  checkGrades,
  checkGradeReferences,
  checkTieBreak,
  checkComposition,
  checkRepeatedOptions,
  checkDimensions,
  checkDimensionTags,
  checkLedgers,
  checkEntryColumns,
  checkEntryPlaces,
  checkEntryChecks,
  checkEntryValues,
  checkOnceWith,
  checkExcelLists,
  checkExcelTexts,
  checkExcelFormulas,
  checkSheetPrefix,
  checkReservedNames,
];

/**
 * All problems of a framework file, in the order of the file.
 * @param json the file's content; it needn't be a framework at all
 */
export function checkFramework(json: unknown): readonly FrameworkProblem[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return [
      makeProblem("F102", [], null, { need: { zh: "对象", en: "an object" }, found: foundWords(json) }),
    ];
  }
  const input = checkInput(json);
  return inFileOrder(json, withoutRepeats([...checkForm(json), ...CHECKS.flatMap((check) => check(input))]));
}

/** Two checks may see one fault of one place. */
function withoutRepeats(problems: readonly FrameworkProblem[]): readonly FrameworkProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, path }) => {
    const key = JSON.stringify([code, path]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The framework's own fields as they stand in the file, then its indicators and adjustments. */
function inFileOrder(json: object, problems: readonly FrameworkProblem[]): readonly FrameworkProblem[] {
  const keys = Object.keys(json);
  const place = ({ path: [first] }: FrameworkProblem): number => {
    const index = keys.indexOf(String(first));
    return index < 0 ? keys.length : index;
  };
  const position = ({ path: [, second] }: FrameworkProblem): number =>
    typeof second === "number" ? second : -1;
  return [...problems].sort((a, b) => place(a) - place(b) || position(a) - position(b));
}
