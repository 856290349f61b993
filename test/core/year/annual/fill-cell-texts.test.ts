/** What is told of a unit's period, word by word in both languages: which period, which file, how many, how much. */
import type { Exemption, SheetChoice, SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { fillCell, rivals } from "../../../../src/core/year/annual/fill-cell";
import { f1 } from "../../../support/grid-builder";
import { madeSheet } from "../../../support/made-sheets";

const A = madeSheet({ file: "a.xlsx" });
const OTHER = madeSheet({ file: "c.xlsx", official: 5 });
const LET_OFF: Exemption = { unit: "甲支部", key: "Q2", reason: "新设", approver: "党委" };
const CHOICE: SheetChoice = { unit: "甲支部", key: "Q2", file: "c.xlsx", sheet: "评分表", note: "" };
const NOTHING = madeSheet({ official: "away" });
const OPEN = madeSheet({ official: null });
const MANY_OPEN = {
  ...OPEN,
  score: { ...OPEN.score, answered: { ...OPEN.score.answered, of: 5, count: 3 } },
};

const [VETO] = f1().adjustments.filter(({ kind }) => kind === "veto");
if (VETO?.kind !== "veto") throw new Error("F1 has a veto");
const VETOED = {
  ...f1(),
  adjustments: ["B", "D", "C"].map((gradeCap, index) => ({ ...VETO, code: `V${index}`, gradeCap })),
};
/** A bonus beside the veto has no cap. */
const capped = madeSheet({ framework: VETOED, vetoes: ["V0", "V2"], bonuses: { B1: 1 } });
const reversed = { ...capped, framework: { ...VETOED, grades: [...VETOED.grades].reverse() } };

interface Said {
  readonly exemption?: Exemption;
  readonly choices?: readonly SheetChoice[];
  readonly isRead?: boolean;
}

const cellOf = (sheets: readonly SourceSheet[], { exemption, choices = [], isRead = true }: Said = {}) =>
  fillCell({ key: "Q2", sheets, exemption: exemption ?? null, choices, isRead });

test.each<[sheets: readonly SourceSheet[], said: Said, zh: string, en: string]>([
  [[], {}, "缺第二季度的考核评分表。", "No scoring sheet for Q2."],
  [
    [MANY_OPEN],
    {},
    "第二季度的评分表还有 2 个指标未评。",
    "2 indicators on the sheet for Q2 are not scored yet.",
  ],
  [
    [NOTHING],
    {},
    "第二季度的评分表没有一项适用的指标，没有得分；不按 0 分计，年度得分待定。",
    "No indicator on the sheet for Q2 applies, so it has no score. It does not count as 0, and the annual score is open.",
  ],
  [
    [madeSheet({ withheld: true })],
    {},
    "第二季度的评分表与自身或下发的表不符，得分待定。",
    "The sheet for Q2 doesn't agree with itself or with the one that was issued; its score is open.",
  ],
  [[madeSheet({ errors: 2 })], {}, "第二季度的评分表有 2 个错误未改。", "The sheet for Q2 has 2 errors."],
  [[A], { isRead: false }, "年度计分不读取第二季度的评分表。", "The year does not read the sheet for Q2."],
  [
    [A, { ...A, file: "b.xlsx" }],
    {},
    "第二季度的同一份评分表出现 2 次，只计一份：a.xlsx 评分表、b.xlsx 评分表。",
    "The same sheet for Q2 is there 2 times and counts once: a.xlsx 评分表、b.xlsx 评分表.",
  ],
  [
    [A, OTHER],
    {},
    "第二季度有 2 份不同的评分表：a.xlsx 评分表、c.xlsx 评分表。",
    "There are 2 different sheets for Q2: a.xlsx 评分表、c.xlsx 评分表.",
  ],
  [
    [A, OTHER],
    { choices: [CHOICE] },
    "第二季度有 2 份不同的评分表，已选定以 c.xlsx 评分表 为准；未采用：a.xlsx 评分表。",
    "Of 2 different sheets for Q2, c.xlsx 评分表 was chosen; left aside: a.xlsx 评分表.",
  ],
  [
    [A, { ...OTHER, published: true }],
    {},
    "第二季度公布的得分是 50，现在的表（a.xlsx）是 90，相差 +40；年度仍按公布的计。",
    "50 was published for Q2; the sheet (a.xlsx) now gives 90, a difference of +40. The published one counts.",
  ],
  [
    [],
    { exemption: LET_OFF },
    "第二季度不考核：新设（批准：党委）。",
    "Let off Q2: 新设 (approved by 党委).",
  ],
  [
    [capped],
    {},
    "第二季度触发一票否决，年度等次最高为“培育”。",
    "A veto in Q2: the year's grade is “In development” at best.",
  ],
  [
    [reversed],
    {},
    "第二季度触发一票否决，年度等次最高为“培育”。",
    "A veto in Q2: the year's grade is “In development” at best.",
  ],
])("%#: the message names the period and what it is about", (sheets, said, zh, en) => {
  const [note] = cellOf(sheets, said).notes;
  expect([note?.message.zh, note?.message.en]).toEqual([zh, en]);
});

test("of a unit that was let off each sheet that came is named, and nobody has to choose", () => {
  const { notes, rivals: toChoose } = cellOf([A, OTHER], { exemption: LET_OFF });
  expect(notes.slice(1).map(({ message }) => message.zh)).toEqual([
    "第二季度已豁免，交来的评分表（a.xlsx）不计入。",
    "第二季度已豁免，交来的评分表（c.xlsx）不计入。",
  ]);
  expect(toChoose).toStrictEqual([]);
});

test.each<[what: string, one: SourceSheet, other: SourceSheet]>([
  ["bonuses of other codes", madeSheet({ bonuses: { B1: 1 } }), madeSheet({ bonuses: { B2: 1 } })],
  ["bonuses of other points", madeSheet({ bonuses: { B1: 1 } }), madeSheet({ bonuses: { B1: 2 } })],
])("%s are two results", (_, one, other) => {
  expect(rivals([one, other])).toHaveLength(2);
  expect(rivals([one, { ...one, file: "b.xlsx" }])).toHaveLength(0);
});
