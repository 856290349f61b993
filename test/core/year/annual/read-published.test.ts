/** What was published, read back from the tidy rows of a workbook: whose rows, of which period, by which framework, with which points. */
import { DATA_COLUMN, type DataColumn } from "../../../../src/core/collect/book/data-sheet";
import type { Framework, Indicator } from "../../../../src/core/framework/framework";
import { allIndicators } from "../../../../src/core/framework/indicators";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { markFor } from "../../../../src/core/plan/mark";
import { publishedRole, publishedYear, readPublished } from "../../../../src/core/year/annual/read-published";
import { f1 } from "../../../support/grid-builder";
import { table } from "../../../support/ratings";

const F1 = f1();
const [FIRST, SECOND] = allIndicators(F1);
if (FIRST === undefined || SECOND === undefined) throw new Error("F1 has indicators");

type Row = Partial<Readonly<Record<DataColumn, CellValue>>>;

function cells(row: Row): readonly CellValue[] {
  const made: CellValue[] = [];
  for (const [key, value] of Object.entries(row) as [DataColumn, CellValue][]) made[DATA_COLUMN[key]] = value;
  return Array.from(made, (value) => value ?? null);
}

/** One indicator's row, as it is written. */
function row({ code, maxPoints }: Indicator, more: Row = {}): Row {
  return {
    ...{ unit: "甲支部", period: "2026Q1", kind: "指标", code, points: maxPoints },
    ...{
      rule: null,
      self: null,
      review: null,
      counts: 1,
      official: maxPoints,
      awaitsReview: 0,
      provisional: 0,
    },
    ...more,
  };
}

/** The first row is the headings', whatever stands there. */
function book(rows: readonly Row[], role: "collection" | "annual" | null = "collection"): WorkbookGrid {
  const workbook = table([cells(row(FIRST as Indicator, { unit: "标题" })), ...rows.map(cells)], "数据");
  const other = table([["别的"]], "汇总").sheets;
  return {
    ...workbook,
    sheets: [...other, ...workbook.sheets],
    names: role === null ? [] : [markFor(role, "数据", "data")],
  };
}

const read = (rows: readonly Row[], frameworks: readonly Framework[] = [F1], ...rest: readonly unknown[]) => {
  const [wanted = null, role = "collection"] = rest as [
    Parameters<typeof readPublished>[3]?,
    ("collection" | "annual")?,
  ];
  return readPublished(book(rows, role), "收表.xlsx", frameworks, wanted);
};
/** 甲支部2026Q1: whose sheets of which periods. */
const told = ({ sheets }: ReturnType<typeof readPublished>): readonly string[] =>
  sheets.map(({ unit, period }) => `${unit}${period?.year ?? ""}${period?.key ?? ""}`);

test.each(["collection", "annual", null] as const)(
  "a workbook's role is that of its marked data (%s)",
  (role) => {
    const workbook = book(
      [row(FIRST), row(FIRST, { period: "2027Q1" }), row(FIRST, { period: "2026Q4" })],
      role,
    );
    expect(publishedRole(workbook)).toBe(role);
    expect(publishedYear(workbook)).toBe(role === "annual" ? 2027 : null);
    expect(readPublished(workbook, "a.xlsx", [F1], null).sheets).toHaveLength(role === null ? 0 : 1);
  },
);

test("a workbook without rows, or whose sheet is gone, gives nothing", () => {
  expect(publishedYear(book([], "annual"))).toBeNull();
  expect(read([])).toEqual({ sheets: [], notes: [] });
  const gone = { ...book([row(FIRST)]), sheets: [] };
  expect(readPublished(gone, "a.xlsx", [F1], null)).toEqual({ sheets: [], notes: [] });
});

test.each<[what: string, rows: readonly Row[], sheets: readonly string[]]>([
  ["one unit's rows", [row(FIRST), row(SECOND)], ["甲支部2026Q1"]],
  ["two units' rows", [row(FIRST), row(FIRST, { unit: "乙支部" })], ["甲支部2026Q1", "乙支部2026Q1"]],
  ["a later period", [row(FIRST), row(FIRST, { period: "2026Q2" })], ["甲支部2026Q2"]],
  ["an earlier period below", [row(FIRST, { period: "2026Q2" }), row(FIRST)], ["甲支部2026Q2"]],
  ["a row without a unit", [row(FIRST, { unit: null })], []],
  ["a row without a period", [row(FIRST, { period: "去年" })], []],
  ["a row of no kind that we know", [row(FIRST, { kind: "小计" })], []],
  ["a bonus alone", [row(FIRST, { kind: "加分", code: "SQLH-B1" })], []],
  ["English words", [row(FIRST, { kind: "Indicator" })], ["甲支部2026Q1"]],
])("%s: of which sheets there are results", (_, rows, sheets) => {
  expect(told(read(rows))).toEqual(sheets);
});

test("of a year's workbook the periods that were published count, and no others", () => {
  const rows = ["2026Q1", "2026Q2", "2026Q3"].map((period) => row(FIRST, { period }));
  const wanted = ({ key }: { key: string }): boolean => key !== "Q2";
  expect(told(read(rows, [F1], wanted, "annual"))).toEqual(["甲支部2026Q1", "甲支部2026Q3"]);
});

/** F1 by another name, version, or with other points for its first indicator. */
const like = (id: string, version: string, points = FIRST.maxPoints): Framework => ({
  ...F1,
  ...{ id, version },
  indicators: F1.indicators.map((one) =>
    one.level === 2 && one.code === FIRST.code ? { ...one, maxPoints: points } : one,
  ),
});

test.each<[what: string, frameworks: readonly Framework[], id: string | null]>([
  ["the newest version", [like("甲", "2026.1"), like("乙", "2026.10"), like("丙", "2026.2")], "乙"],
  ["one with these points", [like("甲", "2026.3", 99), like("乙", "2026.1")], "乙"],
  ["none with other points", [like("甲", "2026.3", 99)], null],
  ["none that is known", [], null],
  ["of one version the first by its name", [like("b", "2026.1"), like("a", "2026.1")], "a"],
])("rows are of %s", (_, frameworks, id) => {
  const { sheets, notes } = read([row(FIRST), row(FIRST, { kind: "扣分", code: "SQLH-P1" })], frameworks);
  expect(sheets.map(({ framework }) => framework.id)).toEqual(id === null ? [] : [id]);
  expect(notes.map(({ code, place }) => [code, place])).toEqual(
    id === null ? [["Y119", { file: "收表.xlsx", sheet: "数据" }]] : [],
  );
});

test("a composite beside the year end of its component is a sheet of its own, and what no framework has is told", () => {
  const rows = [row(FIRST), row(FIRST, { code: "NDZH-1.2" })];
  const { sheets, notes } = read(rows);
  expect(sheets).toHaveLength(1);
  expect(notes.map(({ message }) => message.zh)).toEqual([
    expect.stringContaining("“甲支部”2026Q1 的指标与所知的指标体系都对不上"),
  ]);
});

test("points are as they were published", () => {
  const { sheets } = read([
    row(FIRST, { rule: 1, self: 2, review: 3, official: 1.25 }),
    row(SECOND, { official: "未评", awaitsReview: 1, provisional: 1 }),
    row(SECOND, { kind: "加分", code: "SQLH-B1", points: null, official: 1.5 }),
    row(SECOND, { kind: "扣分", code: "SQLH-P1", points: null, official: "" }),
    row(SECOND, { kind: "一票否决", code: "SQLH-V1", points: null, official: null }),
    row(SECOND, { kind: "加分", code: "没有这一项", points: null, official: 5 }),
  ]);
  const [sheet] = sheets;
  expect(sheet).toMatchObject({ file: "收表.xlsx", sheet: "数据", sha256: null, errors: 0, published: true });
  expect(sheet?.details()).toBeNull();
  const { indicators, adjustments } = sheet?.score ?? { indicators: [], adjustments: [] };
  const number = (value: { toNumber: () => number } | null) => value?.toNumber() ?? null;
  expect(
    indicators.map(({ indicator: { code }, rule, self, review, official, awaitsReview, provisional }) => [
      ...[code, number(rule), number(self), number(review), number(official), awaitsReview, provisional],
    ]),
  ).toEqual([
    [FIRST.code, 1, 2, 3, 1.25, false, false],
    [SECOND.code, null, null, null, null, true, true],
  ]);
  expect(
    adjustments.map(({ code, kind, points, vetoed, open }) => [code, kind, +points, vetoed, +open]),
  ).toEqual([
    ["SQLH-B1", "bonus", 1.5, false, 0],
    ["SQLH-P1", "penalty", 0, false, 0],
    ["SQLH-V1", "veto", 0, true, 0],
  ]);
  expect(sheet?.score.vetoed).toBe(true);
});

test.each<[counts: CellValue, away: string | null, official: number | null]>([
  [1, null, 2],
  [0, "granted", null],
  [null, null, 2],
])("what counts (%p) has its points, and nothing else has", (counts, away, official) => {
  const [sheet] = read([row(FIRST, { counts, official: 2 })]).sheets;
  const [only] = sheet?.score.indicators ?? [];
  expect([only?.notApplicable, only?.official?.toNumber() ?? null]).toEqual([away, official]);
});
