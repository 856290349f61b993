/** The level-1 table of the 汇总 sheet with its total, and the charts over it. */
import { cellAddress } from "../grid/address";
import { PALETTE } from "../plan/palette";
import { rounded } from "../scoring/indicator-formula";
import type { GroupScore } from "../scoring/score";
import { addSection, cached, inLanguage } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN, columnRange, GROUP_COLUMN, LAST_COLUMN } from "./summary-layout";

export function addGroupTable(context: SummaryContext): void {
  const { builder, labels, layout, assessment } = context;
  addSection(context, layout.groups, labels.groups);
  const header = layout.groups + 1;
  builder
    .merged({ top: header, bottom: header, left: 0, right: 1 }, labels.group, "header")
    .row(header, GROUP_COLUMN.points, [labels.points, labels.score, labels.rate, labels.lost], "header")
    .height(header, 22);
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
  builder
    .merged({ top: row, bottom: row, left: 0, right: 1 }, inLanguage(score.group.name, language), "text")
    .height(row, 20);
  const rows = assessment.score.indicators.flatMap(({ indicator }, index) =>
    indicator.parent === score.group.code ? [layout.firstIndicator + index] : [],
  );
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) {
    builder
      .put(row, GROUP_COLUMN.points, 0, "points")
      .row(row, GROUP_COLUMN.score, [null, null, null], "score");
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
  const official = score.groups.flatMap((group) => group.official ?? []);
  const total = official.length === 0 ? null : official.reduce((sum, points) => sum.plus(points));
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
}

/** A radar of the rates and columns of score against points, side by side under the table. */
function addCharts({ builder, labels, layout }: SummaryContext): void {
  const rows = { top: layout.firstGroup, bottom: layout.groupTotal - 1 };
  const column = (key: keyof typeof GROUP_COLUMN) => ({
    ...rows,
    left: GROUP_COLUMN[key],
    right: GROUP_COLUMN[key],
  });
  const categories = column("name");
  builder
    .chart({
      name: "kaoping-rate",
      type: "radar",
      title: labels.radarTitle,
      categories,
      series: [{ name: labels.rate, values: column("rate"), color: PALETTE.accent }],
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
