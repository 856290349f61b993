/** 图表: small tables over the sums, each with its native chart beside it. */
import { fixedAddress, quoteSheet } from "../../grid/address";
import { formatPeriod } from "../../framework/period";
import { indicatorGroups } from "../../framework/indicators";
import { gradesFromBest } from "../../scoring/grade";
import type { SheetPlan } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import { RANKING_COLUMN } from "./ranking-sheet";
import type { SumsLayout } from "./sums-layout";
import { ChartsPage, countAxis, LAST_COLUMN } from "./charts-page";
import { bookTitle, FIRST_ROW, fitRow } from "./table-sheet";

const WIDTHS = [24, 11, 11, 11, 11, 2, 11, 11, 11, 11, 11, 11];
/** More bars than these can't be read on one page. */
const MOST_BARS = 40;
/** Lower bounds of the classes of scores; below the first there is one more. */
const BINS = [60, 65, 70, 75, 80, 85, 90, 95] as const;
/** In English the rows of indicators are taller. */
const LEVEL_ROWS = { zh: 17, en: 12 } as const;
const COLORS = [PALETTE.accent, PALETTE.blue, "#B58900"] as const;

export function planChartsSheet(context: BookContext, layout: SumsLayout): SheetPlan {
  return new BookCharts(context, layout).plan();
}

class BookCharts extends ChartsPage {
  private readonly labels;
  private readonly breaks: number[] = [];

  constructor(
    private readonly context: BookContext,
    private readonly layout: SumsLayout,
  ) {
    super();
    this.labels = BOOK_LABELS[context.language];
  }

  plan(): SheetPlan {
    const { context, labels, builder } = this;
    builder
      .merged({ top: 0, bottom: 0, left: 0, right: LAST_COLUMN }, bookTitle(context, "charts"), "title")
      .height(0, 28)
      .merged({ top: 1, bottom: 1, left: 0, right: LAST_COLUMN }, labels.chartsNote, "note")
      .height(1, 20);
    this.addGrades();
    this.addTotals();
    this.breaks.push(this.row + 1);
    this.addLevels();
    this.addPeriods();
    this.addRanking();
    return builder.build({
      role: "collection",
      slot: "charts",
      name: context.names.charts,
      visibility: "visible",
      tabColor: PALETTE.blue,
      showGridlines: false,
      columnWidths: WIDTHS,
      print: {
        orientation: "landscape",
        area: { top: 0, left: 0, bottom: this.row - 1, right: LAST_COLUMN },
        fitToWidth: 1,
        breaks: this.breaks,
        footer: labels.footer,
      },
      protect: false,
    });
  }

  /** Every unit of the period, in a column of the sums. */
  private all(key: string): string {
    return this.layout.there(this.layout.all(key));
  }

  private countChart(name: string, title: string, first: number, rows: number): void {
    const series = [[1, this.labels.count, COLORS[0]]] as const;
    this.chart(name, "column", title, first, rows, series, countAxis(this.units.length));
  }

  private get ranked() {
    return this.context.collected.ranking.ranked;
  }

  private get units() {
    const { ranked, unranked } = this.context.collected.ranking;
    return [...ranked, ...unranked];
  }

  private addGrades(): void {
    const { labels, context } = this;
    const grades = gradesFromBest(context.framework);
    const first = this.begin(labels.gradeChart, [labels.grade, labels.count]);
    grades.forEach(({ key, name }, index) => {
      this.builder
        .put(first + index, 0, name[context.language], "text")
        .formula(
          first + index,
          1,
          `=COUNTIF(${this.all("gradeAfter")},${index + 1})`,
          "count",
          this.ranked.filter(({ grade }) => grade.key === key).length,
        );
    });
    this.countChart("grades", labels.gradeChart, first, grades.length);
  }

  private addTotals(): void {
    const { labels } = this;
    const first = this.begin(labels.totalChart, [labels.bin, labels.count]);
    const all = this.all("total");
    const bounds = [null, ...BINS];
    bounds.forEach((low, index) => {
      const high = BINS[index] ?? null;
      const text =
        low === null ? labels.below(BINS[0]) : high === null ? labels.from(low) : labels.binOf(low, high);
      const atLeast = low === null ? `COUNT(${all})` : `COUNTIF(${all},">=${low}")`;
      const beyond = high === null ? "0" : `COUNTIF(${all},">=${high}")`;
      const count = this.ranked.filter(
        ({ total }) => (low === null || total.gte(low)) && (high === null || total.lt(high)),
      ).length;
      this.builder
        .put(first + index, 0, text, "text")
        .formula(first + index, 1, `=${atLeast}-${beyond}`, "count", count);
    });
    this.countChart("totals", labels.totalChart, first, bounds.length);
  }

  /** Three units that a person chooses, against the mean of all. */
  private addLevels(): void {
    const { labels, context, layout, builder } = this;
    const groups = indicatorGroups(context.framework);
    const units = this.units;
    const places = COLORS.map((_, index) => `${labels.chosen} ${index + 1}`);
    const first = this.begin(labels.level1Chart, [labels.level1, ...places, labels.all]);
    fitRow(
      builder,
      first - 1,
      [...places, labels.all].map((text) => [text, 9]),
    );
    builder.put(first, 0, labels.unit, "total").put(first, 4, labels.all, "total").height(first, 36);
    COLORS.forEach((_, index) => {
      builder.put(first, 1 + index, units[index]?.input.unit ?? null, "inputText");
    });
    if (units.length > 0)
      builder.validate({
        range: { top: first, bottom: first, left: 1, right: 3 },
        rule: { type: "listOfCells", cells: `=${this.rankingCells(units.length)}` },
        title: labels.chosenTitle,
        prompt: labels.chosenPrompt,
        error: labels.chosenError,
      });
    groups.forEach(({ code, name }, index) => {
      const row = first + 1 + index;
      const rates = this.all(`rate.${code}`);
      builder.put(row, 0, name[context.language], "text");
      fitRow(builder, row, [[name[context.language], WIDTHS[0] ?? 0]]);
      COLORS.forEach((_, column) => {
        const chosen = fixedAddress(first, 1 + column);
        // Compared as a whole: a search would take * and ? of a name for anything.
        const place = `SUMPRODUCT((${this.all("unit")}=${chosen})*(ROW(${this.all("unit")})-${layout.first}))`;
        const rate = units[column]?.input.score.groups.find(({ group }) => group.code === code)?.rate;
        builder.formula(
          row,
          1 + column,
          `=IF(${chosen}="","",IF(${place}=0,"",INDEX(${rates},${place})))`,
          "rate",
          rate?.toNumber() ?? "",
        );
      });
      const given = units.flatMap(
        ({ input }) => input.score.groups.find(({ group }) => group.code === code)?.rate?.toNumber() ?? [],
      );
      const cached = given.length === 0 ? "" : given.reduce((sum, rate) => sum + rate, 0) / given.length;
      builder.formula(row, 4, `=IF(COUNT(${rates})=0,"",AVERAGE(${rates}))`, "rate", cached);
    });
    const series = [
      ...places.map((name, index): [number, string, string] => [1 + index, name, COLORS[index] ?? COLORS[0]]),
      [4, labels.all, PALETTE.line] as [number, string, string],
    ];
    // Lying bars leave room for long names of indicators.
    this.chart(
      "level1",
      "bar",
      labels.level1Chart,
      first + 1,
      groups.length,
      series,
      {
        min: 0,
        max: 1,
        numberFormat: "0%",
      },
      LEVEL_ROWS[context.language],
    );
  }

  /** Earlier periods stand below the current one on the sheet of sums, each together. */
  private addPeriods(): void {
    const { labels, layout, builder } = this;
    const periods = [...new Set(layout.blocks.map(({ period }) => formatPeriod(period)))].sort();
    const first = this.begin(labels.meanChart, [labels.period, labels.mean, labels.count]);
    periods.forEach((period, index) => {
      const blocks = layout.blocks.filter((block) => formatPeriod(block.period) === period);
      const rows = blocks.map((block) => layout.rowOf(block));
      const [top, bottom] = [rows[0] ?? layout.first, rows.at(-1) ?? layout.first];
      const cells = layout.there(`${layout.own("total", top)}:${layout.own("total", bottom)}`);
      const given = blocks.flatMap(({ score }) =>
        score.complete ? (score.totals.final?.toNumber() ?? []) : [],
      );
      const cached = given.length === 0 ? "" : given.reduce((sum, total) => sum + total, 0) / given.length;
      builder
        .put(first + index, 0, period, "text")
        .formula(first + index, 1, `=IF(COUNT(${cells})=0,"",AVERAGE(${cells}))`, "mean", cached)
        .formula(first + index, 2, `=COUNT(${cells})`, "count", given.length);
    });
    const type = periods.length > 1 ? "line" : "column";
    this.chart("means", type, labels.meanChart, first, periods.length, [[1, labels.mean, COLORS[0]]], {
      min: 0,
    });
  }

  private addRanking(): void {
    const { labels, context, builder } = this;
    const count = Math.min(MOST_BARS, this.ranked.length);
    if (count === 0) return;
    this.breaks.push(this.row + 1);
    const title = labels.rankingChart(count);
    const first = this.begin(title, [labels.unit, labels.total]);
    const sheet = quoteSheet(context.names.ranking);
    this.ranked.slice(0, count).forEach(({ input, total }, index) => {
      const from = (column: number): string => `=${sheet}!${fixedAddress(FIRST_ROW + index, column)}`;
      builder
        .formula(first + index, 0, from(RANKING_COLUMN.unit), "text", input.unit)
        .formula(first + index, 1, from(RANKING_COLUMN.total), "main", total.toNumber());
    });
    this.chart("ranking", "bar", title, first, count, [[1, labels.total, COLORS[0]]], { min: 0 });
  }

  private rankingCells(units: number): string {
    const column = RANKING_COLUMN.unit;
    const last = FIRST_ROW + units - 1;
    return `${quoteSheet(this.context.names.ranking)}!${fixedAddress(FIRST_ROW, column)}:${fixedAddress(last, column)}`;
  }
}
