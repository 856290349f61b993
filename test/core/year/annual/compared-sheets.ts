/** Sheets of a year by a framework whose indicators are compared among units, as each was read alone. */
import { assessWorkbook } from "../../../../src/core/assess";
import type { Assessment } from "../../../../src/core/assessment";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { comparedUnit, comparingFramework } from "../../../support/compared-units";
import { planGrid } from "../../../support/plan-grid";

export const OF = comparingFramework();

export type Values = readonly (number | string | null)[];

const assessments = new Map<string, Assessment>();

function assessed(unit: string, key: PeriodKey, values: Values): Assessment {
  const name = JSON.stringify([unit, key, values]);
  const known = assessments.get(name);
  if (known !== undefined) return known;
  const grid = planGrid(comparedUnit(unit, { year: 2026, key }, values));
  const outcome = assessWorkbook(grid, { frameworks: [OF] });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  assessments.set(name, outcome.assessments[0]);
  return outcome.assessments[0];
}

/** A sheet as it was read alone: what is compared has no score yet. */
export function sheet(
  unit: string,
  key: PeriodKey,
  values: Values,
  more: Partial<SourceSheet> = {},
): SourceSheet {
  const assessment = assessed(unit, key, values);
  return {
    ...{ file: `${unit}${key}.xlsx`, sha256: null, sheet: "评分表", unit, period: { year: 2026, key } },
    ...{ framework: OF, score: assessment.score, errors: 0, published: false, details: () => assessment },
    ...more,
  };
}

/** 甲 Q1 100: what each sheet that counts comes to, sorted. */
export const totals = ({ units }: AnnualYear): readonly string[] =>
  units
    .flatMap(({ unit, cells }) =>
      cells.flatMap(({ column, sheets }) =>
        sheets.map(({ score }) => `${unit} ${column} ${score.totals.final?.toString() ?? "–"}`),
      ),
    )
    .sort();
