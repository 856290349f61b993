/** 图表: small tables over the sums, each with its native chart beside it. */
import { fixedAddress, quoteSheet } from "../../grid/address";
import { formatPeriod } from "../../framework/period";
import { gradesFromBest } from "../../scoring/grade";
import type { SheetPlan } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import { RANKING_COLUMN } from "./ranking-sheet";
import type { SumsLayout } from "./sums-layout";
import { addChosenUnits } from "./chosen-units-chart";
import { ChartsPage, countAxis, LAST_COLUMN } from "./charts-page";
import { bookTitle, FIRST_ROW } from "./table-sheet";

const WIDTHS = [24, 11, 11, 11, 11, 2, 11, 11, 11, 11, 11, 11];
/** More bars than these can't be read on one page. */
const MOST_BARS = 40;
/** Lower bounds of the classes of scores; below the first there is one more. */
const BINS = [60, 65, 70, 75, 80, 85, 90, 95] as const;

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
    const series = [[1, this.labels.count, PALETTE.accent]] as const;
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

  private addLevels(): void {
    const { labels, context, layout } = this;
    const inputs = new Map(this.units.map(({ input }) => [input.unit, input]));
    addChosenUnits(this, {
      name: "level1",
      title: labels.level1Chart,
      framework: context.framework,
      language: context.language,
      units: [...inputs.keys()],
      list: this.rankingCells(inputs.size),
      all: (key) => this.all(key),
      first: layout.first,
      rateOf: (unit, code) =>
        inputs
          .get(unit)
          ?.score.groups.find(({ group }) => group.code === code)
          ?.rate?.toNumber() ?? "",
    });
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
    this.chart("means", type, labels.meanChart, first, periods.length, [[1, labels.mean, PALETTE.accent]], {
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
    this.chart("ranking", "bar", title, first, count, [[1, labels.total, PALETTE.accent]], { min: 0 });
  }

  private rankingCells(units: number): string {
    const column = RANKING_COLUMN.unit;
    const last = FIRST_ROW + units - 1;
    return `${quoteSheet(this.context.names.ranking)}!${fixedAddress(FIRST_ROW, column)}:${fixedAddress(last, column)}`;
  }
}
