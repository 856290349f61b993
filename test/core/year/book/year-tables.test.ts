/** The tables of a year's workbook: what stands where, which rows grow with their text, what can be chosen, what is printed. */
import Big from "big.js";
import { PAGE_WIDTH } from "../../../../src/core/collect/book/table-sheet";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import type { AnnualInput } from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { yearNote } from "../../../../src/core/year/annual/year-note";
import { composite } from "../../../support/ratings";
import { annualInput, assembled } from "../../../support/year-sources";
import { assembleYear } from "../../../../src/core/year/annual/assemble-year";
import { roster } from "../made-units";
import { filterOf, heightOf, listsOf, LONG, plannedSheet, shownAt } from "./planned-sheet";
import { BY_INDICATOR, fiveUnits, KEYS, SAID, sheet, SQLH } from "./small-year";

const year = (rest: Partial<AnnualInput> = {}): AnnualYear =>
  assembled(fiveUnits(BY_INDICATOR), { ...SAID, framework: BY_INDICATOR, ...rest });

/** A year of which nothing has come yet. */
function emptyYear(): AnnualYear {
  const outcome = assembleYear(annualInput([], { year: 2026, framework: BY_INDICATOR }));
  if (outcome.kind !== "assembled") throw new Error("a year expected");
  return outcome.annual;
}

test.each([
  ["proposals", "A3:K8", ["I4:I8"]],
  ["sites", "A3:M8", []],
  ["entries", null, ["B4:B18"]],
  ["weights", null, []],
  ["todo", "A3:G5", []],
])("%s: rows to filter, and cells with a list to choose from", (slot, filter, lists) => {
  const found = plannedSheet(year(), slot);
  expect([filterOf(found), listsOf(found).map(({ range }) => range)]).toEqual([filter, lists]);
});

test.each([
  ["proposals", 50, 65],
  ["sites", 65, 65],
])("%s: filled to the page's width, a row as tall as its texts", (slot, ...heights) => {
  const units = ["甲", LONG].flatMap((name) => KEYS.map((key) => sheet(BY_INDICATOR, name, key, 0.9)));
  const found = plannedSheet(assembled(units, { framework: BY_INDICATOR }), slot);
  const printed = found.columnWidths.slice(0, (found.print?.area?.right ?? 0) + 1);
  expect(printed.reduce((sum, width) => sum + width, 0)).toBe(PAGE_WIDTH.landscape);
  expect(shownAt(found, "A4", "A5")).toEqual(["甲", LONG]);
  expect([4, 5].map((row) => heightOf(found, row))).toEqual(heights);
});

test("before anything has come there is nothing to choose, to filter or to mark, and nothing is wrong", () => {
  const annual = emptyYear();
  const { sheets } = planYearBook(annual, "zh");
  expect(sheets.filter(({ autoFilter }) => autoFilter !== undefined)).toEqual([]);
  expect(sheets.flatMap((one) => listsOf(one).map(({ range }) => `${one.slot ?? ""} ${range}`))).toEqual([
    "entries B4:B18",
  ]);
  const todo = plannedSheet(annual, "todo");
  expect(shownAt(todo, "A2", "A4", "B4")).toEqual(["共 0 条；写明在哪个文件哪张表、怎么办。", "没有。", ""]);
  expect(todo.print?.area).toEqual({ top: 0, left: 0, bottom: 3, right: 6 });
  expect(shownAt(plannedSheet(annual, "weights"), "A4", "C4", "D4")).toEqual(["SQLH-1", 9, 9]);
});

test("last year's state goes before last year's grade; what nobody knows is blank", () => {
  const units = [
    { unit: "甲", state: "命名" as const, namedOn: "2025-01-10", grade: "B", score: null, band: null },
    { unit: "乙", state: null, namedOn: "", grade: "B", score: new Big(80), band: null },
    { unit: "丙", state: null, namedOn: "", grade: null, score: new Big(80), band: null },
    { unit: "丁", state: null, namedOn: "", grade: "Z", score: null, band: null },
  ];
  const found = plannedSheet(year({ lastYear: { file: "台账.xlsx", units } }), "proposals");
  expect(shownAt(found, "E4", "E5", "E6", "E7", "E8")).toEqual(["命名", "达标", "", "", ""]);
});

test("a site of which there is no sheet at all has blank quarters", () => {
  const { lifecycle } = SQLH;
  if (lifecycle === undefined) throw new Error("a lifecycle expected");
  const annual = assembled(
    KEYS.map((key) => sheet(SQLH, "甲", key, 0.9)),
    { framework: { ...composite(), lifecycle }, roster: roster("甲", "乙") },
  );
  const sites = plannedSheet(annual, "sites", "en");
  expect(shownAt(sites, "A4", "D4", "G4", "A5", "D5", "G5")).toEqual(["甲", 90, 90, "乙", "", ""]);
  expect(shownAt(sites, "A2")).toEqual([
    "From last year's state on: named at 90; rectified after a quarter below 80; revoked after 2 quarters in a row below 75, or a veto.",
  ]);
});

test("entries: what was said stands in its rows, with blank ones below and the days at the right", () => {
  const annual = year({
    entries: {
      ...SAID.entries,
      exemptions: [
        { unit: "甲", key: "Q3", reason: "停产", approver: "党委" },
        { unit: "乙", key: "Y", reason: "新设", approver: "" },
      ],
      published: new Map([
        ["Q2", "2026-07-10"],
        ["Y", "2027-01-20"],
      ]),
    },
  });
  const entries = plannedSheet(annual, "entries");
  const at = (column: string, ...rows: readonly number[]) =>
    shownAt(entries, ...rows.map((row) => `${column}${row}`));
  expect([at("A", 4, 5, 6), at("B", 4, 5, 6), at("C", 4, 5), at("D", 4, 5)]).toEqual([
    ...[
      ["甲", "乙", ""],
      ["三季度", "年终", ""],
      ["停产", "新设"],
      ["党委", ""],
    ],
  ]);
  expect(at("F", 3, 4, 5, 6, 7, 8)).toEqual(["考核期间", "一季度", "二季度", "三季度", "四季度", "年终"]);
  expect(at("G", 4, 5, 6, 7, 8)).toEqual(["", "2026-07-10", "", "", "2027-01-20"]);
  const open = entries.cells.filter(({ style }) => style === "inputText");
  expect([...new Set(open.map(({ column }) => column))].sort()).toEqual([0, 1, 2, 3, 6]);
  expect(open.filter(({ column }) => column < 4).map(({ row }) => row)).toEqual(
    Array.from({ length: 17 * 4 }, (_, index) => 3 + Math.floor(index / 4)),
  );
  expect(listsOf(entries)).toEqual([
    { range: "B4:B20", rule: { type: "list", options: ["一季度", "二季度", "三季度", "四季度", "年终"] } },
  ]);
  expect(entries.validations[0]).toMatchObject({ title: "考核期间", error: "请从列表中选择，或清空。" });
});

test("todo: with what to do about it, in rows as tall as their longest text", () => {
  const place = (file: string, cell?: { row: number; column: number }) => ({
    ...{ file, sheet: "评分表" },
    ...(cell === undefined ? {} : { cell: { sheet: "评分表", ...cell } }),
  });
  const notes = [
    yearNote("Y101", { period: { zh: "一季度", en: "Q1" } }),
    yearNote("Y104", { what: "x" }, place("甲.xlsx", { row: 4, column: 2 })),
    yearNote("Y101", { period: { zh: "一季度", en: "Q1" } }, place(`${LONG}.xlsx`)),
  ];
  const annual: AnnualYear = { ...emptyYear(), notes };
  const todo = plannedSheet(annual, "todo");
  expect(shownAt(todo, "C4", "C5", "C6")).toEqual(["Y101", "Y101", "Y104"]);
  expect(shownAt(todo, "E4", "F4", "G4", "E6", "F6", "G6")).toEqual([
    ...["请补报；经批准不考核的，填写在“豁免与公布”表。", "", "", "", "甲.xlsx", "评分表!C5"],
  ]);
  expect(shownAt(todo, "A4", "F5", "G5")).toEqual(["", `${LONG}.xlsx`, "评分表"]);
  expect([4, 5, 6].map((row) => heightOf(todo, row))).toEqual([35, 80, 35]);
  expect([todo.print?.area?.bottom, filterOf(todo)]).toEqual([5, "A3:G6"]);
});

test("the ranking's words in English", () => {
  const ranking = plannedSheet(year(), "ranking", "en");
  const rows = [4, 5, 7].map((row) => shownAt(ranking, `A${row}`, `H${row}`, `K${row}`, `L${row}`).join("|"));
  expect(rows).toEqual([
    "1||top 30%|two years running",
    "2|beyond the quota: Demonstration → Qualified||",
    "3||last 40%|",
  ]);
});
