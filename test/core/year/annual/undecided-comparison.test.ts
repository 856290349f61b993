/** Units are measured against sheets of which nobody said whether they count: what hangs on that is open, and told. */
import type { AnnualInput, SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { unitOf } from "../../../support/year-sources";
import { roster } from "../made-units";
import { OF, sheet } from "./compared-sheets";
import { certain, choice, entries, first, of, open, year, YEARLY, type FirstQuarter } from "./first-quarters";

const FIRST = of("甲", [10, 3]);
const HIGH = of("乙", [100, 6], "高.xlsx");
const LOW = of("乙", [5, 6], "低.xlsx");
const LET_OFF = { unit: "乙", key: "Q1" as const, reason: "新设", approver: "党委" };

test.each<[what: string, sheets: readonly SourceSheet[], more: Partial<AnnualInput>, expected: FirstQuarter]>(
  [
    ["two that differ", [HIGH, LOW], {}, open(46, 100)],
    [
      "two that differ, none of which was chosen",
      [HIGH, LOW],
      entries({ choices: [choice("没有.xlsx")] }),
      open(46, 100),
    ],
    [
      "two that differ, of another unit's choice",
      [HIGH, LOW],
      entries({ choices: [choice("低.xlsx", "甲")] }),
      open(46, 100),
    ],
    [
      "two that differ, of another period's choice",
      [HIGH, LOW],
      entries({ choices: [choice("低.xlsx", "乙", "Q2")] }),
      open(46, 100),
    ],
    [
      "two of which the better was chosen",
      [HIGH, LOW],
      entries({ choices: [choice("高.xlsx")] }),
      certain(46),
    ],
    [
      "two of which the other was chosen",
      [HIGH, LOW],
      entries({ choices: [choice("低.xlsx")] }),
      certain(100),
    ],
    [
      "two that differ, neither of which has a better value",
      [of("乙", [9, 6], "a.xlsx"), LOW],
      {},
      certain(100),
    ],
    ["two that are the same", [HIGH, { ...HIGH, file: "副本.xlsx" }], {}, certain(46)],
    ["two that differ, beside a better one that counts", [HIGH, LOW, of("丙", [200, 3])], {}, certain(43)],
    ["two of which one has no value", [HIGH, of("乙", [null, 6], "低.xlsx")], {}, open(46, 100)],
    ["two of which one doesn't apply", [HIGH, of("乙", ["不适用", 6], "低.xlsx")], {}, open(46, 100)],
    [
      "two by other versions",
      [HIGH, { ...LOW, framework: { ...YEARLY, version: "9" } }, of("丙", [5, 9])],
      {},
      open(46, 100),
    ],
    [
      "none that counts, since it was let off",
      [HIGH, of("丙", [5, 6])],
      entries({ exemptions: [LET_OFF] }),
      certain(100),
    ],
    [
      "one that nobody approved to be let off",
      [HIGH, of("丙", [5, 6])],
      entries({ exemptions: [{ ...LET_OFF, approver: "" }] }),
      certain(46),
    ],
    [
      "one beside what was published",
      [HIGH, { ...LOW, published: true }, of("丙", [5, 6])],
      {},
      certain(100),
    ],
    [
      "one of which only the result is known",
      [{ ...HIGH, details: () => null }, of("丙", [5, 6])],
      {},
      certain(100),
    ],
  ],
)("a unit has %s: whoever is measured against it", (_, sheets, more, expected) => {
  expect(first(year([FIRST, ...sheets], more), "甲")).toEqual(expected);
});

const NOBODY = of("", [100, 6], "无单位.xlsx");

test.each<[what: string, sheets: readonly SourceSheet[], more: Partial<AnnualInput>, expected: FirstQuarter]>(
  [
    ["with a better value", [NOBODY, of("丙", [5, 6])], {}, open(46, 100)],
    ["without a better value", [of("", [1, 9], "无单位.xlsx"), of("丙", [5, 6])], {}, certain(100)],
    ["that is blank", [of("", [null, null], "无单位.xlsx"), of("丙", [5, 6])], {}, certain(100)],
    [
      "of another period",
      [sheet("", "Q2", [100, 1], { framework: YEARLY }), of("丙", [5, 6])],
      {},
      certain(100),
    ],
    [
      "that isn't on the roster",
      [of("丁", [100, 6]), of("丙", [5, 6])],
      { roster: roster("甲", "丙") },
      open(46, 100),
    ],
    [
      "that is on the roster",
      [of("丁", [100, 6]), of("丙", [5, 6])],
      { roster: roster("甲", "丙", "丁") },
      certain(46),
    ],
  ],
)("a sheet of nobody %s takes no part before it is said whose it is", (_, sheets, more, expected) => {
  expect(first(year([FIRST, ...sheets], more), "甲")).toEqual(expected);
});

test("a unit beside which nobody counts for certain is perhaps compared with nobody", () => {
  expect(first(year([FIRST, NOBODY]), "甲")).toEqual(open(46, 100));
});

test("several sheets of one unit are not compared with each other", () => {
  const annual = year([HIGH, { ...HIGH, file: "副本.xlsx" }]);
  expect(first(annual, "乙")).toMatchObject({ state: "incomplete", score: null });
});

test("sheets that give their unit the same, but not the others, are two that differ", () => {
  const annual = year([FIRST, HIGH, of("乙", [200, 6], "更高.xlsx")]);
  expect(first(annual, "乙")).toMatchObject({ state: "twice", told: ["Y103", "Y103"] });
  expect(first(annual, "甲")).toEqual(open(43, 46));
});

test("values below 0 count as 0, so that sheets with them are the same", () => {
  const annual = year([FIRST, of("乙", [-5, 6], "a.xlsx"), of("乙", [0, 6], "b.xlsx")]);
  expect(first(annual, "乙")).toMatchObject({ state: "scored", told: ["Y104"] });
});

test("what is open is told at its cell: which indicators, on whose account, and what it can become", () => {
  const { cells } = unitOf(year([FIRST, HIGH, LOW, of("", [50, 9], "无单位.xlsx")]), "甲");
  const [note] = cells.find(({ column }) => column === "Q1")?.notes ?? [];
  const code = OF.indicators.find(({ level }) => level === 2)?.code ?? "";
  expect(note?.place).toEqual({ file: "甲.xlsx", sheet: "评分表" });
  expect(note?.open).toBe(true);
  expect(note?.message.zh).toBe(
    `第一季度的 ${code} 与其他单位比较计分，而以下评分表是否计入、以哪份为准还没有定：低.xlsx 评分表、高.xlsx 评分表、无单位.xlsx 评分表；本期得分在 46–100 之间，定下来才计分。`,
  );
  expect(note?.message.en).toContain("Its score is within 46–100. There is no score until that is decided.");
  expect(note?.remedy?.zh).toMatch(/选定一份.*补写/);
});

test("of many sheets the first are named, with how many there are", () => {
  const many = [1, 2, 3, 4, 5, 6].map((n) => of("", [100 + n, 9], `无单位${n}.xlsx`));
  const { cells } = unitOf(year([FIRST, LOW, ...many]), "甲");
  const message = cells[0]?.notes[0]?.message;
  expect(message?.zh).toContain("无单位5.xlsx 评分表 等 6 份；");
  expect(message?.zh).not.toContain("无单位6");
  expect(message?.en).toContain("无单位5.xlsx 评分表 and 1 more.");
});

test("what else is unanswered is told beside it, and then nobody knows what the sheet comes to", () => {
  const { cells } = unitOf(year([of("甲", [10, null]), HIGH, LOW]), "甲");
  expect(cells[0]).toMatchObject({ state: "incomplete", score: null });
  expect(cells[0]?.notes.map(({ code }) => code)).toEqual(["Y102", "Y148"]);
  expect(cells[0]?.notes[0]?.message.zh).toContain("还有 1 个指标未评");
  expect(cells[0]?.notes[1]?.message.zh).not.toContain("之间");
});
