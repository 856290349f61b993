/** One framework and period of a template, with the names that its sheets get in the workbook. */
import type { Framework, Indicator } from "../framework/framework";
import { applicableIndicators, isBallot } from "../framework/indicators";
import { formatPeriod, type Period } from "../framework/period";
import type { WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import { chooseSheetName } from "../plan/sheet-name";
import { BALLOT_SHEET_NAME } from "../sheet/ballot-labels";
import type { UnitBodies } from "../sheet/read-bodies";

/** Sizes that scoring sheets are made for. On A3 their text is as large as on the screen. */
export const TEMPLATE_PAPERS = ["A4", "A3"] as const;
export type TemplatePaper = (typeof TEMPLATE_PAPERS)[number];

export interface TemplateSheet {
  readonly framework: Framework;
  readonly period: Period;
  /** Name of the assessed organisation; may be empty. */
  readonly unit: string;
  /** In which its labels, names and criteria are written; the words that formulas compare are Chinese in both. */
  readonly language: Language;
  /** What a roster says of its branches, branch committees and Party groups; missing where nobody says. */
  readonly bodies?: UnitBodies;
  /** The department that assesses, at the foot of printed pages; missing where nobody says. */
  readonly department?: string;
  /** On which the scoring sheet is printed. */
  readonly paper?: TemplatePaper;
  /** Those that appear in the period. */
  readonly indicators: readonly Indicator[];
  /** By what its sheets are marked, and what the scoring sheet is called where nothing stands in the way. */
  readonly slot: string;
  readonly scoringName: string;
  /** Null when no indicator of the period is scored by a vote. */
  readonly ballotName: string | null;
}

/** Name and slot of a scoring sheet: SQLH-2026Q4. */
export function scoringSheetName(framework: Framework, period: Period): string {
  return `${framework.prefix}-${formatPeriod(period)}`;
}

/**
 * Chooses the sheets' names. The ballots of a workbook's only period are called 测评统计; where there
 * are several periods, each says its own (测评统计-2026Q4).
 * @param workbook where the sheets are to be written
 * @param alone true when no other period is written with this one
 */
export function templateSheet(
  framework: Framework,
  period: Period,
  unit: string,
  workbook: WorkbookGrid,
  alone: boolean,
  language: Language,
): TemplateSheet {
  const slot = scoringSheetName(framework, period);
  const indicators = applicableIndicators(framework, period);
  const usual = BALLOT_SHEET_NAME[language];
  const isFree = !workbook.sheets.some(({ name }) => Object.values(BALLOT_SHEET_NAME).includes(name));
  const ballotName = alone && isFree ? usual : `${usual}-${formatPeriod(period)}`;
  return {
    framework,
    period,
    unit,
    language,
    indicators,
    slot,
    scoringName: chooseSheetName(workbook, "scoring", slot, slot),
    ballotName: indicators.some(isBallot) ? chooseSheetName(workbook, "ballot", ballotName, slot) : null,
  };
}
