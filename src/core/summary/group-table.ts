/**
 * The level-1 table of the 汇总 sheet with its total, the rates that are required and those of the
 * period before, and the charts over it.
 */
import Big from "big.js";
import { cellAddress } from "../grid/address";
import { PALETTE } from "../plan/palette";
import { rounded } from "../scoring/indicator-formula";
import { rowHeightFor, textWidth } from "../plan/text-size";
import type { GroupScore, IndicatorScore, Score } from "../scoring/score";
import { addSection, cached, inLanguage } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN, COLUMN_WIDTHS, columnRange, GROUP_COLUMN, LAST_COLUMN } from "./summary-layout";

export function addGroupTable(context: SummaryContext): void {
  const { builder, labels, layout, assessment } = context;
  addSection(context, layout.groups, labels.groups);
  const header = layout.groups + 1;
  builder
    .row(
      header,
      GROUP_COLUMN.code,
      [
        labels.code,
        labels.group,
        labels.points,
        labels.score,
        labels.rate,
        labels.target,
        labels.lost,
        labels.before,
        labels.change,
      ],
      "header",
    )
    .height(header, 36);
  assessment.score.groups.forEach((group, index) => addGroup(context, group, layout.firstGroup + index));
  addTotal(context);
  const rates = {
    top: layout.firstGroup,
    bottom: layout.groupTotal - 1,
    left: GROUP_COLUMN.rate,
    right: GROUP_COLUMN.rate,
  };
  builder.highlight({ type: "dataBar", range: rates, color: PALETTE.accentMiddle, min: 0, max: 1 });
  addCharts(context);
}

function addGroup(context: SummaryContext, score: GroupScore, row: number): void {
  const { builder, assessment, layout, language } = context;
  const name = inLanguage(score.group.name, language);
  builder
    .put(row, GROUP_COLUMN.code, score.group.code, "centered")
    .put(row, GROUP_COLUMN.name, name, "text")
    .height(row, rowHeightFor([{ text: name, width: COLUMN_WIDTHS[GROUP_COLUMN.name] ?? 1 }]));
  const rows = assessment.score.indicators.flatMap(({ indicator }, index) =>
    indicator.parent === score.group.code ? [layout.firstIndicator + index] : [],
  );
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) {
    builder
      .put(row, GROUP_COLUMN.points, 0, "points")
      .row(row, GROUP_COLUMN.score, Array<null>(LAST_COLUMN - GROUP_COLUMN.score + 1).fill(null), "score");
    return;
  }
  const official = columnRange(COLUMN.official, top, bottom);
  const points = `SUMIF(${official},"<>${context.labels.notApplicable}",${columnRange(COLUMN.max, top, bottom)})`;
  builder.formula(row, GROUP_COLUMN.points, `=${points}`, "points", score.applicable.toNumber());
  builder.formula(
    row,
    GROUP_COLUMN.score,
    `=IF(COUNT(${official})=0,"",${rounded(`SUM(${official})`, assessment.framework.precision.decimals)})`,
    "score",
    cached(score.official),
  );
  addRateAndLoss(context, row, score, "rate", "score");
  const before = context.previous?.score.groups.find(({ group }) => group.code === score.group.code);
  const target = targetOf(score, assessment.score.indicators);
  addComparison(
    context,
    row,
    { target, now: rateOf(score), before: before === undefined ? null : rateOf(before) },
    "rate",
    "change",
  );
}

/** The share of the points that the framework requires, indicator by indicator, 0–1. */
function targetOf({ group, applicable }: GroupScore, scores: readonly IndicatorScore[]): number | null {
  const counting = scores.filter(
    ({ indicator, notApplicable }) => indicator.parent === group.code && notApplicable === null,
  );
  if (!applicable.gt(0)) return null;
  const required = counting.reduce(
    (sum, { indicator }) => sum.plus(new Big(indicator.maxPoints).times(indicator.remedy.trigger)),
    new Big(0),
  );
  return required.div(applicable).round(4).toNumber();
}

/** What is required, what it was in the period before, and the change in points of the rate. */
function addComparison(
  { builder }: SummaryContext,
  row: number,
  {
    target,
    now,
    before,
  }: { readonly target: number | null; readonly now: Big | null; readonly before: Big | null },
  rateStyle: "rate" | "totalRate",
  changeStyle: "change" | "totalChange",
): void {
  const rate = cellAddress(row, GROUP_COLUMN.rate);
  const then = cellAddress(row, GROUP_COLUMN.before);
  const change = now === null || before === null ? "" : now.minus(before).times(100).round(1).toNumber();
  builder
    .put(row, GROUP_COLUMN.target, target, rateStyle)
    .put(row, GROUP_COLUMN.before, before?.toNumber() ?? null, rateStyle)
    .formula(
      row,
      GROUP_COLUMN.change,
      `=IF(AND(ISNUMBER(${rate}),ISNUMBER(${then})),ROUND((${rate}-${then})*100,1),"")`,
      changeStyle,
      change,
    );
}

function rateOf({ official, applicable }: Pick<GroupScore, "applicable" | "official">): Big | null {
  return official === null || !applicable.gt(0) ? null : official.div(applicable);
}

function addRateAndLoss(
  { builder }: SummaryContext,
  row: number,
  { applicable, official }: Pick<GroupScore, "applicable" | "official">,
  rateStyle: "rate" | "totalRate",
  lostStyle: "score" | "total",
): void {
  const [points, score] = [cellAddress(row, GROUP_COLUMN.points), cellAddress(row, GROUP_COLUMN.score)];
  const known = official !== null && applicable.gt(0);
  builder
    .formula(
      row,
      GROUP_COLUMN.rate,
      `=IF(OR(${score}="",${points}=0),"",${score}/${points})`,
      rateStyle,
      known ? official.div(applicable).toNumber() : "",
    )
    .formula(
      row,
      GROUP_COLUMN.lost,
      `=IF(${score}="","",ROUND(${points}-${score},9))`,
      lostStyle,
      official === null ? "" : applicable.minus(official).toNumber(),
    );
}

function addTotal(context: SummaryContext): void {
  const { builder, labels, layout, assessment } = context;
  const { score, framework } = assessment;
  const row = layout.groupTotal;
  const column = (key: keyof typeof GROUP_COLUMN): string =>
    columnRange(GROUP_COLUMN[key], layout.firstGroup, row - 1);
  const { official: total } = sumOf(score);
  builder
    .merged({ top: row, bottom: row, left: 0, right: 1 }, labels.total, "totalLabel")
    .height(row, 22)
    .formula(
      row,
      GROUP_COLUMN.points,
      `=SUM(${column("points")})`,
      "totalPoints",
      score.applicable.toNumber(),
    )
    .formula(
      row,
      GROUP_COLUMN.score,
      `=IF(COUNT(${column("score")})=0,"",${rounded(`SUM(${column("score")})`, framework.precision.decimals)})`,
      "total",
      cached(total),
    );
  addRateAndLoss(context, row, { applicable: score.applicable, official: total }, "totalRate", "total");
  const rates = {
    target: null,
    now: rateOf({ applicable: score.applicable, official: total }),
    before: context.previous === null ? null : rateOf(sumOf(context.previous.score)),
  };
  addComparison(context, row, rates, "totalRate", "totalChange");
}

function sumOf({ applicable, groups }: Score): Pick<GroupScore, "applicable" | "official"> {
  const official = groups.flatMap((group) => group.official ?? []);
  return {
    applicable,
    official: official.length === 0 ? null : official.reduce((sum, points) => sum.plus(points)),
  };
}

/** Longer names, in characters, leave a radar no room: its points carry the codes of the table then. */
const LONGEST_LABEL = 24;

/** A radar of the rates and columns of score against points, side by side under the table. */
function addCharts({ builder, labels, layout, assessment, language }: SummaryContext): void {
  const rows = { top: layout.firstGroup, bottom: layout.groupTotal - 1 };
  const column = (key: keyof typeof GROUP_COLUMN) => ({
    ...rows,
    left: GROUP_COLUMN[key],
    right: GROUP_COLUMN[key],
  });
  const widths = assessment.score.groups.map(({ group }) => textWidth(inLanguage(group.name, language)));
  const categories = column(Math.max(0, ...widths) > LONGEST_LABEL ? "code" : "name");
  builder
    .chart({
      name: "kaoping-rate",
      type: "radar",
      title: labels.radarTitle,
      categories,
      series: [
        { name: labels.target, values: column("target"), color: PALETTE.inkSoft, dashed: true },
        { name: labels.rate, values: column("rate"), color: PALETTE.accent },
      ],
      anchor: { ...layout.charts, left: 0, right: 2 },
      valueAxis: { min: 0, max: 1, numberFormat: "0%" },
    })
    .chart({
      name: "kaoping-score",
      type: "column",
      title: labels.columnTitle,
      categories,
      series: [
        { name: labels.points, values: column("points"), color: "#BFBFBF" },
        { name: labels.score, values: column("score"), color: PALETTE.accent },
      ],
      anchor: { ...layout.charts, left: 3, right: LAST_COLUMN },
      valueAxis: { min: 0 },
    });
}
