/** 对比: score rates of every unit side by side as a heat map, by level-1 and by level-2 indicator. */
import { rangeAddress } from "../../grid/address";
import { indicatorGroups } from "../../framework/indicators";
import type { SheetPlan } from "../../plan/plan";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import type { DataPlaces } from "./data-sheet";
import type { SumsLayout } from "./sums-layout";
import { bookTitle, FIRST_ROW, newBuilder, tableSheet, widthFor } from "./table-sheet";
import type { TidyData } from "./tidy-rows";

/** Darker is lower; its order of lightness holds in grey too. */
const LOW = { at: 0.6, color: "#E9A26B" } as const;
const HIGH = { at: 1, color: "#FFFFFF" } as const;

/** Long English words must not be broken in a heading. */
const ITEM_WIDTH = { zh: 11.5, en: 15 } as const;
const ROW_HEIGHT = 20;

interface Compared {
  readonly heading: string;
  /** Gives the rate of the unit in a row of the order. */
  readonly formula: (orderRow: number) => string;
  /** Of each unit, in the order of the ranking. */
  readonly rates: readonly (number | null)[];
}

export function planCompareSheet(context: BookContext, layout: SumsLayout): SheetPlan {
  const { framework, language } = context;
  const columns = indicatorGroups(framework).map(({ code, name }): Compared => ({
    heading: name[language],
    formula: (row) => layout.pick(`rate.${code}`, row),
    rates: scoresInOrder(context).map(
      ({ groups }) => groups.find(({ group }) => group.code === code)?.rate?.toNumber() ?? null,
    ),
  }));
  return heatMap(context, layout, "compare", columns, 13);
}

export function planCompareItemsSheet(
  context: BookContext,
  layout: SumsLayout,
  places: DataPlaces,
  { current }: TidyData,
): SheetPlan {
  const { language } = context;
  const rates = places.span("rate", 0, places.rows - 1);
  const items = current[0]?.rows.filter(({ kind }) => kind === "indicator") ?? [];
  const scores = scoresInOrder(context);
  const columns = items.map(({ code }, index): Compared => {
    const definition = scores[0]?.indicators.find(({ indicator }) => indicator.code === code)?.indicator;
    return {
      heading: `${code}\n${definition?.name[language] ?? ""}`,
      // Places are known from the start: nothing is searched.
      formula: (row) => `INDEX(${rates},${layout.pick("start", row)}+${index})`,
      rates: scores.map(({ indicators }) => {
        const one = indicators.find(({ indicator }) => indicator.code === code);
        return one?.official == null ? null : one.official.div(one.indicator.maxPoints).toNumber();
      }),
    };
  });
  return heatMap(context, layout, "compareItems", columns, ITEM_WIDTH[language]);
}

function scoresInOrder({ collected: { ranking } }: BookContext) {
  return [...ranking.ranked, ...ranking.unranked].map(({ input }) => input.score);
}

function heatMap(
  context: BookContext,
  layout: SumsLayout,
  sheet: "compare" | "compareItems",
  columns: readonly Compared[],
  width: number,
): SheetPlan {
  const { collected, language } = context;
  const labels = BOOK_LABELS[language];
  const { ranked, unranked } = collected.ranking;
  const units = [...ranked, ...unranked];
  const builder = newBuilder();
  const bottom = FIRST_ROW + units.length - 1;
  units.forEach(({ input, ...entry }, place) => {
    const row = FIRST_ROW + place;
    const sums = layout.first + place;
    const rank = "rank" in entry && typeof entry.rank === "number" ? entry.rank : "";
    builder
      .height(row, ROW_HEIGHT)
      .formula(row, 0, `=${layout.pick("rank", sums)}`, "count", rank)
      .formula(row, 1, `=${layout.pick("unit", sums)}`, "text", input.unit);
    columns.forEach(({ formula, rates }, index) => {
      builder.formula(row, 2 + index, `=${formula(sums)}`, "rate", rates[place] ?? "");
    });
  });
  const figures = [
    [labels.mean, "AVERAGE", mean],
    [labels.median, "MEDIAN", median],
    [labels.spread, "STDEVP", deviation],
    [labels.lowest, "MIN", (rates: readonly number[]) => Math.min(...rates)],
    [labels.highest, "MAX", (rates: readonly number[]) => Math.max(...rates)],
  ] as const;
  if (units.length > 0) {
    figures.forEach(([label, name, give], index) => {
      const row = bottom + 1 + index;
      builder.merged({ top: row, bottom: row, left: 0, right: 1 }, label, "total").height(row, ROW_HEIGHT);
      columns.forEach(({ rates }, column) => {
        const cells = rangeAddress({ top: FIRST_ROW, bottom, left: 2 + column, right: 2 + column });
        const given = rates.filter((rate) => rate !== null);
        const cached = given.length === 0 ? "" : give(given);
        builder.formula(row, 2 + column, `=IF(COUNT(${cells})=0,"",${name}(${cells}))`, "totalRate", cached);
      });
    });
    if (columns.length > 0)
      builder.highlight({
        type: "colorScale",
        range: { top: FIRST_ROW, bottom, left: 2, right: 1 + columns.length },
        low: LOW,
        high: HIGH,
      });
  }
  return tableSheet(context, builder, {
    sheet,
    title: bookTitle(context, sheet),
    note: labels.compareNote,
    columns: [
      { heading: labels.rank, width: 6 },
      {
        heading: labels.unit,
        width: widthFor(
          units.map(({ input }) => input.unit),
          18,
          30,
        ),
      },
      ...columns.map(({ heading }) => ({ heading, width })),
    ],
    orientation: "landscape",
    frozen: 2,
    rows: units.length,
    below: units.length > 0 ? figures.length : 0,
    filter: units.length > 0,
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
