/** A year from workbooks of ours: what each is for, and what is told of those of another year or of none. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import type { PeriodKey } from "../../../../src/core/framework/period";
import { NO_ENTRIES, type SourceSheet } from "../../../../src/core/year/annual/annual-input";
import type { LastYearUnit } from "../../../../src/core/year/annual/last-year";
import { yearKind, yearOfFiles, type OurWorkbook } from "../../../../src/core/year/book/our-workbooks";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import { markFor } from "../../../../src/core/plan/mark";
import { calculatedPlan } from "../../../support/calculated-plan";
import { madeSheet } from "../../../support/made-sheets";
import { composite, table } from "../../../support/ratings";
import { annualInput, assembled } from "../../../support/year-sources";
import { judged } from "../../../support/small-indicators";
import { ZBCX } from "../made-units";

/** One indicator of ten points a quarter. */
const TEN = { ...ZBCX, id: "TEN", indicators: [...ZBCX.indicators.slice(0, 1), judged({ code: "GEN-1.1" })] };
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;

const quarters = (year: number, official = 9, keys: readonly PeriodKey[] = QUARTERS) =>
  keys.map((key) => madeSheet({ unit: "甲", key, year, official, framework: TEN, file: `甲${key}.xlsx` }));

/** The workbook of a year, with days of publication. */
function annual(year: number, published: readonly PeriodKey[] = [], official = 9): WorkbookGrid {
  const days = new Map(published.map((key) => [key, "2026-04-10"]));
  const entries = {
    ...NO_ENTRIES,
    decisions: [{ unit: "甲", decision: "命名", date: "2026-01-15", document: "3号" }],
    published: days,
  };
  return calculatedPlan(planYearBook(assembled(quarters(year, official), { entries, framework: TEN }), "zh"));
}

/** A result workbook is known by its mark alone. */
const collection = (): WorkbookGrid => {
  const grid = annual(2026, [], 5);
  const data = grid.sheets.find(({ name }) => name === "数据")?.name ?? "";
  return { ...grid, names: [markFor("collection", data, "data")] };
};

const ledger = table(
  [
    ["支部", "状态"],
    ["甲", "整改"],
  ],
  "台账",
);
const ratings = table([
  ["单位", "NDZH-1.2"],
  ["甲", 90],
]);
const other = table([["姓名", "电话"]]);
const book = (file: string, workbook: WorkbookGrid): OurWorkbook => ({ file, workbook });

function put(
  books: readonly OurWorkbook[],
  {
    lastYear = null,
    sheets = quarters(2026),
    framework = TEN,
  }: {
    readonly lastYear?: OurWorkbook | null;
    readonly sheets?: readonly SourceSheet[];
    readonly framework?: Framework | null;
  } = {},
) {
  const input = annualInput(sheets, { framework });
  const { outcome, others } = yearOfFiles(input, { books, lastYear });
  if (outcome.kind === "unsettled") return { codes: outcome.unsettled.notes.map(({ code }) => code), others };
  const [unit] = outcome.annual.units;
  return {
    others,
    told: outcome.annual.notes.map(({ code, place }) => `${code} ${place?.file ?? ""}`),
    notes: outcome.annual.notes,
    last: unit?.last ?? null,
    cells: unit?.cells.map(({ score }) => score?.toNumber() ?? null).slice(0, 4),
    cellNotes: unit?.cells.flatMap(({ notes }) => notes.map(({ code }) => code)),
  };
}
const state = (last: LastYearUnit | null | undefined) => last?.state ?? null;

test.each<[what: string, workbook: () => WorkbookGrid, kind: string | null]>([
  ["a result workbook", collection, "collection"],
  ["a year's workbook", () => annual(2026), "annual"],
  ["a table of ratings", () => ratings, "appraisals"],
  [
    "blank ratings of ours",
    () => ({ ...other, names: [markFor("annual", "测评", "appraisals-X")] }),
    "appraisals",
  ],
  ["anything else", () => other, null],
])("%s is known by what it holds", (_, workbook, kind) => {
  expect(yearKind(workbook(), [composite()])).toBe(kind);
});

test("ratings are known by frameworks that take them", () => {
  expect(yearKind(ratings, [TEN])).toBeNull();
});

test("nothing but sheets is a year, and what has nothing to do with one is named", () => {
  const found = put([book("别的.xlsx", other)]);
  expect([found.told, found.others, found.last]).toEqual([[], ["别的.xlsx"], null]);
});

test("ratings come along, and are told where the year is none of a composite", () => {
  expect(put([book("测评.xlsx", ratings)]).told).toEqual(["Y110 测评.xlsx"]);
});

test("a result workbook counts, and a later sheet that differs shows its difference", () => {
  const found = put([book("收表.xlsx", collection())]);
  expect(found.cells).toEqual([90, 90, 90, 50]);
  expect(found.cellNotes).toEqual(["Y112"]);
});

test("of this year's workbook what was published counts", () => {
  const found = put([book("年度.xlsx", annual(2026, ["Q2"], 5))]);
  expect([found.cells, found.cellNotes, found.told, found.last]).toEqual([
    [90, 50, 90, 90],
    ["Y112"],
    [],
    null,
  ]);
  expect(put([book("年度.xlsx", annual(2026, [], 5))]).cells).toEqual([90, 90, 90, 90]);
});

test("last year's workbook gives its states, and that it does is told", () => {
  const found = put([book("去年.xlsx", annual(2025, ["Q1"], 5))]);
  expect([found.told, found.cells]).toEqual([["Y143 去年.xlsx"], [90, 90, 90, 90]]);
  expect(found.notes?.[0]?.message.zh).toContain("2025");
  expect(found.last).toMatchObject({ unit: "甲", namedOn: "2026-01-15" });
});

test("of two workbooks of last year nobody takes one", () => {
  const found = put([book("一.xlsx", annual(2025)), book("二.xlsx", annual(2025))]);
  expect([found.told, found.last]).toEqual([["Y145 一.xlsx", "Y145 二.xlsx"], null]);
  expect(found.notes?.[0]?.message.zh).toContain("一.xlsx、二.xlsx");
  expect(found.notes?.[0]?.message.zh).toContain("2025");
});

test("a workbook of another year is told", () => {
  const found = put([book("前年.xlsx", annual(2024))]);
  expect([found.told, found.last, found.others]).toEqual([["Y142 前年.xlsx"], null, []]);
  expect(found.notes?.[0]?.message.zh).toContain("是 2024 年度的，要合成的是 2026 年度");
  expect(found.notes?.[0]?.remedy?.zh).toBe("请换成 2025 年度的工作簿。");
});

test.each<[what: string, from: () => WorkbookGrid, told: readonly string[], known: string | null]>([
  ["a ledger", () => ledger, [], "整改"],
  ["last year's workbook", () => annual(2025), [], "命名"],
  ["this year's workbook", () => annual(2026), ["Y142 点名.xlsx"], null],
  ["a file that says nothing of it", () => other, ["Y146 点名.xlsx"], null],
])("%s that a person names for last year", (_, from, told, known) => {
  const found = put([], { lastYear: book("点名.xlsx", from()) });
  expect([found.told, state(found.last)]).toEqual([told, known]);
});

test("beside a file that a person names another of last year has no say, and is told", () => {
  const found = put([book("去年.xlsx", annual(2025))], { lastYear: book("台账.xlsx", ledger) });
  expect([found.told, state(found.last)]).toEqual([["Y142 去年.xlsx"], "整改"]);
});

test("without anything to go by nothing is put together", () => {
  const nothing = put([book("年度.xlsx", annual(2026))], { sheets: [], framework: null });
  expect(nothing).toMatchObject({ codes: expect.arrayContaining([expect.stringMatching(/^Y/)]) as unknown });
});
