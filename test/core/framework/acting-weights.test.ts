/** Nominal and acting weights: what the points of an indicator are worth over the year. */
import fc from "fast-check";
import { actingWeights } from "../../../src/core/framework/acting-weights";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import { frameworkWarnings } from "../../../src/core/framework/check/framework-warnings";
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import { anyFramework } from "../../support/any-framework";
import { byTotals } from "../year/year-parts";

function weightOf(framework: Framework, code: string): string {
  const found = actingWeights(framework)
    .flatMap((group) => [group, ...group.indicators])
    .find(({ item }) => item.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return `${found.nominal.toString()} → ${found.acting.toFixed(2)}`;
}

const builtin = (name: string): Framework => {
  const found = findFramework(builtinFrameworks(), name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
};

test.each([
  ["SQLH", "SQLH-6", "15 → 8.25"],
  ["SQLH", "SQLH-6.1", "7 → 3.85"],
  ["JDZG", "JDZG-3.1", "5 → 1.33"],
  ["NDZH", "NDZH-1", "60 → 60.00"],
])("by totals, %s gives %s %s", (name, code, expected) => {
  expect(weightOf(byTotals(name), code)).toBe(expected);
});

test.each([
  ["SQLH", "SQLH-6", "15 → 15.00"],
  ["JDZG", "JDZG-3.1", "5 → 5.00"],
])("by indicators, %s gives %s %s", (name, code, expected) => {
  expect(weightOf(builtin(name), code)).toBe(expected);
});

test("the built-in frameworks act as they are written, and are not warned of", () => {
  for (const framework of builtinFrameworks()) expect(frameworkWarnings(framework)).toEqual([]);
});

test("a weight that acts by more than a tenth otherwise is warned of, at its points", () => {
  const warnings = frameworkWarnings(byTotals("SQLH"));
  // What is asked every quarter acts with more: 4 points as 4.41.
  expect(warnings.map(({ indicator }) => indicator)).toHaveLength(18);
  expect(warnings.find(({ indicator }) => indicator === "SQLH-6.1")).toMatchObject({
    code: "F514",
    path: ["indicators", 22, "maxPoints"],
    values: { nominal: 7, acting: 3.85 },
  });
});

test("up to a tenth nobody is warned", () => {
  const base = byTotals("SQLH");
  const everyQuarter = base.indicators.map((item) =>
    item.level === 2 && item.code !== "SQLH-4.2"
      ? { ...item, periods: ["Q1", "Q2", "Q3", "Q4", "Y"] as Indicator["periods"] }
      : item,
  );
  const warnings = frameworkWarnings({ ...base, indicators: everyQuarter });
  expect(warnings.map(({ indicator }) => indicator)).toEqual(["SQLH-4.2"]);
});

test("acting weights add up to the nominal total, whatever is asked when", () => {
  fc.assert(
    fc.property(anyFramework, fc.constantFrom("indicator", "total"), (framework, level) => {
      const { annual } = framework.cycle;
      if (annual.method === "annual_only") throw new Error("quarters are expected");
      const changed = { ...framework, cycle: { ...framework.cycle, annual: { ...annual, level } } };
      const groups = actingWeights(changed);
      const total = groups.reduce((sum, { acting }) => sum + acting.toNumber(), 0);
      expect(Math.abs(total - framework.totalPoints)).toBeLessThan(0.005 * (groups.length + 1));
    }),
    { numRuns: 100 },
  );
});
