/** The workbook of a composite's year: what its parts take from the components' rows, and follow when those change. */
import { DATA_COLUMN } from "../../../../src/core/collect/book/data-sheet";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import { withCell } from "../../../support/plan-grid";
import { composite, ratingsOfAll } from "../../../support/ratings";
import { assembled } from "../../../support/year-sources";
import { yearEnd } from "../annual/composed-units";
import { roster } from "../made-units";
import { byTotals } from "../year-parts";
import { calculated } from "./book-cells";
import { plannedSheet } from "./planned-sheet";
import { KEYS, sheet as small } from "./small-year";
import { by, sheet, VETO, type Said } from "./stated-units";

const UNIT = "第一党支部";
const OWN = by({ level: "total", missingQuarter: "block" });
const JDZG = byTotals("JDZG");

/** The unit's own year, the first quarter otherwise; and that of 监督 by quarters. */
const own = (q1: Partial<Said> = {}): readonly SourceSheet[] =>
  KEYS.map((key) => sheet(OWN, UNIT, key, { share: 0.9, ...(key === "Q1" ? q1 : {}) }));
const supervised = KEYS.slice(0, 4).map((key) => ({ ...small(JDZG, UNIT, key, 0.8), file: `监${key}.xlsx` }));

const yearOf = (sheets: readonly SourceSheet[], names = [UNIT]): AnnualYear =>
  assembled(sheets, {
    framework: composite(),
    year: 2026,
    roster: roster(...names),
    appraisals: [{ file: "测评.xlsx", workbook: ratingsOfAll() }],
  });

/** Another score of the first quarter's first indicator, among the data. */
const scored =
  (value: number | string, column: "unreviewed" | "review" = "unreviewed") =>
  (grid: WorkbookGrid): WorkbookGrid => {
    const cells = grid.sheets.find(({ name }) => name === "数据")?.values ?? [];
    const code = column === "review" ? "SQLH-2.2" : "SQLH-1.1";
    const row = cells.findIndex((one) => [UNIT, "2026Q1", code].every((text) => one.includes(text)));
    return withCell(grid, "数据", row, DATA_COLUMN[column], value);
  };

/** Annual score and grade in the summary, once it is calculated. */
function result(annual: AnnualYear, change?: (grid: WorkbookGrid) => WorkbookGrid): string {
  const { texts, odd } = calculated(annual, ["summary", "data", "sums"], change);
  if (change === undefined) expect(odd).toEqual([]);
  const [heading = [], ...rows] = (texts[0] ?? []).slice(2);
  const row = rows.find(([unit]) => unit === UNIT) ?? [];
  return ["年度得分", "等次"].map((name) => row[heading.indexOf(name)]).join(" ");
}

const ALL = [...own(), ...supervised];
const written = yearEnd({ "NDZH-1.1": 50 }, { unit: UNIT });

test("a component's score that changes among the data changes the composite's as scoring it anew does", () => {
  const anew = yearOf([...own({ points: { "SQLH-1.1": 2, "SQLH-2.2": 4.86 } }), ...supervised]);
  expect([result(yearOf(ALL)), result(anew)]).toEqual(["89.71 良好", "88.99 良好"]);
  expect(result(yearOf(ALL), scored(2))).toBe("88.99 良好");
});

test.each<[what: string, annual: AnnualYear, now: string, change: ReturnType<typeof scored>, then: string]>([
  ["a component without a score leaves none", yearOf(ALL), "89.71 良好", scored(""), " 不排名"],
  [
    "what is reviewed in one of the components is final",
    yearOf([...own({ awaits: true }), ...supervised]),
    "89.71 良好（暂定）",
    scored(5, "review"),
    "89.77 良好",
  ],
  [
    "a veto in a component caps the grade whatever the score",
    yearOf([...own({ adjustments: [VETO] }), ...supervised]),
    "89.71 较差",
    scored(2),
    "88.99 较差",
  ],
  [
    "a year that lacks something isn't made whole by a score",
    yearOf([...own({ open: ["SQLH-1.1"] }), ...supervised]),
    " 不排名",
    scored(3),
    " 不排名",
  ],
  [
    "a unit that isn't on the roster has a score and no place",
    yearOf(ALL, ["别的"]),
    "89.71 不排名",
    scored(2),
    "88.99 不排名",
  ],
  [
    "what is written on the composite's own sheet stands",
    yearOf([...ALL, written]),
    "79.8 一般",
    scored(2),
    "79.8 一般",
  ],
  [
    "what is written of another part leaves this one to follow",
    yearOf([...ALL, yearEnd({ "NDZH-1.3": 50 }, { unit: UNIT })]),
    "86.71 良好",
    scored(2),
    "85.99 良好",
  ],
])("%s", (_, annual, now, change, then) => {
  expect([result(annual), result(annual, change)]).toEqual([now, then]);
});

test("the data say of which period and from which sheet each row is", () => {
  const sources = (annual: AnnualYear) => {
    const { cells } = plannedSheet(annual, "data");
    const at = (row: number, column: "period" | "code" | "source") =>
      cells.find((cell) => cell.row === row && cell.column === DATA_COLUMN[column])?.value ?? "";
    const rows = [...new Set(cells.map(({ row }) => row))].slice(1);
    return rows.map((row) => [at(row, "period"), at(row, "code"), at(row, "source")].join(" "));
  };
  const ofCodes = (annual: AnnualYear, ...codes: readonly string[]) =>
    sources(annual).filter((text) => codes.some((code) => text.includes(` ${code} `)));
  expect(ofCodes(yearOf(ALL), "NDZH-1.1", "SQLH-1.2")).toEqual([
    "2026Y NDZH-1.1 ",
    `2026Q2 SQLH-1.2 ${UNIT}Q2.xlsx › 评分表`,
    `2026Q4 SQLH-1.2 ${UNIT}Q4.xlsx › 评分表`,
  ]);
  expect(ofCodes(yearOf([...ALL, written]), "NDZH-1.1")).toEqual(["2026Y NDZH-1.1 综合.xlsx › 评分表"]);
});

test("sheets stand in their order, with those that there is something for; the hidden ones are as wide as figures", () => {
  const whole = planYearBook(yearOf(ALL), "zh");
  expect(whole.sheets.map(({ slot }) => slot).join()).toBe(
    "summary,ranking,proposals,entries,todo,weights,charts,data,sums",
  );
  const two = assembled([...own(), { ...sheet(OWN, UNIT, "Q1", { share: 0.7 }), file: "又.xlsx" }], {
    framework: OWN,
  });
  expect(
    planYearBook(two, "zh")
      .sheets.map(({ slot }) => slot)
      .join(),
  ).toBe("summary,ranking,proposals,entries,choices,todo,weights,sites,charts,data,sums");
  const sums = whole.sheets.at(-1);
  expect(sums).toMatchObject({ visibility: "hidden", showGridlines: true, protect: false });
  expect(new Set(sums?.columnWidths)).toEqual(new Set([11]));
});

test("a share of a quota changes nothing where no grade is limited", () => {
  const { quota: _, ...free } = OWN;
  const annual = assembled(own(), { framework: free, quotaShare: 0 });
  expect(result(annual)).toBe("83.02 达标");
});

test("weights that no result can be made of leave nothing to write", () => {
  const weights = { "NDZH-1": 0.9, "NDZH-2": 0.9, "NDZH-3": 0.9 };
  const annual = assembled(ALL, { framework: composite(), year: 2026, weights });
  expect(() => planYearBook(annual, "zh")).toThrow(`${UNIT} has no result`);
});
