/** The final scores of all periods that the workbook holds, with their line. */
import { describePeriod, type Period } from "../framework/period";
import type { Language } from "../locale/language";
import { cellAddress, qualifiedAddress } from "../grid/address";
import { rowHeightFor } from "../plan/text-size";
import type { Score } from "../scoring/score";
import { textLiteral } from "../scoring/text-literal";
import type { PeriodResult } from "./period-results";
import { addSideChart } from "./side-chart";
import { addSection, cached, isIncomplete, linesLiteral, wasIncomplete } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN_WIDTHS, figureAddress, HEADER_HEIGHT, TREND_COLUMN } from "./summary-layout";

/** Every score is a formula; a number stands only where a sheet has no cell that gives its score. */
export function addTrendTable(context: SummaryContext): void {
  const { builder, labels, layout, periods, assessment } = context;
  if (layout.trend === null) return;
  const header = layout.trend + 1;
  addSection(context, layout.trend, labels.trend);
  builder
    .row(header, 0, [labels.period, labels.sheet, labels.final, labels.scoreChange], "header")
    .height(header, HEADER_HEIGHT);
  const nameOf = periodNames(
    periods.map(({ period }) => period),
    context.language,
  );
  periods.forEach(({ period, score, sheet, finalAt }, index) => {
    const row = header + 1 + index;
    const [now, before] = [cellAddress(row, TREND_COLUMN.score), cellAddress(row - 1, TREND_COLUMN.score)];
    builder.put(row, TREND_COLUMN.sheet, sheet.name, "text");
    const isThis = sheet.name === assessment.sheet.name;
    addPeriod(context, row, nameOf(period), isThis ? null : score.answered.count < score.answered.of);
    const source = isThis ? figureAddress("final") : finalAt === null ? null : qualifiedAddress(finalAt);
    if (source === null) {
      builder.put(row, TREND_COLUMN.score, score.totals.final?.toNumber() ?? null, "score");
    } else {
      builder.formula(row, TREND_COLUMN.score, `=${source}`, "score", cached(score.totals.final));
    }
    if (index === 0) builder.put(row, TREND_COLUMN.change, null, "scoreChange");
    else {
      builder.formula(
        row,
        TREND_COLUMN.change,
        `=IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),ROUND(${now}-${before},9),"")`,
        "scoreChange",
        changeOf(score, periods[index - 1]?.score),
      );
    }
  });
  addSideChart(context, {
    name: "kaoping-trend",
    type: "line",
    title: labels.trendTitle,
    heading: layout.trend,
    rows: periods.length,
    room: periods.length,
    names: TREND_COLUMN.period,
    values: TREND_COLUMN.score,
    series: labels.final,
    valueAxis: { min: lowestTick(periods), max: 100 },
  });
}

/** “第四季度”, and that its score is the one so far; @param isOpen null for the sheet that the others are beside */
function addPeriod(context: SummaryContext, row: number, period: string, isOpen: boolean | null): void {
  const { builder, labels } = context;
  // Below the line of the chart, where longer labels would stand aslant.
  const soFar = `${period}\n${labels.periodSoFar}`;
  const text = (isOpen ?? wasIncomplete(context)) ? soFar : period;
  builder.height(row, rowHeightFor([{ text, width: COLUMN_WIDTHS[TREND_COLUMN.period] ?? 1 }]));
  if (isOpen !== null) {
    builder.put(row, TREND_COLUMN.period, text, "centered");
    return;
  }
  const formula = `=IF(${isIncomplete(context)},${linesLiteral(soFar)},${textLiteral(period)})`;
  builder.formula(row, TREND_COLUMN.period, formula, "centered", text);
}

/** Within one year without the year: 第一季度. */
function periodNames(periods: readonly Period[], language: Language): (period: Period) => string {
  const oneYear = new Set(periods.map(({ year }) => year)).size === 1;
  return (period) => {
    const full = describePeriod(period)[language];
    if (!oneYear || period.key === "Y") return full;
    return language === "zh" ? full.replace(/^\d+年/, "") : full.replace(/ \d+$/, "");
  };
}

function changeOf(now: Score, before: Score | undefined): number | "" {
  const [current, earlier] = [now.totals.final, before?.totals.final ?? null];
  return current === null || earlier === null ? "" : current.minus(earlier).toNumber();
}

/** Scores lie close together; the axis begins at a ten well below them. */
function lowestTick(periods: readonly PeriodResult[]): number {
  const finals = periods.flatMap(({ score }) => score.totals.final?.toNumber() ?? []);
  return Math.max(0, Math.floor((Math.min(100, ...finals) - 10) / 10) * 10);
}
