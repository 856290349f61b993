/** The composite of a year: what is taken from where, weights and conflicts. */
import Big from "big.js";
import fc from "fast-check";
import { composeAnnual, type CompositeSources } from "../../../src/core/year/compose-annual";
import { weightProblems } from "../../../src/core/year/composition-weights";
import { fillSheet } from "../../../src/core/year/filled-sheet";
import { takesFrom, type OtherResult } from "../../../src/core/year/imported-scores";
import { scoreYear } from "../../../src/core/year/score-year";
import { byTotals, framework, year } from "./year-parts";

const NDZH = framework("NDZH");

function annual(name: string, ...quarters: readonly (number | undefined)[]): OtherResult {
  const of = byTotals(name);
  return { framework: of, annual: scoreYear(of, 2026, year(of, ...quarters)) };
}

const votes = (good: number, fair = 0) =>
  new Map(Object.entries({ good, fair, avg: 0, poor: 0, issued: good + fair, invalid: 0 }));

/** All that a composite needs: every ballot is 好. */
function sources(changes: Partial<CompositeSources> = {}): CompositeSources {
  const codes = ["NDZH-2.1", "NDZH-2.2", "NDZH-3.1", "NDZH-3.2", "NDZH-3.3", "NDZH-3.4"];
  return {
    annual: [annual("ZBCX", 90, 90, 90, 90), annual("JDZG", 80, 80, 80, 80)],
    manual: { business: 95 },
    ballots: new Map(codes.map((code) => [code, votes(10)])),
    sheet: null,
    ...changes,
  };
}

test("results, handed-in scores and ballots give the composite, and its grade", () => {
  const { score, imports, problems } = composeAnnual(NDZH, 2026, sources());
  // 30 × 90 % + 20 × 95 % + 10 × 80 % + 20 + 20
  expect(score?.totals.final?.toFixed(2)).toBe("94.00");
  expect([score?.complete, score?.grade?.key, problems]).toEqual([true, "A", []]);
  expect(imports.map(({ indicator, value, from }) => [indicator.code, value?.toString(), from])).toEqual([
    ["NDZH-1.1", "90", "F4_ZBCX"],
    ["NDZH-1.2", "95", "manual:business"],
    ["NDZH-1.3", "80", "F5_JDZG"],
  ]);
});

test("of several frameworks the first named counts", () => {
  const several = [
    annual("ZBCX", 70, 70, 70, 70),
    annual("JDZG", 80, 80, 80, 80),
    annual("SQLH", 91, 91, 91, 91, 91),
  ];
  const { imports } = composeAnnual(NDZH, 2026, sources({ annual: several }));
  expect(imports[0]?.from).toBe("F1_SQLH");
  expect(imports[0]?.text.zh).toContain("年度得分 91");
});

test("a first framework that has no score yet is not passed over", () => {
  const several = [
    annual("SQLH", 90, undefined, 90, 90, 90),
    annual("ZBCX", 90, 90, 90, 90),
    annual("JDZG", 80, 80, 80, 80),
  ];
  const { imports, score } = composeAnnual(NDZH, 2026, sources({ annual: several }));
  expect(imports[0]).toMatchObject({ value: null, from: null });
  expect(imports[0]?.text.zh).toContain("缺第二季度");
  expect([score?.complete, score?.grade]).toEqual([false, null]);
  expect([score?.range.min.toString(), score?.range.max.toString()]).toEqual(["67", "97"]);
});

test.each<[string, Partial<CompositeSources>, string]>([
  ["no result at all", { annual: [] }, "NDZH-1.1 NDZH-1.3"],
  ["no handed-in score", { manual: {} }, "NDZH-1.2"],
  ["a handed-in score that is no number", { manual: { business: Number.NaN } }, "NDZH-1.2"],
])("%s leaves a gap with its reason, not a guess", (_, changes, codes) => {
  const { imports, score } = composeAnnual(NDZH, 2026, sources(changes));
  const open = imports.filter(({ value }) => value === null);
  expect(open.map(({ indicator }) => indicator.code).join(" ")).toBe(codes);
  for (const { text } of open) expect(text.zh).toContain("来源");
  expect(score?.complete).toBe(false);
});

test.each(["F4.annual", "F4_ZBCX.annual", "ZBCX.annual", "F9|ZBCX.annual"])(
  "the source %s is found, by number, id or prefix",
  (source) => {
    const indicators = NDZH.indicators.map((indicator) =>
      indicator.level === 2 && indicator.code === "NDZH-1.1" && indicator.rule.type === "import_score"
        ? { ...indicator, rule: { ...indicator.rule, params: { ...indicator.rule.params, source } } }
        : indicator,
    );
    const renamed = { ...NDZH, indicators };
    expect(composeAnnual(renamed, 2026, sources()).imports[0]?.value?.toString()).toBe("90");
    expect(takesFrom(renamed, framework("ZBCX"))).toBe(true);
    expect(takesFrom(renamed, framework("WJJ"))).toBe(false);
  },
);

test("missing ballots leave the composite incomplete", () => {
  const { score } = composeAnnual(NDZH, 2026, sources({ ballots: new Map() }));
  expect([score?.complete, score?.answered]).toEqual([false, { count: 3, of: 9 }]);
});

test("what the sheet states stays, and the difference is told", () => {
  const sheet = fillSheet(NDZH, null, new Map([["NDZH-1.2", new Map([["raw", 88]])]]));
  const { conflicts, score } = composeAnnual(NDZH, 2026, sources({ sheet }));
  expect(conflicts).toEqual([
    { code: "NDZH-1.2", at: { sheet: "NDZH", row: 2, column: 0 }, written: new Big(88), found: new Big(95) },
  ]);
  expect(score?.totals.final?.toFixed(2)).toBe("92.60");
});

test.each([
  [{ "NDZH-1": 0.6, "NDZH-2": 0.2, "NDZH-3": 0.2 }, []],
  [{ "NDZH-1": 0.7, "NDZH-2": 0.1, "NDZH-3": 0.2 }, []],
  [{ "NDZH-1": 0.5, "NDZH-2": 0.3, "NDZH-3": 0.2 }, ["constraint"]],
  [{ "NDZH-1": 0.6, "NDZH-2": 0.2, "NDZH-3": 0.3 }, ["sum"]],
  [{ "NDZH-1": 0.4, "NDZH-2": 0.3, "NDZH-3": 0.2 }, ["sum", "constraint"]],
  [{ "NDZH-1": 0.6, "NDZH-2": 0.4 }, ["codes"]],
  [{ "NDZH-1": 0.6, "NDZH-2": 0.6, "NDZH-3": -0.2 }, ["codes"]],
  [{ "NDZH-1": 0.6, "NDZH-2": 0.2, "NDZH-3": 0.2, "NDZH-9": 0 }, ["codes"]],
])("weights %j have the problems %j", (weights, kinds) => {
  expect(weightProblems(NDZH, weights).map(({ kind }) => kind)).toEqual(kinds);
  const { score } = composeAnnual(NDZH, 2026, sources(), weights);
  expect(score === null).toBe(kinds.length > 0);
});

test("a constraint that cannot be read is not taken as kept", () => {
  const composition = { ...NDZH.composition, weights: NDZH.composition?.weights ?? {}, editable: true };
  const odd = { ...NDZH, composition: { ...composition, constraint: "NDZH-1 leads" } };
  expect(weightProblems(odd, null)).toEqual([{ kind: "constraint", constraint: "NDZH-1 leads" }]);
});

test("weights of one's own need a framework that allows them", () => {
  expect(weightProblems(framework("ZBCX"), { "ZBCX-1": 1 })).toEqual([{ kind: "notEditable" }]);
});

test("other weights share out the points, those below pro rata", () => {
  const { score } = composeAnnual(NDZH, 2026, sources(), { "NDZH-1": 0.7, "NDZH-2": 0.1, "NDZH-3": 0.2 });
  expect(
    score?.groups.map(({ applicable, official }) => [applicable.round(6).toString(), official?.toString()]),
  ).toEqual([
    // 35 × 90 % + 23.333… × 95 % + 11.666… × 80 %, each rounded
    ["70", "63"],
    ["10", "10"],
    ["20", "20"],
  ]);
  expect(score?.totals.final?.toFixed(2)).toBe("93.00");
});

test("whatever is handed in, the composite stays within its bounds and rises with its parts", () => {
  const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  const score = (business: number, good: number) =>
    composeAnnual(NDZH, 2026, {
      ...sources({ manual: { business } }),
      ballots: new Map([...sources().ballots].map(([code]) => [code, votes(good, 10 - good)])),
    }).score?.totals.final;
  fc.assert(
    fc.property(points, points, fc.integer({ min: 0, max: 10 }), (a, b, good) => {
      const [low, high] = [score(Math.min(a, b), good), score(Math.max(a, b), good)];
      expect(low?.gte(0) === true && high?.lte(100) === true).toBe(true);
      expect(high?.gte(low ?? 101)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
