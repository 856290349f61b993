/** Sheets of several units by a framework whose indicators are compared among the units. */
import type { Framework } from "../../src/core/framework/framework";
import type { Period } from "../../src/core/framework/period";
import { cellAddress } from "../../src/core/grid/address";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { planTemplate } from "../../src/core/template/plan-template";
import { columnOf, FIRST_ROW } from "../../src/core/template/scoring-layout";
import { ruleFramework } from "./rule-framework";
import { typedPlan } from "./typed-plan";

/** Two indicators of 60 and 40 points: the more the better, and the less the better. */
export function comparingFramework(): Framework {
  const framework = ruleFramework("relative", 2, 7);
  const entries = [
    { direction: "higher", maxPoints: 60 },
    { direction: "lower", maxPoints: 40 },
  ] as const;
  let next = 0;
  const indicators = framework.indicators.map((indicator) => {
    const given = indicator.level === 2 ? entries[next++] : undefined;
    if (indicator.level !== 2 || given === undefined) return indicator;
    const { direction, maxPoints } = given;
    return {
      ...indicator,
      maxPoints,
      allowNA: true,
      rule: { type: "relative" as const, params: { direction } },
    };
  });
  // Its indicators belong to no dimension.
  const { counts: _, applicableMax: __, dimensions: ___, ...rest } = framework;
  return { ...rest, indicators };
}

/** A unit's filled sheet. A text is chosen in the column 等次/是否/不适用; null leaves the row blank. */
export function comparedUnit(
  unit: string,
  period: Period,
  values: readonly (number | string | null)[],
): WorkbookPlan {
  const framework = comparingFramework();
  const cells = values.flatMap((value, index): (readonly [string, string | number])[] => {
    if (value === null) return [];
    const row = FIRST_ROW + index;
    return typeof value === "number"
      ? [[cellAddress(row, columnOf("actual")), value]]
      : [
          [cellAddress(row, columnOf("option")), value],
          [cellAddress(row, columnOf("reason")), "本期无此项工作"],
        ];
  });
  const template = planTemplate(framework, period, unit);
  const sheet = template.sheets.find(({ role }) => role === "scoring");
  return typedPlan(template, { [sheet?.name ?? ""]: Object.fromEntries(cells) });
}
