/** Whatever passes the self-check gives a workbook that Excel accepts, and that is recognised again. */
import fc from "fast-check";
import { applicableIndicators } from "../../../src/core/framework/indicators";
import type { PeriodKey } from "../../../src/core/framework/period";
import { recognizeSheets } from "../../../src/core/sheet/recognize-sheets";
import { planTemplate } from "../../../src/core/template/plan-template";
import { anyFramework } from "../../support/any-framework";
import { planGrid } from "../../support/plan-grid";
import { planProblems } from "../../support/plan-problems";

test("templates of generated frameworks are sound and recognised", () => {
  const key = fc.constantFrom<PeriodKey[]>("Q1", "Q3", "Y");
  fc.assert(
    fc.property(anyFramework, key, (framework, periodKey) => {
      const period = { year: 2026, key: periodKey };
      fc.pre(applicableIndicators(framework, period).length > 0);
      const plan = planTemplate(framework, period, "甲");
      expect(planProblems(plan)).toEqual([]);
      expect(recognizeSheets(planGrid(plan), [framework]).map(({ sheetName }) => sheetName)).toEqual([
        `T-2026${periodKey}`,
      ]);
    }),
    { numRuns: 60 },
  );
});
