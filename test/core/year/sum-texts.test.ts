/** A year put together indicator by indicator, in words to check it by. */
import Big from "big.js";
import type { AnnualSum } from "../../../src/core/year/annual-sum";
import { explainAnnualIndicator, explainSum } from "../../../src/core/year/explain-sum";
import { scoreYear } from "../../../src/core/year/score-year";
import { KEYS, scoredPart } from "./scored-parts";
import { framework } from "./year-parts";

const SQLH = framework("SQLH");

/** A year in which SQLH-1.2 never applied and everything else had full points. */
function sumOf(change: (sum: AnnualSum) => Partial<AnnualSum> = () => ({})): AnnualSum {
  const parts = KEYS.map((key) =>
    scoredPart(SQLH, key, ({ code, maxPoints }) => (code === "SQLH-1.2" ? null : maxPoints)),
  );
  const { sum } = scoreYear(SQLH, 2026, parts);
  if (sum === null) throw new Error("no sum");
  return { ...sum, ...change(sum) };
}

test("the method, what never applied, each level-1 indicator and the total are said", () => {
  const lines = explainSum(SQLH, sumOf(), "100.00");
  expect(lines.map(({ zh }) => zh)).toEqual([
    "各指标全年得分 = 季度平均 × 60% + 年终 × 40%；只在季度或只在年终计分的，按所计的算。",
    "SQLH-1.2 理论学习落实全年不适用，不计入总分。",
    "SQLH-1 政治引领示范力强 15.00 / 15",
    "SQLH-2 推动发展示范力强 20.00 / 20",
    "SQLH-3 改革创新示范力强 15.00 / 15",
    "SQLH-4 凝聚保障示范力强 15.00 / 15",
    "SQLH-5 中心工作完成好 15.00 / 15",
    "SQLH-6 党员群众评价好 15.00 / 15",
    "指标得分 = 95.00 × 100 ÷ 95 = 100.00",
    "年度得分 = 100.00",
  ]);
  expect(lines.map(({ en }) => en)).toEqual([
    "Each indicator's year = mean of its quarters × 60% + year end × 40%; one that counted on one side only takes it all.",
    "SQLH-1.2 Theory study sessions held did not apply all year and leaves the total.",
    "SQLH-1 Strong exemplary power in political guidance 15.00 / 15",
    "SQLH-2 Strong exemplary power in driving development 20.00 / 20",
    "SQLH-3 Strong exemplary power in reform and innovation 15.00 / 15",
    "SQLH-4 Strong exemplary power in cohesion and support 15.00 / 15",
    "SQLH-5 Core work done well 15.00 / 15",
    "SQLH-6 Well rated by members and the masses 15.00 / 15",
    "Indicators = 95.00 × 100 ÷ 95 = 100.00",
    "Annual score = 100.00",
  ]);
});

test("a level-1 indicator that never applied has no line", () => {
  const sum = sumOf(({ groups }) => ({
    groups: groups.map((group, index) => (index === 0 ? { ...group, official: null } : group)),
  }));
  const lines = explainSum(SQLH, sum, "100.00").map(({ zh }) => zh);
  expect(lines.filter((line) => line.startsWith("SQLH-1 "))).toEqual([]);
  expect(lines.filter((line) => line.startsWith("SQLH-2 "))).toHaveLength(1);
});

const [q1, q2, yearEnd] = [
  { key: "Q1", points: new Big(3), max: new Big(5), weight: new Big(0.6) },
  { key: "Q2", points: new Big(1), max: new Big(5), weight: new Big(0.6) },
  { key: "Y", points: new Big(2), max: new Big(5), weight: new Big(0.4) },
] as const;
const nothing = { terms: [], points: new Big(0) };

test.each([
  [
    "a bonus",
    { bonus: { terms: [q1, q2, yearEnd], points: new Big(2) }, penalty: nothing },
    ["加分 = (3 + 1) ÷ 2 × 60% + 2 × 40% = 2", "年度得分 = 100.00 + 2 − 0 = 100.00"],
    ["Bonus = (3 + 1) ÷ 2 × 60% + 2 × 40% = 2", "Annual score = 100.00 + 2 − 0 = 100.00"],
  ],
  [
    "a penalty",
    { bonus: nothing, penalty: { terms: [q1], points: new Big(3) } },
    ["扣分 = 3 = 3", "年度得分 = 100.00 + 0 − 3 = 100.00"],
    ["Penalty = 3 = 3", "Annual score = 100.00 + 0 − 3 = 100.00"],
  ],
])("%s is said with its periods, and the total with both", (_, change, zh, en) => {
  const lines = explainSum(
    SQLH,
    sumOf(() => change),
    "100.00",
  ).slice(-2);
  expect(lines.map((line) => line.zh)).toEqual(zh);
  expect(lines.map((line) => line.en)).toEqual(en);
});

test.each([
  ["quarters and the year end", [q1, q2, yearEnd], "(3 + 1) ÷ 2 × 60% + 2 × 40%"],
  ["one quarter and the year end", [q1, yearEnd], "3 × 60% + 2 × 40%"],
  ["quarters only", [q1, q2], "(3 + 1) ÷ 2"],
  ["one quarter only", [q1], "3"],
  ["the year end only", [yearEnd], "2"],
  ["no sheet", [], "0"],
])("an indicator of %s is said by its terms", (_, terms, text) => {
  const [, , indicator] = sumOf().indicators;
  if (indicator === undefined) throw new Error("no indicator");
  expect(explainAnnualIndicator(SQLH, { ...indicator, terms, official: new Big(2.5) })).toEqual({
    zh: `SQLH-1.3 “三会一课”执行率：${text} = 2.50`,
    en: `SQLH-1.3 Completion of the three meetings and one lecture: ${text} = 2.50`,
  });
  expect(explainAnnualIndicator(SQLH, { ...indicator, terms: [], official: null })).toEqual({
    zh: "SQLH-1.3 “三会一课”执行率：全年不适用",
    en: "SQLH-1.3 Completion of the three meetings and one lecture: did not apply all year",
  });
});

test("a year of quarters only says so", () => {
  const of = framework("ZBCX");
  const quarters = KEYS.slice(0, 4).map((key) => scoredPart(of, key, ({ maxPoints }) => maxPoints));
  expect(scoreYear(of, 2026, quarters).explanation[0]).toEqual({
    zh: "各指标全年得分 = 计分的各季度平均。",
    en: "Each indicator's year = the mean of the quarters in which it counted.",
  });
});
