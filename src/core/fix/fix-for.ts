/** Which finding has a fix, and which one. */
import type { Assessment } from "../assessment";
import type { CellRef } from "../grid/address";
import { formulaAt, isCellError, valueAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import { catalogueItem } from "../validation/wording/catalogue";
import type { Finding, FindingCode, FindingOf } from "../validation/finding";
import type { Fix } from "./fix";
import type { Fixer, FixContext } from "./fix-context";
import { fixConfirmation } from "./fixes/confirmation";
import { fixDate } from "./fixes/date";
import { fixExemptionWord } from "./fixes/exemption-word";
import { fixDecimals } from "./fixes/decimals";
import { fixEditedPoints } from "./fixes/edited-points";
import { fixEditedWording } from "./fixes/edited-wording";
import { fixExternalLink } from "./fixes/external-link";
import { fixGenerousOption } from "./fixes/generous-option";
import { fixLedgerFigure } from "./fixes/ledger-figure";
import { fixPercentPoints } from "./fixes/percent-points";
import { fixBrokenFormula, fixOverwrittenFormula } from "./fixes/rule-formula";
import { fixStraySpaces } from "./fixes/stray-spaces";
import { fixTotal } from "./fixes/total";
import { fixTypedNumber } from "./fixes/typed-number";
import { fixUnlistedOption } from "./fixes/unlisted-option";
import { fixYearLast, fixYearSum } from "./fixes/year-end";

/** Scores are never clipped and blanks never filled: what is too high or missing only a person knows. */
const FIXERS: { readonly [Code in FindingCode]?: Fixer<Code> } = {
  V107: fixExternalLink,
  V115: fixDate,
  V203: fixTypedNumber,
  V204: fixTypedNumber,
  V205: fixTypedNumber,
  V210: fixPercentPoints,
  V211: fixDecimals,
  V212: fixUnlistedOption,
  V219: fixExemptionWord,
  V220: fixGenerousOption,
  V223: fixConfirmation,
  V305: fixEditedWording,
  V306: fixEditedPoints,
  V309: fixStraySpaces,
  V401: fixOverwrittenFormula,
  V402: fixBrokenFormula,
  V403: fixTotal,
  V416: fixLedgerFigure,
  V417: fixYearSum,
  V418: fixYearLast,
};

/** True for findings of a kind that can be fixed, whether or not the one at hand can be. */
export function isFixable(code: string): boolean {
  return code in FIXERS;
}

/**
 * The fix of a finding.
 * @param workbook what the assessment was made from
 * @returns null when a person has to do it, or nothing has to be done
 */
export function fixFor(finding: Finding, assessment: Assessment, workbook: WorkbookGrid): Fix | null {
  const grid = workbook.sheets.find(({ name }) => name === finding.at.sheet);
  const { autoFix } = catalogueItem(finding.code);
  if (grid === undefined || autoFix === "no") return null;
  const edits = editsFor(finding, { assessment, grid });
  return edits.length === 0 || edits.some(({ at }) => isTypedError(grid, at))
    ? null
    : { code: finding.code, kind: autoFix, edits, indicator: finding.indicator };
}

/** An error value without a formula, as pasting leaves it: a log can't tell it, so nothing could bring it back. */
function isTypedError(grid: SheetGrid, { row, column }: CellRef): boolean {
  return isCellError(valueAt(grid, row, column)) && formulaAt(grid, row, column) === null;
}

function editsFor<Code extends FindingCode>(
  finding: FindingOf<Code>,
  context: FixContext,
): ReturnType<Fixer<Code>> {
  return FIXERS[finding.code]?.(finding, context) ?? [];
}
