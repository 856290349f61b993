/** What a composite takes from elsewhere: the value, where it is from, and what is said of it. */
import type { Framework } from "../../../src/core/framework/framework";
import {
  composes,
  importedScores,
  isHandedIn,
  takesAnnual,
  takesFrom,
  type ImportSources,
  type OtherResult,
} from "../../../src/core/year/imported-scores";
import { allIndicators } from "../../../src/core/framework/indicators";
import { scoreYear } from "../../../src/core/year/score-year";
import { byTotals, framework, year } from "./year-parts";

const NDZH = framework("NDZH");

function annual(name: string, ...points: readonly (number | null | undefined)[]): OtherResult {
  const of = byTotals(name);
  return { framework: of, annual: scoreYear(of, 2026, year(of, ...points)) };
}

/** The composite with another source for the first part. */
function from(source: string): Framework {
  const indicators = NDZH.indicators.map((indicator) =>
    indicator.level === 2 && indicator.code === "NDZH-1.1" && indicator.rule.type === "import_score"
      ? { ...indicator, rule: { ...indicator.rule, params: { ...indicator.rule.params, source } } }
      : indicator,
  );
  return { ...NDZH, indicators };
}

const branch = annual("ZBCX", 90, 90, 90, 90);
const committee = annual("JDZG", 80, 80, 80, 80);
const open = annual("JDZG", 80, undefined, null, 80);
const nothing: ImportSources = { annual: [], manual: {} };

interface Said {
  readonly value: string | null;
  readonly from: string | null;
  readonly zh: string;
  readonly en: string;
  readonly notApplicable: string | null;
}

function first(source: string, sources: Partial<ImportSources>): Said | null {
  const [found] = importedScores(from(source), { ...nothing, ...sources });
  if (found === undefined) return null;
  const { value, text, notApplicable } = found;
  return {
    value: value?.toString() ?? null,
    from: found.from,
    ...text,
    notApplicable: notApplicable?.zh ?? null,
  };
}

const NONE_ABOVE =
  "该单位没有这一层级的年度结果，单位名录也没有指明其上级党组织，该项不适用，其余按百分制折算";

test.each<[string, string, Partial<ImportSources>, Said]>([
  [
    "another framework's result",
    "F4.annual",
    { annual: [branch] },
    {
      value: "90",
      from: "F4_ZBCX",
      zh: "取自“基层党支部工作创新考核”年度得分 90",
      en: "Annual score of “Branch innovation assessment”: 90",
      notApplicable: null,
    },
  ],
  [
    "a score that a person hands in",
    "manual:own",
    { manual: { own: 92.5 } },
    {
      value: "92.5",
      from: "manual:own",
      zh: "人工提供的得分 92.5",
      en: "Score handed in: 92.5",
      notApplicable: null,
    },
  ],
  [
    "a score that nobody handed in",
    "manual:own",
    { manual: { other: 92.5 } },
    {
      value: null,
      from: null,
      zh: "来源“manual:own”：尚未提供得分",
      en: "Source “manual:own”: no score was handed in",
      notApplicable: null,
    },
  ],
  [
    "a handed-in score without an end",
    "manual:own",
    { manual: { own: Number.POSITIVE_INFINITY } },
    {
      value: null,
      from: null,
      zh: "来源“manual:own”：尚未提供得分",
      en: "Source “manual:own”: no score was handed in",
      notApplicable: null,
    },
  ],
  [
    "a source of no kind that is known",
    "somewhere",
    { annual: [branch] },
    {
      value: null,
      from: null,
      zh: "来源“somewhere”：无法识别的来源",
      en: "Source “somewhere”: an unknown kind of source",
      notApplicable: null,
    },
  ],
  [
    "a result that the unit doesn't have",
    "F1|F4.annual",
    { annual: [committee] },
    {
      value: null,
      from: null,
      zh: "来源“F1、F4”：没有该单位的年度考核结果",
      en: "Source “F1, F4”: the unit has no annual result there",
      notApplicable: null,
    },
  ],
  [
    "a framework that nobody knows",
    "F9.annual",
    {},
    {
      value: null,
      from: null,
      zh: "来源“F9”：没有该单位的年度考核结果",
      en: "Source “F9”: the unit has no annual result there",
      notApplicable: null,
    },
  ],
  [
    "a committee's result of a branch that has it itself",
    "F5.annual",
    { annual: [committee] },
    {
      value: "80",
      from: "F5_JDZG",
      zh: "取自“监督与整改考核”年度得分 80",
      en: "Annual score of “Supervision and correction assessment”: 80",
      notApplicable: null,
    },
  ],
  [
    "a committee's result where no organisation above is named",
    "F5.annual",
    { annual: [branch], parent: null },
    {
      value: null,
      from: null,
      zh: `来源“F5”：${NONE_ABOVE}`,
      en: "Source “F5”: the unit has no result of this level and no roster names the organisation above it: not applicable, the rest is taken out of 100",
      notApplicable: NONE_ABOVE,
    },
  ],
  [
    "a result of a branch or a committee where neither is there",
    "F4|F5.annual",
    {},
    {
      value: null,
      from: null,
      zh: "来源“F4、F5”：没有该单位的年度考核结果",
      en: "Source “F4, F5”: the unit has no annual result there",
      notApplicable: null,
    },
  ],
  [
    "the result of the organisation above",
    "F5.annual",
    { parent: { name: "机关党委", annual: [committee] } },
    {
      value: "80",
      from: "F5_JDZG",
      zh: "上级党组织“机关党委”：取自“监督与整改考核”年度得分 80",
      en: "“机关党委”, the organisation above: Annual score of “Supervision and correction assessment”: 80",
      notApplicable: null,
    },
  ],
  [
    "an organisation above without that result",
    "F5.annual",
    { parent: { name: "机关党委", annual: [branch] } },
    {
      value: null,
      from: null,
      zh: "来源“F5”：没有上级党组织“机关党委”的年度考核结果",
      en: "Source “F5”: “机关党委”, the organisation above, has no annual result there",
      notApplicable: null,
    },
  ],
  [
    "a result without a score, with all that is missing",
    "F5.annual",
    { annual: [open] },
    {
      value: null,
      from: null,
      zh: "“监督与整改考核”尚无年度得分：缺第二季度的考核评分表，不能计算年度得分。第三季度的考核评分表尚有未评的指标，不能计算年度得分。",
      en: "“Supervision and correction assessment” has no annual score yet: No scoring sheet for Q2, so there is no annual score. The scoring sheet for Q3 has unanswered indicators, so there is no annual score.",
      notApplicable: null,
    },
  ],
])("%s", (_, source, sources, said) => {
  expect(first(source, sources)).toEqual(said);
});

test("a result that counts for one part counts for no other, and both parts are named", () => {
  const twice = importedScores(from("JDZG.annual"), { ...nothing, annual: [committee] });
  expect(twice.map(({ indicator, value, from: by }) => [indicator.code, value?.toString(), by])).toEqual([
    ["NDZH-1.1", "80", "F5_JDZG"],
    ["NDZH-1.2", undefined, null],
    ["NDZH-1.3", undefined, "F5_JDZG"],
  ]);
  expect(twice[2]?.text).toEqual({
    zh: "取自“监督与整改考核”年度得分 80，但已计入“NDZH-1.1 党建考核年度得分”，一个得分只能计入一处",
    en: "Annual score of “Supervision and correction assessment”: 80, which counts for “NDZH-1.1 Annual Party-building score” already; a score counts once",
  });
});

test("a part without an entry for its score takes none", () => {
  const indicators = NDZH.indicators.map((indicator) =>
    indicator.level === 2 ? { ...indicator, entries: [] } : indicator,
  );
  expect(importedScores({ ...NDZH, indicators }, nothing)).toEqual([]);
});

test("what takes its score from where is told by the indicator", () => {
  const codes = (holds: (indicator: ReturnType<typeof allIndicators>[number]) => boolean) =>
    allIndicators(NDZH).flatMap((indicator) => (holds(indicator) ? [indicator.code] : []));
  expect(codes(isHandedIn)).toEqual(["NDZH-1.2"]);
  expect(codes(takesAnnual)).toEqual(["NDZH-1.1", "NDZH-1.3"]);
  expect([composes(NDZH), composes(framework("SQLH"))]).toEqual([true, false]);
  expect([takesFrom(NDZH, branch.framework), takesFrom(NDZH, NDZH)]).toEqual([true, false]);
});
