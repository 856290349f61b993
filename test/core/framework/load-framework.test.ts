/** A framework file is read whole or refused with everything that is wrong with it. */
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import { allIndicators, applicableIndicators, indicatorGroups } from "../../../src/core/framework/indicators";
import { loadFramework } from "../../../src/core/framework/load-framework";
import { f1 } from "../../support/grid-builder";

type Json = Record<string, unknown>;

/** F1 as JSON, to be spoiled. */
function json(): Json {
  return JSON.parse(JSON.stringify(f1())) as Json;
}

function problemsOf(value: unknown): readonly string[] {
  const result = loadFramework(value);
  return result.ok ? [] : result.problems.map(({ path }) => path.join("."));
}

test("the JSON of a framework is read as that framework", () => {
  const result = loadFramework(json());
  expect(result).toEqual({ ok: true, framework: f1() });
});

test.each([
  [
    "another schema version",
    (framework: Json) => Object.assign(framework, { schemaVersion: "2.0.0" }),
    "schemaVersion",
  ],
  ["no grades", (framework: Json) => Object.assign(framework, { grades: [] }), "grades"],
  ["no English name", (framework: Json) => Object.assign(framework, { name: { zh: "甲" } }), "name.en"],
  ["an empty name", (framework: Json) => Object.assign(framework, { name: { zh: "", en: "A" } }), "name.zh"],
  [
    "a total other than 100",
    (framework: Json) => Object.assign(framework, { totalPoints: 120 }),
    "totalPoints",
  ],
  ["no caps", (framework: Json) => Object.assign(framework, { caps: undefined }), "caps"],
])("%s is named by its path", (_, spoil, path) => {
  const spoilt = json();
  spoil(spoilt);
  expect(problemsOf(spoilt)).toEqual([path]);
});

test("all problems are listed at once", () => {
  expect(problemsOf({ ...json(), totalPoints: 1, caps: {}, id: 7 })).toEqual(
    expect.arrayContaining([
      "id",
      "totalPoints",
      "caps.bonus",
      "caps.penalty",
      "caps.finalMax",
      "caps.finalMin",
    ]),
  );
});

test.each([null, 7, "framework", [], {}])("%j is no framework", (value) => {
  expect(problemsOf(value).length).toBeGreaterThan(0);
});

/** F1 whose first indicator of a rule type has other parameters. */
function withParams(type: string, params: Json): Json {
  const framework = json();
  const indicators = framework["indicators"] as { rule?: { type: string; params: Json } }[];
  const indicator = indicators.find(({ rule }) => rule?.type === type);
  if (indicator?.rule === undefined) throw new Error(`F1 has no ${type}`);
  Object.assign(indicator.rule.params, params);
  return framework;
}

test.each([
  ["rate", { target: 0 }],
  ["rate", { target: -1 }],
  ["rate", { step: 0 }],
  ["rate", { pointsPerStep: -1 }],
  ["rate", { mode: "stepwise" }],
  ["checklist", { items: [] }],
  ["checklist", { weighting: "by mood" }],
  ["tier_select", { tiers: [] }],
  ["tier_select", { tiers: [{ option: "优", share: 1.2 }] }],
  ["tier_select", { tiers: [{ option: "优", share: -0.1 }] }],
  ["tier_value", { tiers: { Q: [], Y: [] } }],
  ["tier_value", { tiers: { Q: [{ min: 1, share: 2 }], Y: [{ min: 1, share: 1 }] } }],
  ["deduct_per_miss", { pointsPerMiss: { Q: -1, Y: 1 } }],
  ["deduct_per_miss", { floor: -1 }],
  ["ballot", { weights: { 好: 120, 较好: 80, 一般: 60, 差: 40 } }],
  ["ballot", { weights: { 好: 100, 较好: 80, 一般: 60, 差: -1 } }],
])("%s with %j could give less than 0 or more than the points, or nothing: refused", (type, params) => {
  expect(problemsOf(withParams(type, params)).length).toBeGreaterThan(0);
});

describe.each(builtinFrameworks().map((framework): [string, Framework] => [framework.id, framework]))(
  "%s",
  (_, framework) => {
    test("its level-1 points add up to 100, its level-2 points to their parent's", () => {
      const sum = (points: readonly { maxPoints: number }[]): number =>
        points.reduce((total, { maxPoints }) => total + maxPoints, 0);
      expect(sum(indicatorGroups(framework))).toBe(framework.totalPoints);
      const groups = indicatorGroups(framework).map(({ code, maxPoints }) => [code, maxPoints]);
      expect(
        indicatorGroups(framework).map(({ code }) => [
          code,
          sum(allIndicators(framework).filter(({ parent }) => parent === code)),
        ]),
      ).toEqual(groups);
    });

    test("its codes are unique and begin with its prefix", () => {
      const codes = [...framework.indicators, ...framework.adjustments].map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code.startsWith(`${framework.prefix}-`)).toBe(true);
    });

    test("its vetoes name one of its grades", () => {
      const grades = framework.grades.map(({ key }) => key);
      for (const adjustment of framework.adjustments) {
        if (adjustment.kind === "veto") expect(grades).toContain(adjustment.gradeCap);
      }
    });

    test("all of its indicators apply on the year-end sheet or in some quarter", () => {
      const used = (["Q1", "Q2", "Q3", "Q4", "Y"] as const).flatMap((key) =>
        applicableIndicators(framework, { year: 2026, key }),
      );
      expect(new Set(used).size).toBe(allIndicators(framework).length);
    });
  },
);

test("a framework is found by id or prefix in either case", () => {
  const frameworks = builtinFrameworks();
  for (const name of ["F1_SQLH", "f1_sqlh", "SQLH", "sqlh"])
    expect(findFramework(frameworks, name)?.id).toBe("F1_SQLH");
  expect(findFramework(frameworks, "")).toBeNull();
  expect(findFramework(frameworks, "F9")).toBeNull();
});
