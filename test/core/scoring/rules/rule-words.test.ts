/** What each rule says of itself on the sheet, in both languages. */
import { decimal } from "../../../../src/core/scoring/decimal";
import { bindRule, type ScoringRule } from "../../../../src/core/scoring/rules/registry";
import { itemLetter } from "../../../../src/core/scoring/rules/checklist";

interface Use {
  readonly rule: ScoringRule;
  readonly kind?: "Q" | "Y";
  readonly unit?: string;
}

function words({ rule: own, kind = "Q", unit }: Use): readonly [zh: string, en: string] {
  const { rule, params } = bindRule(own);
  const context = { params, maxPoints: decimal(5), kind, ...(unit === undefined ? {} : { unit }) };
  return [rule.explain(context, "zh"), rule.explain(context, "en")];
}

const weights = { 好: 100, 较好: 80, 一般: 60, 差: 0 };
const events = { pointsPerEvent: 2, floor: 0 };
const misses = { required: { Q: 3, Y: 12 }, pointsPerMiss: { Q: 2, Y: 0.5 }, floor: 0 };
const imported = { sourceFullScore: 120, source: "manual:own", cap: 1 };
const tiers = [
  { min: 3, share: 1 },
  { min: 1, share: 0.5 },
];

test.each<[string, Use, readonly [zh: string, en: string]]>([
  [
    "ballot",
    { rule: { type: "ballot", params: { weights, minValidShare: 0.8 } } },
    [
      "民主测评：每张有效票“好” 100%、“较好” 80%、“一般” 60%、“差” 0%，以全部有效票的平均值乘以 5 分计分；有效票都为“好”即 100%。有效票一般不少于发出票数的 80%；没有有效票的不能计分。",
      "By ballot: a valid vote counts “good” 100%, “fairly good” 80%, “average” 60%, “poor” 0%; the mean of all valid votes is multiplied by 5 points, so that votes of “good” alone are 100%. Valid votes are to be 80% of those issued. Without valid ballots nothing can be scored.",
    ],
  ],
  [
    "binary",
    { rule: { type: "binary", params: { yesShare: 1, noShare: 0.5 } } },
    ["“是”得 5 分，“否”得 2.5 分。", "“是” (yes) gives 5 points, “否” (no) 2.5."],
  ],
  [
    "checklist",
    {
      rule: {
        type: "checklist",
        params: {
          items: [
            { key: "a", zh: "计划", en: "a plan" },
            { key: "b", zh: "记录", en: "a record" },
          ],
          weighting: "equal",
        },
      },
    },
    [
      "共 2 项要素，满分 5 分，每项分值相等，按做到的项数计分：A 计划；B 记录。",
      "2 elements share 5 points equally, by the number in place: A a plan; B a record.",
    ],
  ],
  [
    "deduct_per_event down to nothing",
    { rule: { type: "deduct_per_event", params: events } },
    [
      "没有发生得满分 5 分；每发生 1 起扣 2 分；扣完为止。",
      "The full 5 points without any event; each one costs 2, down to 0.",
    ],
  ],
  [
    "deduct_per_event with a floor, a number that leaves nothing, and its own unit",
    { rule: { type: "deduct_per_event", params: { ...events, floor: 1, zeroAt: 4 } }, unit: "次" },
    [
      "没有发生得满分 5 分；每发生 1 次扣 2 分；达到 4 次得 0 分；最低得 1 分。",
      "The full 5 points without any event; each one costs 2, down to 1; from 4 on nothing is left.",
    ],
  ],
  [
    "deduct_per_miss in a quarter",
    { rule: { type: "deduct_per_miss", params: misses } },
    [
      "本季度应完成 3 次，完成得满分 5 分；每少 1 次扣 2 分，扣完为止。",
      "3 required in the quarter for the full 5 points; each one missed costs 2, down to 0.",
    ],
  ],
  [
    "deduct_per_miss in a year, with a floor",
    { rule: { type: "deduct_per_miss", params: { ...misses, floor: 1 } }, kind: "Y", unit: "篇" },
    [
      "本年度应完成 12 篇，完成得满分 5 分；每少 1 篇扣 0.5 分，最低得 1 分。",
      "12 required in the year for the full 5 points; each one missed costs 0.5, down to 1.",
    ],
  ],
  [
    "import_score",
    { rule: { type: "import_score", params: imported } },
    [
      "引用其他考核的得分，满分 120 分折算为 5 分。",
      "A score reached elsewhere, out of 120, is scaled to 5 points.",
    ],
  ],
  [
    "import_score with a cap",
    { rule: { type: "import_score", params: { ...imported, cap: 0.8 } } },
    [
      "引用其他考核的得分，满分 120 分折算为 5 分，最多计 80%。",
      "A score reached elsewhere, out of 120, is scaled to 5 points, at most 80% of them.",
    ],
  ],
  [
    "linear, rising",
    { rule: { type: "linear", params: { worst: 60, best: 100 } } },
    [
      "100 及以上得满分 5 分，60 及以下得 0 分，其间按比例得分。",
      "100 or more gives the full 5 points, 60 or less gives 0, in proportion between the two.",
    ],
  ],
  [
    "linear, falling",
    { rule: { type: "linear", params: { worst: 3, best: -2 } } },
    [
      "−2 及以下得满分 5 分，3 及以上得 0 分，其间按比例得分。",
      "−2 or less gives the full 5 points, 3 or more gives 0, in proportion between the two.",
    ],
  ],
  [
    "manual",
    { rule: { type: "manual", params: {} } },
    [
      "由考评人在 0 至 5 分之间评定；以复核得分为准，复核之前暂按自评分计。",
      "Judged by the assessor, 0 to 5 points; the reviewed score counts, until then the unit's own, provisionally.",
    ],
  ],
  [
    "manual in steps",
    { rule: { type: "manual", params: { step: 0.5 } } },
    [
      "由考评人在 0 至 5 分之间评定，以 0.5 分为一档；以复核得分为准，复核之前暂按自评分计。",
      "Judged by the assessor, 0 to 5 points in steps of 0.5; the reviewed score counts, until then the unit's own, provisionally.",
    ],
  ],
  [
    "rate, in proportion",
    { rule: { type: "rate", params: { mode: "proportional", target: 0.9 } } },
    [
      "比率达到 90% 得满分 5 分，未达到的按比例得分。",
      "A rate of 90% gives the full 5 points; a lower rate gives points in proportion.",
    ],
  ],
  [
    "rate of a plan that may be a loss",
    { rule: { type: "rate", params: { mode: "profit", target: 1 } } },
    [
      "比率达到 100% 得满分 5 分，未达到的按比例得分；计划为亏损（负数）的，完成率为 2 − 实际 ÷ 计划，亏损不高于计划即为完成。",
      "A rate of 100% gives the full 5 points; a lower rate gives points in proportion. For a planned loss (below zero) the rate is 2 − actual ÷ plan: a loss no greater than planned meets it.",
    ],
  ],
  [
    "rate above a floor",
    { rule: { type: "rate", params: { mode: "linear", target: 1, floorRate: 0.6 } } },
    [
      "比率达到 100% 得满分 5 分，60% 及以下得 0 分，其间按比例得分。",
      "A rate of 100% gives the full 5 points, 60% or less gives 0, in proportion between the two.",
    ],
  ],
  [
    "rate in steps",
    { rule: { type: "rate", params: { mode: "step", target: 1, step: 0.05, pointsPerStep: 1.5 } } },
    [
      "比率达到 100% 得满分 5 分；每低 5 个百分点扣 1.5 分，不足 5 个百分点的按 5 个计，扣完为止。",
      "A rate of 100% gives the full 5 points; every 5 percentage points below, or part of them, cost 1.5, down to 0.",
    ],
  ],
  [
    "relative, the more the better",
    { rule: { type: "relative", params: { direction: "higher" } } },
    [
      "以各单位中的最高值得满分 5 分，其他单位按比例得分；收齐各单位的评分表后才能计分。",
      "The highest value of all units gives the full 5 points, the others in proportion; it can be scored once all sheets are collected.",
    ],
  ],
  [
    "relative, the less the better",
    { rule: { type: "relative", params: { direction: "lower" } } },
    [
      "以各单位中的最低值得满分 5 分，其他单位按比例得分；收齐各单位的评分表后才能计分。",
      "The lowest value of all units gives the full 5 points, the others in proportion; it can be scored once all sheets are collected.",
    ],
  ],
  [
    "tier_select",
    {
      rule: {
        type: "tier_select",
        params: {
          tiers: [
            { option: "优", share: 1, descriptor: { zh: "全部完成", en: "all done" } },
            { option: "甲等", share: 0.5 },
          ],
        },
      },
    },
    [
      "按最相符的一档选择等次。优（5 分）：全部完成；甲等（2.5 分）。",
      "Choose the tier that fits best. 优 (excellent, 5): all done; 甲等 (2.5).",
    ],
  ],
  [
    "tier_value",
    { rule: { type: "tier_value", params: { direction: "gte", tiers: { Q: tiers, Y: tiers } } }, unit: "项" },
    [
      "达到 3 项得 5 分，达到 1 项得 2.5 分；都未达到得 0 分。",
      "3 or more: 5 points; 1 or more: 2.5 points; otherwise 0.",
    ],
  ],
])("%s", (_, use, expected) => {
  expect(words(use)).toEqual(expected);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
])("element %i is called %s", (index, letter) => {
  expect(itemLetter(index)).toBe(letter);
});
