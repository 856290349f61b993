/**
 * A thousand rows of each rule on one sheet: what the sheet's own formulas calculate is what the
 * engine computes, for entries that are right, wrong, blank or not applicable, with and without
 * scores of the unit and the reviewer.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import { planTemplate } from "../../../src/core/template/plan-template";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { filledTemplate } from "../../support/filled-template";
import { RULE_TYPES, ruleFramework } from "../../support/rule-framework";
import { expectedScoringFigures, scoringFigures } from "../../support/sheet-figures";

const ROWS = 1000;
const SEED = 20_260_403;

test.each(
  RULE_TYPES.map((type, index) => ({ type, key: index % 2 === 0 ? ("Q3" as const) : ("Y" as const) })),
)(
  `${ROWS} generated cases of $type on a $key sheet: its formulas and the engine agree`,
  ({ type, key }) => {
    const framework = ruleFramework(type, ROWS, SEED);
    const period = { year: 2026, key };
    const [typed] = fc.sample(filledTemplate(framework, period), { numRuns: 1, seed: SEED });
    const workbook = calculatePlan(planTemplate(framework, period, "第一党支部"), typed);
    const outcome = assessWorkbook(workbook, { frameworks: [framework] });
    if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
    const [assessment] = outcome.assessments;
    const sheet = workbook.sheets.find(({ name }) => name === assessment.sheet.name);
    if (sheet === undefined) throw new Error("the sheet is gone");

    expect(scoringFigures(sheet, assessment)).toEqual(expectedScoringFigures(assessment));
    const { indicators } = assessment.score;
    expect(indicators).toHaveLength(ROWS);
    const beyond = indicators.filter(({ rule, official, indicator }) =>
      [rule, official].some((points) => points?.lt(0) === true || points?.gt(indicator.maxPoints) === true),
    );
    expect(beyond).toEqual([]);
    // Enough of the rows are answered, or nothing was compared.
    expect(indicators.filter(({ official }) => official !== null).length).toBeGreaterThan(ROWS / 5);
  },
  60_000,
);
