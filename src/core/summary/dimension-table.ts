/**
 * The second view on the 汇总 sheet: scores by dimension, with a radar, or bars where there are fewer than
 * three axes. Every figure is a formula over the level-2 table.
 */
import { cellAddress } from "../grid/address";
import { PALETTE } from "../plan/palette";
import { rowHeightFor } from "../plan/text-size";
import type { DimensionScore } from "../scoring/dimension-scores";
import { rounded } from "../scoring/indicator-formula";
import type { PlanChart } from "../plan/plan";
import { addPlots } from "./add-plots";
import { addSection, cached, inLanguage, putOfAnswered, wasIncomplete } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import {
  COLUMN,
  COLUMN_WIDTHS,
  columnRange,
  DIMENSION_COLUMN,
  LAST_COLUMN,
  sideRows,
} from "./summary-layout";

/** Axes that a radar needs at least. */
const CORNERS = 3;
/** Arguments that a function of Excel takes, and some in reserve. */
const MOST_ARGUMENTS = 200;
const SEPARATOR = { zh: "、", en: ", " } as const;

export function addDimensionTable(context: SummaryContext): void {
  const { builder, labels, layout, view, language } = context;
  if (layout.dimensions === null || view === null) return;
  const header = layout.dimensions + 1;
  const { name, points, rate } = DIMENSION_COLUMN;
  const nameCells = (row: number) => ({ top: row, bottom: row, left: name, right: points - 1 });
  addSection(context, layout.dimensions, labels.dimensions);
  builder
    .merged(nameCells(header), labels.dimension, "header")
    .row(header, points, [labels.points, labels.score], "header")
    .height(header, 36);
  putOfAnswered(context, header, rate, labels.rate);
  const nameWidth = (COLUMN_WIDTHS[0] ?? 1) + (COLUMN_WIDTHS[1] ?? 1);
  view.dimensions.forEach((dimension, index) => {
    const row = header + 1 + index;
    const text = inLanguage(dimension.name, language);
    builder.merged(nameCells(row), text, "text").height(row, rowHeightFor([{ text, width: nameWidth }]));
    addFigures(context, dimension, row);
  });
  const last = header + view.dimensions.length;
  if (view.absent.length > 0) {
    const text = labels.dimensionsAbsent(
      view.absent.map((absent) => inLanguage(absent, language)).join(SEPARATOR[language]),
    );
    builder.merged({ top: last + 1, bottom: last + 1, left: name, right: rate }, text, "text");
  }
  const column = (index: number) => ({ top: header + 1, bottom: last, left: index, right: index });
  // A radar would draw what nobody has answered as a rate of 0.
  const isRadar =
    view.dimensions.length >= CORNERS &&
    view.dimensions.every((one) => one.rate !== null || one.answered.of === 0);
  const charts: readonly PlanChart[] = [
    {
      name: "kaoping-dimensions",
      type: isRadar ? "radar" : "bar",
      title: wasIncomplete(context) ? labels.answeredPart(labels.dimensionsTitle) : labels.dimensionsTitle,
      categories: column(name),
      series: [{ name: labels.rate, values: column(rate), color: PALETTE.accent }],
      anchor: {
        top: header,
        bottom: layout.dimensions + sideRows(view.dimensions.length + 1) - 1,
        left: rate + 1,
        right: LAST_COLUMN,
      },
      valueAxis: { min: 0, max: 1, numberFormat: "0%" },
    },
  ];
  addPlots(context, charts, last + (view.absent.length > 0 ? 2 : 1));
}

function addFigures(context: SummaryContext, dimension: DimensionScore, row: number): void {
  const { builder, labels, layout, assessment } = context;
  const { points, score, rate } = DIMENSION_COLUMN;
  const runs = runsOf(dimension.places).map(([first, last]) => [
    layout.firstIndicator + first,
    layout.firstIndicator + last,
  ]);
  const parts = runs.map(([top = 0, bottom = 0]) => {
    const [official, max] = [COLUMN.official, COLUMN.max].map((column) => columnRange(column, top, bottom));
    // A run of one row is shorter without a function; hundreds of runs must fit into one formula.
    return top === bottom
      ? `(${official}<>"${labels.notApplicable}")*${max}`
      : `SUMIF(${official},"<>${labels.notApplicable}",${max})`;
  });
  const answered = runs.map(([top = 0, bottom = 0]) => {
    const [official, max] = [COLUMN.official, COLUMN.max].map((column) => columnRange(column, top, bottom));
    return top === bottom ? `ISNUMBER(${official})*${max}` : `SUMPRODUCT(ISNUMBER(${official})*${max})`;
  });
  const ranges = runs.map(([top = 0, bottom = 0]) => columnRange(COLUMN.official, top, bottom));
  const scoreCell = cellAddress(row, score);
  builder
    .formula(row, points, `=${parts.join("+")}`, "points", dimension.applicable.toNumber())
    .formula(
      row,
      score,
      `=IF(${overAll("COUNT", ranges)}=0,"",${rounded(overAll("SUM", ranges), assessment.framework.precision.decimals)})`,
      "score",
      cached(dimension.official),
    )
    .formula(
      row,
      rate,
      `=IF(${scoreCell}="","",${scoreCell}/(${answered.join("+")}))`,
      "rate",
      dimension.rate?.toNumber() ?? "",
    );
}

/** Places that follow each other, as first and last. */
function runsOf(places: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** COUNT or SUM of so many ranges, however few arguments a function takes. */
function overAll(name: "COUNT" | "SUM", ranges: readonly string[]): string {
  const calls = Array.from({ length: Math.ceil(ranges.length / MOST_ARGUMENTS) }, (_, index) => {
    const some = ranges.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS);
    return `${name}(${some.join(",")})`;
  });
  return calls.length === 1 ? (calls[0] ?? "0") : `(${calls.join("+")})`;
}
