/** The year in words, both languages: the arithmetic, what is missing, what a veto did. */
import type { Framework } from "../../../src/core/framework/framework";
import { madeScore } from "../../support/made-sheets";
import { scoreYear } from "../../../src/core/year/score-year";
import type { YearPart } from "../../../src/core/year/year-part";
import { KEYS, scoredPart } from "./scored-parts";
import { byTotals, framework, part, withPolicy, year } from "./year-parts";

const SQLH = byTotals("SQLH");

type Lines = readonly (readonly [zh: string, en: string])[];

const MEAN_OF_PRESENT: Lines = [
  ["第二季度缺评分表，按其余季度平均。", "No sheet for Q2: the mean of the other quarters counts."],
  [
    "季度平均分 =（90 + 93 + 80）÷ 3 = 87.666666667",
    "Mean of the quarters = (90 + 93 + 80) ÷ 3 = 87.666666667",
  ],
  [
    "年度得分 = 季度平均分 × 权重 + 年终得分 × 权重 = 87.666666667 × 60% + 80 × 40% = 84.60",
    "Annual score = mean of the quarters × weight + year-end score × weight = 87.666666667 × 60% + 80 × 40% = 84.60",
  ],
  ["等次：达标（80 分及以上）", "Grade: Qualified (80 and above)"],
];

const ZERO: Lines = [
  ["第二季度缺评分表，按 0 分计。", "No sheet for Q2: counted as 0."],
  ["季度平均分 =（90 + 0 + 93 + 80）÷ 4 = 65.75", "Mean of the quarters = (90 + 0 + 93 + 80) ÷ 4 = 65.75"],
  [
    "年度得分 = 季度平均分 × 权重 + 年终得分 × 权重 = 65.75 × 60% + 80 × 40% = 71.45",
    "Annual score = mean of the quarters × weight + year-end score × weight = 65.75 × 60% + 80 × 40% = 71.45",
  ],
  ["等次：培育（70 分及以上）", "Grade: In development (70 and above)"],
];

const QUARTERS_ONLY: Lines = [
  ["季度平均分 =（90 + 91 + 92 + 94）÷ 4 = 91.75", "Mean of the quarters = (90 + 91 + 92 + 94) ÷ 4 = 91.75"],
  ["年度得分 = 91.75", "Annual score = 91.75"],
  ["等次：优秀（90 分及以上）", "Grade: Excellent (90 and above)"],
];

const YEAR_END_ONLY: Lines = [
  ["年度得分 = 年终得分 = 80.00", "Annual score = year-end score = 80.00"],
  ["等次：良好（80 分及以上）", "Grade: Good (80 and above)"],
];

const PROBLEMS: Lines = [
  [
    "缺第二季度、第四季度、年终的考核评分表，不能计算年度得分。",
    "No scoring sheet for Q2, Q4, the year end, so there is no annual score.",
  ],
  [
    "第三季度的考核评分表尚有未评的指标，不能计算年度得分。",
    "The scoring sheet for Q3 has unanswered indicators, so there is no annual score.",
  ],
  ["第一季度有多份考核评分表，请只保留一份。", "There are several scoring sheets for Q1; keep one of them."],
];

const VETO: Lines = [
  ["季度平均分 =（95 + 95 + 95 + 95）÷ 4 = 95", "Mean of the quarters = (95 + 95 + 95 + 95) ÷ 4 = 95"],
  [
    "年度得分 = 季度平均分 × 权重 + 年终得分 × 权重 = 95 × 60% + 95 × 40% = 95.00",
    "Annual score = mean of the quarters × weight + year-end score × weight = 95 × 60% + 95 × 40% = 95.00",
  ],
  ["等次：示范（90 分及以上）", "Grade: Demonstration (90 and above)"],
  [
    "年终触发一票否决“严重违纪违法或重大责任事故”，年度等次为“不达标”。",
    "The veto “Serious violation or major accident” applied in the year end: the year's grade is “Below standard”.",
  ],
];

const gap = [90, undefined, 93, 80, 80] as const;
const full = [90, 91, 92, 94, 80] as const;

test.each<[string, Framework, readonly YearPart[], Lines]>([
  [
    "a missing quarter that the others stand for",
    withPolicy("SQLH", "mean_of_present"),
    year(SQLH, ...gap),
    MEAN_OF_PRESENT,
  ],
  ["a missing quarter that counts as zero", withPolicy("SQLH", "zero"), year(SQLH, ...gap), ZERO],
  ["a year of quarters only", byTotals("ZBCX"), year(byTotals("ZBCX"), ...full), QUARTERS_ONLY],
  ["a year of its end only", byTotals("NDZH"), year(byTotals("NDZH"), ...full), YEAR_END_ONLY],
  [
    "all that keeps a year from a score",
    SQLH,
    [part(SQLH, "Q1", 90), part(SQLH, "Q1", 90), part(SQLH, "Q3", null)],
    PROBLEMS,
  ],
  ["a veto", SQLH, [...year(SQLH, 95, 95, 95, 95), part(SQLH, "Y", 95, { vetoed: true })], VETO],
])("%s is said", (_, of, parts, lines) => {
  const { explanation } = scoreYear(of, 2026, parts);
  expect(explanation.map(({ zh, en }) => [zh, en])).toEqual(lines);
});

test("a year end alone stands for no quarter, whatever the others may stand for", () => {
  const result = scoreYear(
    withPolicy("SQLH", "mean_of_present"),
    2026,
    year(SQLH, undefined, undefined, undefined, undefined, 80),
  );
  expect(result.totals.final).toBeNull();
  expect(result.problems.map(({ kind, periods }) => [kind, periods])).toEqual([
    ["missing", ["Q1", "Q2", "Q3", "Q4"]],
  ]);
});

test("a missing year end never counts as zero", () => {
  const { parts, totals } = scoreYear(withPolicy("SQLH", "zero"), 2026, year(SQLH, 90, undefined, 90, 90));
  expect(parts.map(({ counted }) => counted?.toNumber() ?? null)).toEqual([90, 0, 90, 90, null]);
  expect(totals.final).toBeNull();
});

test("a level-1 indicator that no sheet has, or that applied on none, has no points and no rate", () => {
  const [group] = part(SQLH, "Q1", 90).score.groups;
  const rates = { "SQLH-2": null };
  const parts = KEYS.map((key) => {
    const whole = part(SQLH, key, 90, { rates });
    const groups = whole.score.groups.filter((one) => one.group.code !== group?.group.code);
    return { ...whole, score: { ...whole.score, groups } };
  });
  const { groups } = scoreYear(SQLH, 2026, parts);
  for (const one of groups.slice(0, 2))
    expect([one.applicable.toNumber(), one.official, one.rate]).toEqual([0, null, null]);
  expect(groups[2]?.rate?.toNumber()).toBe(1);
});

test("the year end is no missing quarter", () => {
  const result = scoreYear(SQLH, 2026, year(SQLH, 90, undefined, 90, 90));
  expect(result.missingQuarters).toEqual(["Q2"]);
});

test("a year in which nothing applied has no score, and no grade", () => {
  const of = framework("SQLH");
  const { totals, sum, grade } = scoreYear(
    of,
    2026,
    KEYS.map((key) => scoredPart(of, key, () => null)),
  );
  expect([totals.final, sum?.official, grade]).toEqual([null, null, null]);
  expect(sum?.groups.every(({ official, applicable }) => official === null && applicable.eq(0))).toBe(true);
});

test("sheets on which nothing applies are told apart from those that are open", () => {
  const sheet = (key: (typeof KEYS)[number], official: number | null | "away"): YearPart => ({
    period: { year: 2026, key },
    score: madeScore({ official }),
  });
  const parts = [sheet("Q1", "away"), sheet("Q2", null), sheet("Q3", "away"), sheet("Q4", 9), sheet("Y", 9)];
  expect(scoreYear(SQLH, 2026, parts).problems).toEqual([
    {
      kind: "incomplete",
      periods: ["Q2"],
      text: {
        zh: "第二季度的考核评分表尚有未评的指标，不能计算年度得分。",
        en: "The scoring sheet for Q2 has unanswered indicators, so there is no annual score.",
      },
    },
    {
      kind: "incomplete",
      periods: ["Q1", "Q3"],
      text: {
        zh: "第一季度、第三季度的考核评分表没有一项适用的指标，没有得分，不能计算年度得分；不考核的须经批准豁免。",
        en: "No indicator on the scoring sheet for Q1, Q3 applies, so there is no annual score unless the unit is let off.",
      },
    },
  ]);
});

test("a veto that the framework has no name for is told by its code", () => {
  const base = part(SQLH, "Y", 95, { vetoed: true });
  const adjustments = base.score.adjustments.map((one) => ({ ...one, code: "V-9" }));
  const own = { ...base, score: { ...base.score, adjustments } };
  const { explanation } = scoreYear(SQLH, 2026, [...year(SQLH, 95, 95, 95, 95), own]);
  expect(explanation.at(-1)).toEqual({
    zh: "年终触发一票否决“V-9”，年度等次为“示范”。",
    en: "The veto “V-9” applied in the year end: the year's grade is “Demonstration”.",
  });
});

test("what the method has no use for is told by its periods, and its veto counts", () => {
  const of = byTotals("ZBCX");
  const result = scoreYear(of, 2026, [...year(of, 90, 90, 90, 90), part(of, "Y", 10, { vetoed: true })]);
  expect(result).toMatchObject({ ignored: ["Y"], vetoed: true });
  expect(result.grade).not.toEqual(result.gradeBeforeVeto);
});
