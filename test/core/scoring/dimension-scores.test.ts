/** The second view: official scores by the dimensions that a framework tags its indicators with. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Framework } from "../../../src/core/framework/framework";
import { allIndicators } from "../../../src/core/framework/indicators";
import { secondView } from "../../../src/core/scoring/dimension-scores";
import type { Score } from "../../../src/core/scoring/score";
import { f1, FilledSheet } from "../../support/grid-builder";

const CODES = ["SQLH-1.1", "SQLH-1.2", "SQLH-4.3"];

/** F1 with two dimensions over three of its indicators, and one that nothing belongs to. */
function tagged(): Framework {
  const of: Readonly<Record<string, string>> = { "SQLH-1.1": "甲", "SQLH-1.2": "乙", "SQLH-4.3": "乙" };
  const framework = f1();
  const indicators = framework.indicators.map((indicator) => {
    if (indicator.level !== 2) return indicator;
    const { dimension: _, ...rest } = indicator;
    const dimension = of[indicator.code];
    return dimension === undefined ? rest : { ...rest, dimension };
  });
  const dimensions = [
    { key: "乙", en: "second" },
    { key: "丙", en: "third" },
    { key: "甲", en: "first" },
  ];
  return { ...framework, indicators, dimensions };
}

const points = new Map(allIndicators(f1()).map(({ code, maxPoints }) => [code, maxPoints]));
const max = (code: string): number => points.get(code) ?? NaN;

function scored(cells: (sheet: FilledSheet) => FilledSheet): Score {
  const outcome = assessWorkbook(cells(new FilledSheet()).workbook());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const { score } = outcome.assessments[0];
  const indicators = score.indicators.map((one) => {
    const { dimension: _, ...rest } = one.indicator;
    const own = allIndicators(tagged()).find(({ code }) => code === rest.code)?.dimension;
    return { ...one, indicator: own === undefined ? rest : { ...rest, dimension: own } };
  });
  return { ...score, indicators };
}

const shown = (score: Score) =>
  secondView(tagged(), score)?.dimensions.map(({ name, places, applicable, official, rate, answered }) => ({
    name: name.zh,
    codes: places.map((place) => score.indicators[place]?.indicator.code),
    points: [applicable.toNumber(), official?.toNumber() ?? null, rate?.toNumber() ?? null],
    answered: [answered.count, answered.of],
  }));

test("each dimension sums its indicators, wherever they stand; one without any is named as absent", () => {
  const score = scored((sheet) => sheet);
  const [first, second, third] = CODES.map(max) as [number, number, number];
  expect(shown(score)).toEqual([
    {
      name: "乙",
      codes: ["SQLH-1.2", "SQLH-4.3"],
      points: [second + third, second + third, 1],
      answered: [2, 2],
    },
    { name: "甲", codes: ["SQLH-1.1"], points: [first, first, 1], answered: [1, 1] },
  ]);
  expect(secondView(tagged(), score)?.absent).toEqual([{ zh: "丙", en: "third" }]);
});

test("what isn't answered or doesn't apply has no say", () => {
  const blank = scored((sheet) => sheet.set("SQLH-1.1", { actual: null }).set("SQLH-1.2", { actual: 2 }));
  const [second, first] = shown(blank) ?? [];
  expect(first).toMatchObject({ points: [max("SQLH-1.1"), null, null], answered: [0, 1] });
  expect(second?.answered).toEqual([2, 2]);
  expect(second?.points[2]).toBeLessThan(1);
  const away = scored((sheet) => sheet.set("SQLH-4.3", { base: 0, actual: 0, remark: "本季度无" }));
  expect(shown(away)?.[0]).toMatchObject({
    codes: ["SQLH-1.2", "SQLH-4.3"],
    points: [max("SQLH-1.2"), max("SQLH-1.2"), 1],
    answered: [1, 1],
  });
});

test("a framework without dimensions has no second view", () => {
  const { dimensions: _, ...without } = tagged();
  const score = scored((sheet) => sheet);
  expect(secondView(without, score)).toBeNull();
  expect(secondView({ ...without, dimensions: [] }, score)).toBeNull();
});
