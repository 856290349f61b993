/** A whole workbook for one unit and period: instructions, scoring sheet, ballots, `_meta`. */
import type { Framework } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import type { Period } from "../framework/period";
import { markFor } from "../plan/mark";
import type { WorkbookPlan } from "../plan/plan";
import { planBallotSheet } from "./plan-ballot-sheet";
import { planInstructions } from "./plan-instructions";
import { planMetaSheet } from "./plan-meta-sheet";
import { planScoringSheet } from "./plan-scoring-sheet";

/**
 * @param unit name of the assessed organisation; may be empty
 * @returns the sheets in their order, each with its mark
 */
export function planTemplate(framework: Framework, period: Period, unit: string): WorkbookPlan {
  const indicators = applicableIndicators(framework, period);
  const scoring = planScoringSheet(framework, indicators, period, unit);
  const ballot = planBallotSheet(indicators);
  const sheets = [
    planInstructions(framework, period, scoring.name, ballot !== null),
    scoring,
    ...(ballot === null ? [] : [ballot]),
    planMetaSheet(framework, period, unit),
  ];
  return {
    sheets,
    names: sheets.map(({ role, name }) => markFor(role, name)),
    activate: scoring.name,
  };
}
