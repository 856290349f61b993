/** 图表: quarter lines by group, what the year is made of, grades and the distribution of scores. */
import { BOOK_LABELS } from "../../collect/book/book-labels";
import { ChartsPage, countAxis, LAST_COLUMN } from "../../collect/book/charts-page";
import { addChosenUnits } from "../../collect/book/chosen-units-chart";
import { FIRST_ROW } from "../../collect/book/table-sheet";
import { fixedAddress, quoteSheet } from "../../grid/address";
import { PALETTE } from "../../plan/palette";
import type { SheetPlan } from "../../plan/plan";
import { gradesFromBest } from "../../scoring/grade";
import { textLiteral } from "../../scoring/text-literal";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { DRAWN, isOfSeveral, type YearRows } from "./year-rows";
import type { YearLayout } from "./year-sums";
import { yearTitle } from "./year-table";

const WIDTHS = [24, 11, 11, 11, 11, 2, 11, 11, 11, 11, 11, 11];
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const BINS = [60, 65, 70, 75, 80, 85, 90, 95] as const;
/** Lines of more groups can't be told apart. */
const MOST_GROUPS = 4;
/** Beyond so many the formula that names each cell grows longer than Excel takes. */
const MOST_CELLS = 100;
const COLORS = [PALETTE.accent, PALETTE.blue, "#B58900", PALETTE.inkSoft] as const;

export function planYearCharts(context: YearContext, layout: YearLayout, { units }: YearRows): SheetPlan {
  const { framework, language, names, annual } = context;
  const labels = YEAR_LABELS[language];
  const page = new ChartsPage();
  const { builder } = page;
  const all = (key: string): string => layout.there(layout.all(key));
  builder
    .merged({ top: 0, bottom: 0, left: 0, right: LAST_COLUMN }, yearTitle(context, "charts"), "title")
    .height(0, 28)
    .merged({ top: 1, bottom: 1, left: 0, right: LAST_COLUMN }, labels.chartsNote, "note")
    .height(1, 20);
  /** A column of all rows: years and periods. */
  const rowsOf = (key: string): string =>
    layout.there(layout.all(key, layout.first + layout.blocks.length - 1));
  const hasGroups = units.some(({ annual: { group } }) => group !== null && group !== "");
  /** Condition of AVERAGEIFS: “=” is a blank cell, and wildcards in a name are none. */
  const ofGroup = (group: string): string =>
    hasGroups
      ? `,${rowsOf("group")},${textLiteral(group === "" ? "=" : group.replace(/[~*?]/g, "~$&"))}`
      : "";
  /** Of several components of a composite only one has its quarters drawn. */
  const ofFramework = isOfSeveral(units) ? `,${rowsOf(DRAWN)},1` : "";
  const breaks: number[] = [];
  const grades = gradesFromBest(framework);
  const ranked = annual.ranking.ranked;
  const first = page.begin(labels.gradeChart, [labels.grade, labels.count]);
  grades.forEach(({ key, name }, index) => {
    const count = ranked.filter(({ grade }) => grade.key === key).length;
    builder
      .put(first + index, 0, name[language], "text")
      .formula(first + index, 1, `=COUNTIF(${all("gradeAfter")},${index + 1})`, "count", count);
  });
  page.chart(
    "year-grades",
    "column",
    labels.gradeChart,
    first,
    grades.length,
    [[1, labels.count, COLORS[0]]],
    countAxis(units.length),
  );
  addTotals();
  breaks.push(page.row + 1);
  addLines();
  addParts();
  return builder.build({
    role: "annual",
    slot: "charts",
    name: names.charts,
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths: WIDTHS,
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: page.row - 1, right: LAST_COLUMN },
      fitToWidth: 1,
      breaks,
      footer: BOOK_LABELS[language].footer,
    },
    protect: false,
  });

  function addTotals(): void {
    const bounds = [null, ...BINS];
    const top = page.begin(labels.totalChart, [labels.bin, labels.count]);
    bounds.forEach((low, index) => {
      const high = BINS[index] ?? null;
      const text =
        low === null ? labels.below(BINS[0]) : high === null ? labels.from(low) : labels.binOf(low, high);
      const atLeast = low === null ? `COUNT(${all("total")})` : `COUNTIF(${all("total")},">=${low}")`;
      const beyond = high === null ? "0" : `COUNTIF(${all("total")},">=${high}")`;
      const count = ranked.filter(
        ({ total }) => (low === null || total.gte(low)) && (high === null || total.lt(high)),
      ).length;
      builder
        .put(top + index, 0, text, "text")
        .formula(top + index, 1, `=${atLeast}-${beyond}`, "count", count);
    });
    page.chart(
      "year-totals",
      "column",
      labels.totalChart,
      top,
      bounds.length,
      [[1, labels.count, COLORS[0]]],
      countAxis(units.length),
    );
  }

  /** Means of the groups' quarters, one line for each group. */
  function addLines(): void {
    const groups = [...new Set(units.map(({ annual: { group } }) => group ?? ""))]
      .sort()
      .slice(0, MOST_GROUPS);
    const shown = groups.map((group) => (group === "" ? labels.all : group));
    const top = page.begin(labels.lineChart, [labels.period, ...shown]);
    QUARTERS.forEach((key, index) => {
      builder.put(top + index, 0, labels.periods[key], "text");
      groups.forEach((group, place) => {
        const members = units.filter(({ annual: one }) => (one.group ?? "") === group);
        const cells = members.flatMap(({ years }) => {
          const block = years[0]?.blocks.get(key);
          return block === undefined ? [] : [layout.there(layout.own("total", layout.rowOf(block)))];
        });
        const list = cells.join(",");
        const mean =
          cells.length > MOST_CELLS
            ? `AVERAGEIFS(${rowsOf("total")},${rowsOf("period")},"${annual.year}${key}"${ofGroup(group)}${ofFramework})`
            : `AVERAGE(${list})`;
        builder.formula(
          top + index,
          1 + place,
          cells.length === 0 ? '=""' : `=IFERROR(ROUND(${mean},2),"")`,
          "mean",
        );
      });
    });
    const series = shown.map((name, index): [number, string, string] => [
      1 + index,
      name,
      COLORS[index] ?? COLORS[0],
    ]);
    page.chart("year-lines", "line", labels.lineChart, top, QUARTERS.length, series, {
      min: 60,
      max: 100,
      numberFormat: "0",
    });
  }

  /** What the year of chosen units is made of. */
  function addParts(): void {
    const results = new Map(annual.units.map((one) => [one.unit, one.result]));
    const placed = new Set(ranked.map(({ input }) => input.unit));
    const [top, bottom] = [FIRST_ROW, FIRST_ROW + units.length - 1].map((row) => fixedAddress(row, 0));
    addChosenUnits(page, {
      name: "year-parts",
      title: labels.partChart,
      framework,
      language,
      units: [...placed, ...units.flatMap(({ annual: { unit } }) => (placed.has(unit) ? [] : [unit]))],
      list: `${quoteSheet(names.summary)}!${top ?? ""}:${bottom ?? ""}`,
      all,
      first: layout.first,
      // Of an incomplete year only the formula knows what its sheets come to.
      rateOf: (unit, code) => {
        const result = results.get(unit);
        if (result?.complete !== true) return undefined;
        return result.groups.find(({ group }) => group.code === code)?.rate?.toNumber() ?? "";
      },
    });
  }
}
