/** What is right must not be called wrong; what is wrong is told all at once. */
import { validateSheet } from "../../support/faulty-sheets";
import { FilledSheet, period, type CellInput } from "../../support/grid-builder";

test.each(["2026Q1", "2026Q2", "2026Q3", "2026Q4", "2026Y"])(
  "a complete and correct sheet of %s has no findings",
  (text) => {
    expect(validateSheet(new FilledSheet(text), { expectedPeriod: period(text) })).toEqual([]);
  },
);

test("a sheet of another period than the one assessed", () => {
  const findings = validateSheet(new FilledSheet("2026Q4"), { expectedPeriod: period("2026Q3") });
  expect(findings).toMatchObject([
    { code: "V112", at: { row: 1, column: 10 }, values: { found: "2026Q4", need: "2026Q3" } },
  ]);
});

const harmless: readonly { readonly what: string; readonly change: (filled: FilledSheet) => unknown }[] = [
  {
    what: "half a percent confirmed in the remark",
    change: (f) => f.set("SQLH-5.3", { actual: 0.5, remark: "同比增长0.5%" }),
  },
  { what: "no growth at all", change: (f) => f.set("SQLH-5.3", { actual: 0 }) },
  {
    what: "not applicable with a reason",
    change: (f) =>
      f.set("SQLH-3.2", { option: "不适用", base: "/", actual: "—", self: null, reason: "本季度未征集" }),
  },
  {
    what: "a rate of nothing with a remark",
    change: (f) => f.set("SQLH-4.3", { base: 0, actual: 0, remark: "未收到意见" }),
  },
  {
    what: "a reviewed row without entries",
    change: (f) => f.set("SQLH-1.2", { actual: null, self: null, review: 4 }),
  },
  { what: "a stroke where nothing is to be chosen", change: (f) => f.set("SQLH-1.2", { option: "/" }) },
  {
    what: "points and criteria left out",
    change: (f) => f.set("SQLH-1.2", { max: null, criteria: null, l2: " " }),
  },
  {
    what: "wording with other spaces and quotes",
    change: (f) => f.set("SQLH-1.3", { l2: ' "三会一课"\n执行率' }),
  },
  { what: "English wording", change: (f) => f.set("SQLH-1.2", { l2: "Theory study sessions held" }) },
  {
    what: "vetoes and awards declined in words",
    change: (f) => f.set("SQLH-V1", { option: "×" }).set("SQLH-B1", { option: "无" }),
  },
];

test.each(harmless)("$what is no fault", ({ change }) => {
  const filled = new FilledSheet();
  change(filled);
  expect(validateSheet(filled)).toEqual([]);
});

test("rows that don't apply in the period aren't judged by their entries", () => {
  const filled = new FilledSheet("2026Q3").insertAfter("SQLH-4.1", {
    code: "SQLH-4.2",
    l2: "激励保障落实",
    max: 5,
    self: 9,
  });
  expect(validateSheet(filled)).toEqual([]);
});

test("rows of an unknown period aren't called missing", () => {
  const filled = new FilledSheet("2026Q3");
  filled.top = [["被考核党组织", "甲支部", "考核期间", null]];
  const findings = validateSheet(filled, { period: period("2026Y") });
  expect(findings.map(({ code }) => code)).toEqual(["V114"]);
});

test("all faults of a sheet are found at once, from top to bottom, ballots last", () => {
  const cells: [string, Record<string, CellInput>][] = [
    ["SQLH-5.3", { actual: 0.05 }],
    ["SQLH-1.2", { actual: "若干", self: 9 }],
    ["SQLH-2.2", { option: "优秀" }],
  ];
  const filled = new FilledSheet();
  for (const [code, change] of cells) filled.set(code, change);
  filled.setBallot("SQLH-6.1", "good", -1);
  expect(validateSheet(filled).map(({ code, indicator }) => [code, indicator])).toEqual([
    ["V206", "SQLH-1.2"],
    ["V201", "SQLH-1.2"],
    ["V212", "SQLH-2.2"],
    ["V210", "SQLH-5.3"],
    ["V202", "SQLH-6.1"],
  ]);
});
