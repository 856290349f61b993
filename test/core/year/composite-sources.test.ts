/** Where each part of a composite is from, what had a say besides, and what to do about a missing one: both languages. */
import { composeAnnual, type CompositeSources } from "../../../src/core/year/compose-annual";
import { compositeParts, type CompositePart } from "../../../src/core/year/composite-parts";
import { fillSheet } from "../../../src/core/year/filled-sheet";
import { scoreYear } from "../../../src/core/year/score-year";
import type { Framework } from "../../../src/core/framework/framework";
import type { ScoringSheet } from "../../../src/core/sheet/scoring-sheet";
import type { Finding } from "../../../src/core/validation/finding";
import { byTotals, framework, year } from "./year-parts";

const NDZH = framework("NDZH");
const NOTHING: CompositeSources = { annual: [], manual: {}, ballots: new Map(), sheet: null };

interface Told {
  readonly of?: Framework;
  readonly sources?: Partial<CompositeSources>;
  readonly findings?: readonly Finding[];
}

function part(code: string, { of = NDZH, sources = {}, findings = [] }: Told = {}): CompositePart {
  const composite = composeAnnual(of, 2026, { ...NOTHING, ...sources });
  const found = compositeParts(composite, 2026, findings).find(({ indicator }) => indicator.code === code);
  if (found === undefined) throw new Error(`no part ${code}`);
  return found;
}

const committee = (...points: readonly number[]) => {
  const of = byTotals("JDZG");
  return { framework: of, annual: scoreYear(of, 2026, year(of, ...points)) };
};

/** The unit's own sheet with the same score written for each part that is taken from elsewhere. */
const written = (value: number): ScoringSheet =>
  fillSheet(
    NDZH,
    null,
    new Map(["NDZH-1.1", "NDZH-1.2", "NDZH-1.3"].map((code) => [code, new Map([["raw", value]])])),
  );

const NO_LEVEL = {
  zh: "来源“F5”：该单位没有这一层级的年度结果，单位名录也没有指明其上级党组织，该项不适用，其余按百分制折算",
  en: "Source “F5”: the unit has no result of this level and no roster names the organisation above it: not applicable, the rest is taken out of 100",
};
const ON_SHEET = { zh: "年终考核评分表填写 66", en: "66 on the year-end sheet" };

test.each<[string, string, Told, CompositePart["source"]]>([
  [
    "another framework that has no result yet",
    "NDZH-1.1",
    {},
    { zh: "其他指标体系的年度得分", en: "the annual score of another framework" },
  ],
  [
    "a department that hands in nothing",
    "NDZH-1.2",
    {},
    { zh: "由相关部门提供的得分", en: "a score that a department hands in" },
  ],
  ["a result of a level that the unit isn't of", "NDZH-1.3", {}, NO_LEVEL],
  ["ballots", "NDZH-2.1", {}, { zh: "测评统计", en: "ballots" }],
  ["the sheet itself", "SQLH-1.1", { of: framework("SQLH") }, { zh: "年终考核评分表", en: "year-end sheet" }],
  ["a result that only the sheet states", "NDZH-1.1", { sources: { sheet: written(66) } }, ON_SHEET],
  ["a handed-in score that only the sheet states", "NDZH-1.2", { sources: { sheet: written(66) } }, ON_SHEET],
  [
    "a score on the sheet for what would not apply",
    "NDZH-1.3",
    { sources: { sheet: written(66) } },
    ON_SHEET,
  ],
  [
    "the sheet against the source",
    "NDZH-1.3",
    { sources: { sheet: written(66), annual: [committee(80, 80, 80, 80)] } },
    {
      zh: "年终考核评分表填写 66，以此为准；取自“监督与整改考核”年度得分 80，与此不同",
      en: "66 on the year-end sheet, which counts; it differs from 80 (Annual score of “Supervision and correction assessment”: 80)",
    },
  ],
  [
    "the same on the sheet and at the source",
    "NDZH-1.2",
    { sources: { sheet: written(66), manual: { business: 66 }, annual: [committee(80, 80, 80, 80)] } },
    { zh: "人工提供的得分 66", en: "Score handed in: 66" },
  ],
])("from %s", (_, code, told, source) => {
  expect(part(code, told).source).toEqual(source);
});

test.each<[string, string, Told, CompositePart["problem"]]>([
  [
    "a missing result",
    "NDZH-1.1",
    {},
    {
      zh: "NDZH-1.1 党建考核年度得分：来源“F1、F2、F3、F4”：没有该单位的年度考核结果。请补齐评分表，或在年终考核评分表“来源得分”一栏填写。",
      en: "NDZH-1.1 Annual Party-building score: Source “F1, F2, F3, F4”: the unit has no annual result there. Add the sheets, or enter “Source score” on the year-end sheet.",
    },
  ],
  [
    "a result without a score, with one full stop",
    "NDZH-1.3",
    { sources: { annual: [committee(80)] } },
    {
      zh: "NDZH-1.3 监督整改年度得分：“监督与整改考核”尚无年度得分：缺第二季度、第三季度、第四季度的考核评分表，不能计算年度得分。请补齐评分表，或在年终考核评分表“来源得分”一栏填写。",
      en: "NDZH-1.3 Supervision and correction score: “Supervision and correction assessment” has no annual score yet: No scoring sheet for Q2, Q3, Q4, so there is no annual score. Add the sheets, or enter “Source score” on the year-end sheet.",
    },
  ],
  [
    "a score that nobody handed in",
    "NDZH-1.2",
    {},
    {
      zh: "NDZH-1.2 经营业绩考核得分：缺相关部门提供的得分，请填写在年终考核评分表“来源得分”一栏。",
      en: "NDZH-1.2 Business performance score: no score was handed in; enter it as “Source score” on the year-end sheet.",
    },
  ],
  [
    "missing ballots",
    "NDZH-2.1",
    {},
    {
      zh: "NDZH-2.1 党委（考核组）评价：缺测评票数，请填写年终考核评分表的“测评统计”。",
      en: "NDZH-2.1 Committee rating: no ballots; enter them on the ballot sheet (测评统计) of the year-end sheet.",
    },
  ],
  [
    "a blank on the sheet",
    "SQLH-1.1",
    { of: framework("SQLH") },
    {
      zh: "SQLH-1.1 创建定位与部署：未填写：已完成要素；空白不等于 0。",
      en: "SQLH-1.1 Positioning and launch of the demonstration site: Not filled in: Elements completed. A blank is not 0.",
    },
  ],
  ["what does not apply", "NDZH-1.3", {}, null],
  ["a score on the sheet", "NDZH-1.1", { sources: { sheet: written(66) } }, null],
])("%s is told with what to do about it", (_, code, told, problem) => {
  expect(part(code, told).problem).toEqual(problem);
});

test("a cell with an error keeps its part open, and the error is the reason", () => {
  const sheet = written(66);
  const [, { at } = { at: null }] = sheet.rows;
  if (at === null) throw new Error("no row");
  const about = {
    code: "NDZH-1.2",
    name: { zh: "经营", en: "business" },
    field: { zh: "得分", en: "score" },
  };
  const finding: Finding = {
    code: "V205",
    severity: "error",
    at,
    indicator: "NDZH-1.2",
    values: { ...about, v: "六六" },
  };
  const isBlocked: CompositeSources["isBlocked"] = ({ row }) => row === at.row;
  const { problem, official } = part("NDZH-1.2", { sources: { sheet, isBlocked }, findings: [finding] });
  expect(official).toBeNull();
  expect(problem?.zh).toMatch(/^NDZH-1\.2 经营业绩考核得分：填报有误，暂不计分：/);
});

test("a review that counts instead of the rule is noted; nothing is noted of what does not apply or is open", () => {
  const sheet = written(88);
  const rows = sheet.rows.map((row) => {
    if (row.indicator.code !== "NDZH-1.2") return row;
    const reading = { kind: "number", value: 15, notes: [] } as const;
    return { ...row, review: { at: row.at, raw: 15, formula: null, format: "General", reading } };
  });
  const reviewed = part("NDZH-1.2", { sources: { sheet: { ...sheet, rows } } });
  expect(reviewed.official?.toNumber()).toBe(15);
  expect(reviewed.notes).toEqual([
    { zh: "以复核得分 15.00 为准，代替 17.60。", en: "The reviewed score, 15.00, counts instead of 17.60." },
  ]);
  for (const code of ["NDZH-1.1", "NDZH-1.3", "NDZH-2.1"]) expect(part(code).notes).toEqual([]);
});

test("what does not apply has no weight, and the others share it", () => {
  const weights = ["NDZH-1.1", "NDZH-1.2", "NDZH-1.3", "NDZH-2.1"].map((code) => part(code).weight.round(4));
  expect(weights.map(String)).toEqual(["0.3333", "0.2222", "0", "0.1111"]);
});
