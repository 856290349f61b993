/** A draft tried on returns: nothing changes under the same framework, and what a draft can't use is told. */
import fc from "fast-check";
import { describeChanges } from "../../../../src/core/collect/rehearse/describe-changes";
import { describeGap } from "../../../../src/core/collect/rehearse/gap";
import {
  rehearse,
  type Rehearsal,
  type RehearsedInput,
} from "../../../../src/core/collect/rehearse/rehearse";
import type { Adjustment, Framework, Indicator } from "../../../../src/core/framework/framework";
import { applicableIndicators } from "../../../../src/core/framework/indicators";
import { scoreSheet } from "../../../../src/core/scoring/score-sheet";
import { Q4, returned, SQLH, type MadeRow } from "../../../support/suspect-returns";

const indicators = applicableIndicators(SQLH, Q4);
const [first, second, third] = indicators as [Indicator, Indicator, Indicator, ...Indicator[]];

/** A unit whose reviewer gave these shares of the points; full marks where nothing is said. */
const unit = (name: string, shares: Readonly<Record<string, number>> = {}): RehearsedInput => {
  const rows = (row: number): MadeRow => {
    const { code = "", maxPoints = 0 } = indicators[row] ?? {};
    return { review: Math.round(maxPoints * (shares[code] ?? 1) * 100) / 100 };
  };
  const assessment = returned({ unit: name, rows }).details();
  if (assessment === null) throw new Error(name);
  return { unit: name, assessment };
};

const told = ({ units, leftOut, gains, loses }: Rehearsal<RehearsedInput>) => ({
  units: units.map(({ input, before, after }) => [
    input.unit,
    before?.final.toNumber() ?? null,
    after?.final.toNumber() ?? null,
    before?.rank ?? null,
    after?.rank ?? null,
    after?.grade.key ?? null,
  ]),
  leftOut: leftOut.map(({ code }) => code),
  gains: gains.map(({ unit: name }) => name),
  loses: loses.map(({ unit: name }) => name),
});

const changed = (code: string, change: (indicator: Indicator) => Indicator): Framework => ({
  ...SQLH,
  version: "2027.1",
  indicators: SQLH.indicators.map((one) => (one.level === 2 && one.code === code ? change(one) : one)),
});

const share = fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20);

test("under the framework itself nothing changes, whatever its version is called", () => {
  const department = fc.array(fc.dictionary(fc.constantFrom(...indicators.map(({ code }) => code)), share), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(department, (made) => {
      const inputs = made.map((shares, index) => unit(`单位${index}`, shares));
      const { units, changes, leftOut, gains, loses } = rehearse(
        SQLH,
        { ...SQLH, version: "2027.1" },
        Q4,
        inputs,
      );
      for (const { before, after, gaps } of units) {
        expect(after).toEqual(before);
        expect(before).not.toBeNull();
        expect(gaps).toEqual([]);
      }
      expect(describeChanges(changes)).toEqual([
        {
          zh: "草案没有改变本期的指标、加减分项、等次和排名规则。",
          en: "The draft changes no indicator, adjustment, grade or rule of ranking of the period.",
        },
      ]);
      expect({ leftOut, gains, loses }).toEqual({
        leftOut: [],
        gains: [],
        loses: [],
      });
    }),
    { numRuns: 50 },
  );
});

test("other points: judgements keep their share, ranks and the best grade follow", () => {
  // 甲 lost in the first, 乙 in the second, the same number of points; then the first counts twice.
  const lost = 1;
  const inputs = [
    unit("甲", { [first.code]: 1 - lost / first.maxPoints }),
    unit("乙", { [second.code]: 1 - lost / second.maxPoints, [third.code]: 1 - 0.5 / third.maxPoints }),
  ];
  const draft = changed(first.code, (one) => ({ ...one, maxPoints: one.maxPoints * 2 }));
  const { units, changes } = rehearse(SQLH, draft, Q4, inputs);
  const total = indicators.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const expected = (points: number) =>
    Math.round(((total + first.maxPoints - points) / (total + first.maxPoints)) * 1e4) / 100;
  expect(
    units.map(({ input, before, after }) => [input.unit, before?.rank, after?.rank, after?.final.toNumber()]),
  ).toEqual([
    ["乙", 2, 1, expected(1.5)],
    ["甲", 1, 2, expected(2)],
  ]);
  expect(changes.changed.map(({ after, parts }) => [after.code, parts])).toEqual([[first.code, ["points"]]]);
});

test("an indicator that nobody was asked is left out and told, never counted as 0", () => {
  const added: Indicator = { ...first, code: "SQLH-1.99", maxPoints: 20 };
  const draft = { ...SQLH, indicators: [...SQLH.indicators, added] };
  const result = rehearse(SQLH, draft, Q4, [unit("甲"), unit("乙", { [first.code]: 0.5 })]);
  expect(result.changes.added.map(({ code }) => code)).toEqual(["SQLH-1.99"]);
  expect(told(result).leftOut).toEqual(["SQLH-1.99"]);
  for (const { before, after, gaps } of result.units) {
    expect(after?.final).toEqual(before?.final);
    expect(gaps).toEqual([]);
  }
});

test("an indicator that is dropped takes its points along", () => {
  const draft = { ...SQLH, indicators: SQLH.indicators.filter(({ code }) => code !== first.code) };
  const result = rehearse(SQLH, draft, Q4, [unit("甲"), unit("乙", { [first.code]: 0 })]);
  expect(result.changes.removed.map(({ code }) => code)).toEqual([first.code]);
  expect(told(result).units.map(([name, , after]) => [name, after])).toEqual([
    ["甲", 100],
    ["乙", 100],
  ]);
});

test("who gains and who loses the best grade", () => {
  const { quota: _, ...open } = SQLH;
  const asking = (min: number): Framework => ({
    ...open,
    grades: SQLH.grades.map((grade) => (grade.key === "A" ? { ...grade, min } : grade)),
  });
  const [strict, generous] = [asking(99.9), asking(95)];
  const by = (framework: Framework) =>
    [unit("甲"), unit("乙", { [first.code]: 0.5 })].map(({ assessment, ...one }) => {
      const score = scoreSheet(assessment.sheet, framework, Q4, () => false);
      return { ...one, assessment: { ...assessment, framework, score } };
    });
  const there = told(rehearse(generous, strict, Q4, by(generous)));
  const back = told(rehearse(strict, generous, Q4, by(strict)));
  expect([there.gains, there.loses, back.gains, back.loses]).toEqual([[], ["乙"], ["乙"], []]);
});

const adjusted = (change: (one: Adjustment) => Adjustment): Framework => ({
  ...SQLH,
  adjustments: SQLH.adjustments.map((one, index) => (index === 0 ? change(one) : one)),
});

function without(member: "quota"): Framework {
  const { [member]: _, ...rest } = SQLH;
  return rest;
}

/** Whatever is changed has a line of its own that says what; only the first is looked at closely. */
test.each<[string, Framework, RegExp]>([
  [
    "a grade's limit",
    {
      ...SQLH,
      grades: SQLH.grades.map((grade) => (grade.key === "A" ? { ...grade, min: grade.min + 2 } : grade)),
    },
    /^等次标准：示范 90、.+ → 示范 92、/u,
  ],
  [
    "a grade's name",
    { ...SQLH, grades: SQLH.grades.map((grade) => ({ ...grade, name: { zh: "甲等", en: "First" } })) },
    /^等次标准：示范 90、.+ → 甲等 90、/u,
  ],
  ["the quota", without("quota"), /^名额限制：“示范”不超过 \d+%，.+ → 无$/u],
  ["ties", { ...SQLH, tieBreak: [] }, /^同分比较顺序：SQLH-.+ → 无$/u],
  [
    "caps",
    { ...SQLH, caps: { ...SQLH.caps, bonus: SQLH.caps.bonus + 1 } },
    /^加减分上限与总分范围：\+\d+ \/ /u,
  ],
  ["decimals", { ...SQLH, precision: { ...SQLH.precision, decimals: 1 } }, /^小数位数：2 → 1$/u],
  [
    "an adjustment's cap",
    adjusted((one) => ("cap" in one ? { ...one, cap: 99 } : one)),
    /^调整加减分项：SQLH-.+上限 \d+→99/u,
  ],
  [
    "an adjustment's name",
    adjusted((one) => ({ ...one, name: { zh: "甲", en: "A" } })),
    /^调整加减分项：SQLH-.+甲（名称）$/u,
  ],
  [
    "whether a review is required",
    changed(first.code, (one) => ({ ...one, review: "required" })),
    /^调整指标：.+（复核要求）$/u,
  ],
  [
    "the criteria",
    changed(first.code, (one) => ({ ...one, criteria: { zh: "甲", en: "A" } })),
    /^调整指标：.+（评分标准）$/u,
  ],
  [
    "a level-1 name",
    {
      ...SQLH,
      indicators: SQLH.indicators.map((one) =>
        one.level === 1 ? { ...one, name: { zh: "甲", en: "A" } } : one,
      ),
    },
    /^一级指标改名：SQLH-1 .+→甲/u,
  ],
])("a draft that changes nothing but %s says so", (_, draft, expected) => {
  const [line, ...others] = describeChanges(rehearse(SQLH, draft, Q4, [unit("甲")]).changes);
  expect(line?.zh).toMatch(expected);
  expect(line?.en).not.toMatch(/[\u4e00-\u9fff]/u);
  expect(others).toEqual([]);
});

test("what acts in the year alone is told as that", () => {
  const draft: Framework = { ...SQLH, cycle: { ...SQLH.cycle, annual: { method: "annual_only" } } };
  expect(describeChanges(rehearse(SQLH, draft, Q4, [unit("甲")]).changes).map(({ zh }) => zh)).toEqual([
    "草案没有改变本期的指标、加减分项、等次和排名规则。",
    "另有改动，不影响本期得分：考核周期与年度合成",
  ]);
});

test("what a draft can't use of one return is told at its cell, and the unit has no place", () => {
  const inputs = [unit("甲"), unit("乙")];
  const other = inputs[1] as RehearsedInput;
  const { sheet } = other.assessment;
  const away = {
    ...other,
    assessment: {
      ...other.assessment,
      sheet: { ...sheet, rows: sheet.rows.filter(({ indicator }) => indicator.code !== second.code) },
    },
  };
  const { units } = rehearse(SQLH, SQLH, Q4, [inputs[0] as RehearsedInput, away]);
  expect(
    units.map(({ input, after, gaps }) => [
      input.unit,
      after?.rank ?? null,
      gaps.map(describeGap).map(({ zh }) => zh),
    ]),
  ).toEqual([
    ["甲", 1, []],
    ["乙", null, [`${second.code} 表中没有这一行`]],
  ]);
});

test("no returns give an empty rehearsal", () => {
  expect(told(rehearse(SQLH, SQLH, Q4, []))).toEqual({ units: [], leftOut: [], gains: [], loses: [] });
});
