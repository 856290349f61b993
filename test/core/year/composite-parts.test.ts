/** Each part of a composite with its source, weight and arithmetic; what is missing says what to do. */
import { composeAnnual, type CompositeSources } from "../../../src/core/year/compose-annual";
import { compositeParts, type CompositePart } from "../../../src/core/year/composite-parts";
import { fillSheet, type EntryValues } from "../../../src/core/year/filled-sheet";
import { scoreYear } from "../../../src/core/year/score-year";
import { byTotals, framework, year } from "./year-parts";

const NDZH = framework("NDZH");
const JDZG = byTotals("JDZG");
const supervision = {
  framework: JDZG,
  annual: scoreYear(JDZG, 2026, year(JDZG, 80, 80, 80, 80)),
};
const VOTES = new Map(Object.entries({ good: 5, fair: 5, avg: 0, poor: 0, issued: 10, invalid: 0 }));

function parts(changes: Partial<CompositeSources> = {}, written: EntryValues = new Map()) {
  const sheet = fillSheet(NDZH, null, written);
  const sources = { annual: [], manual: {}, ballots: new Map(), sheet, ...changes };
  return compositeParts(composeAnnual(NDZH, 2026, sources), 2026, []);
}

function part(code: string, all: readonly CompositePart[]): CompositePart {
  const found = all.find(({ indicator }) => indicator.code === code);
  if (found === undefined) throw new Error(`no part ${code}`);
  return found;
}

const shown = ({ source, arithmetic, official, problem }: CompositePart) => [
  source.zh,
  arithmetic?.zh ?? null,
  official?.toNumber() ?? null,
  problem?.zh ?? null,
];

test("there is one part for each indicator, and the weights are 1 together", () => {
  const all = parts();
  expect(all.map(({ indicator }) => indicator.code)).toHaveLength(9);
  expect(all.reduce((sum, { weight }) => sum + weight.toNumber(), 0)).toBeCloseTo(1, 12);
});

test("a score taken from another framework names it", () => {
  expect(shown(part("NDZH-1.3", parts({ annual: [supervision] })))).toEqual([
    "取自“监督与整改考核”年度得分 80",
    "10 × 80 ÷ 100 = 8.00",
    8,
    null,
  ]);
});

test("a score on the sheet counts; another one from the source is told", () => {
  const written = new Map([["NDZH-1.3", new Map([["raw", 70]])]]);
  expect(shown(part("NDZH-1.3", parts({ annual: [supervision] }, written)))).toEqual([
    "年终考核评分表填写 70，以此为准；取自“监督与整改考核”年度得分 80，与此不同",
    "10 × 70 ÷ 100 = 7.00",
    7,
    null,
  ]);
});

test("ballots are their own source", () => {
  const ballots = new Map([["NDZH-2.1", VOTES]]);
  expect(shown(part("NDZH-2.1", parts({ ballots })))).toEqual([
    "测评统计",
    "10 × (5 × 100 + 5 × 80 + 0 × 60 + 0 × 40) ÷ 10 ÷ 100 = 9.00",
    9,
    null,
  ]);
});

test.each([
  ["NDZH-1.1", "NDZH-1.1 党建考核年度得分：来源“F1、F2、F3、F4”：没有该单位的年度考核结果。请补齐"],
  ["NDZH-1.2", "NDZH-1.2 经营业绩考核得分：缺相关部门提供的得分，请填写"],
  ["NDZH-2.2", "NDZH-2.2 与会人员评价：缺测评票数，请填写"],
])("%s without its source says what to do", (code, sentence) => {
  const { problem, official, arithmetic } = part(code, parts());
  expect([official, arithmetic]).toEqual([null, null]);
  expect(problem?.zh.startsWith(sentence)).toBe(true);
  expect(problem?.en.replace("测评统计", "")).not.toMatch(/[\u4e00-\u9fff]/);
});

test("a framework that is not complete yet says why it has no annual score", () => {
  const open = { framework: JDZG, annual: scoreYear(JDZG, 2026, year(JDZG, 80, undefined, 80, 80)) };
  const { problem } = part("NDZH-1.3", parts({ annual: [open] }));
  expect(problem?.zh).toBe(
    "NDZH-1.3 监督整改年度得分：“监督与整改考核”尚无年度得分：缺第二季度的考核评分表，不能计算年度得分。请补齐评分表，或在年终考核评分表“来源得分”一栏填写。",
  );
});

test("weights that are refused leave no parts", () => {
  const weights = { "NDZH-1": 0.4, "NDZH-2": 0.3, "NDZH-3": 0.3 };
  const sources = { annual: [], manual: {}, ballots: new Map(), sheet: null };
  expect(compositeParts(composeAnnual(NDZH, 2026, sources, weights), 2026, [])).toEqual([]);
});
