/** 两份取舍: which sheets can be chosen, which was, and what was chosen though it is not there now. */
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { SheetChoice } from "../../../../src/core/year/annual/annual-input";
import { assembled } from "../../../support/year-sources";
import { cellAt, filterOf, heightOf, listsOf, LONG, plannedSheet, shownAt } from "./planned-sheet";
import { BY_INDICATOR, SAID, sheet } from "./small-year";

const of = BY_INDICATOR;
const two = (unit: string, key: PeriodKey) => [
  { ...sheet(of, unit, key, 0.6), file: `${unit}${key}一.xlsx` },
  { ...sheet(of, unit, key, 0.5), file: `${unit}${key}二.xlsx` },
];
const choice = (unit: string, key: PeriodKey, which: string, note = ""): SheetChoice => ({
  ...{ unit, key, note, sheet: "评分表" },
  file: `${unit}${key}${which}.xlsx`,
});
const rowsOf = (sheets: readonly ReturnType<typeof sheet>[], ...choices: readonly SheetChoice[]) => {
  const annual = assembled(sheets, { framework: of, entries: { ...SAID.entries, choices } });
  const found = plannedSheet(annual, "choices");
  const last = Math.max(...found.cells.map(({ row }) => row));
  return Array.from({ length: last - 2 }, (_, index) =>
    shownAt(found, ...["A", "B", "C", "D", "E", "F"].map((column) => `${column}${index + 4}`)).join("|"),
  );
};

test.each<[what: string, choices: readonly SheetChoice[], rows: readonly string[]]>([
  [
    "of one quarter, with its reason",
    [choice("甲", "Q1", "二", "补交")],
    ["甲|一季度|甲Q1一.xlsx|评分表||", "甲|一季度|甲Q1二.xlsx|评分表|是|补交"],
  ],
  [
    "of each quarter by itself",
    [choice("甲", "Q3", "一", "三"), choice("甲", "Q1", "一", "一")],
    [
      "甲|一季度|甲Q1一.xlsx|评分表|是|一",
      "甲|一季度|甲Q1二.xlsx|评分表||",
      "甲|三季度|甲Q3一.xlsx|评分表|是|三",
      "甲|三季度|甲Q3二.xlsx|评分表||",
    ],
  ],
  [
    "of which there is no sheet now",
    [choice("甲", "Q2", "二", "已撤回"), choice("乙", "Q1", "一")],
    [
      "甲|一季度|甲Q1一.xlsx|评分表||",
      "甲|一季度|甲Q1二.xlsx|评分表||",
      "甲|二季度|甲Q2二.xlsx|评分表|是|已撤回",
      "乙|一季度|乙Q1一.xlsx|评分表|是|",
    ],
  ],
])("%s", (_, choices, rows) => {
  const sheets = [...two("甲", "Q1"), ...(choices.some(({ key }) => key === "Q3") ? two("甲", "Q3") : [])];
  expect(rowsOf([...sheets, sheet(of, "甲", "Q2", 0.9)], ...choices)).toEqual(rows);
});

test("two sheets of one file are told apart", () => {
  const [one] = two("甲", "Q1");
  if (one === undefined) throw new Error("a sheet expected");
  const other = { ...sheet(of, "甲", "Q1", 0.5), file: one.file, sheet: "评分表二" };
  expect(rowsOf([one, other], choice("甲", "Q1", "一"))).toEqual([
    "甲|一季度|甲Q1一.xlsx|评分表|是|",
    "甲|一季度|甲Q1一.xlsx|评分表二||",
  ]);
});

test("a yes is chosen from a list, beside a file whose long name is shown whole", () => {
  const file = `${LONG}${LONG}.xlsx`;
  const annual = assembled([...two("甲", "Q1"), { ...sheet(of, "甲", "Q1", 0.4), file }], {
    framework: of,
  });
  const found = plannedSheet(annual, "choices", "en");
  expect([filterOf(found), listsOf(found)]).toEqual([
    "A3:F6",
    [{ range: "E4:E6", rule: { type: "list", options: ["yes"] } }],
  ]);
  expect([4, 5, 6].map((row) => heightOf(found, row))).toEqual([20, 20, 65]);
  expect(["E4", "F4"].map((at) => cellAt(found, at)?.value)).toEqual([null, null]);
});
