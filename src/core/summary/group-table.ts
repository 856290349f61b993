/**
 * The level-1 table of the 汇总 sheet with its total, the rates that are required and those of the
 * period before, and the charts over it.
 */
import Big from "big.js";
import { cellAddress } from "../grid/address";
import { PALETTE } from "../plan/palette";
import { rounded } from "../scoring/indicator-formula";
import { rowHeightFor } from "../plan/text-size";
import type { GroupScore, IndicatorScore, Score, SheetGroupScore } from "../scoring/score";
import { textLiteral } from "../scoring/text-literal";
import { addGroupCharts } from "./group-charts";
import { addSection, cached, inLanguage, isIncomplete, putOfAnswered } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN, COLUMN_WIDTHS, columnRange, GROUP_COLUMN } from "./summary-layout";

/** Points that a row may grow into what its page has over. */
const ROOMY = 8;

export function addGroupTable(context: SummaryContext): void {
  const { builder, labels, layout, assessment } = context;
  addSection(context, layout.groups, labels.groups);
  const header = layout.groups + 1;
  builder
    .row(header, GROUP_COLUMN.code, [labels.code, labels.group, labels.points, labels.score], "header")
    .put(header, GROUP_COLUMN.target, labels.target, "header")
    .height(header, 36);
  if (context.previous !== null)
    builder.row(header, GROUP_COLUMN.before, [labels.before, labels.change], "header");
  putOfAnswered(context, header, GROUP_COLUMN.rate, labels.rate);
  putOfAnswered(context, header, GROUP_COLUMN.lost, labels.lost);
  assessment.score.groups.forEach((group, index) => addGroup(context, group, layout.firstGroup + index));
  addTotal(context);
  for (let row = layout.firstGroup; row <= layout.groupTotal; row++) context.pages.plot(row, row, 0, ROOMY);
  const rates = {
    top: layout.firstGroup,
    bottom: layout.groupTotal - 1,
    left: GROUP_COLUMN.rate,
    right: GROUP_COLUMN.rate,
  };
  builder.highlight({ type: "dataBar", range: rates, color: PALETTE.accentMiddle, min: 0, max: 1 });
  addGroupCharts(context);
}

function addGroup(context: SummaryContext, score: SheetGroupScore, row: number): void {
  const { builder, assessment, layout, labels } = context;
  builder.put(row, GROUP_COLUMN.code, score.group.code, "centered");
  const rows = assessment.score.indicators.flatMap(({ indicator }, index) =>
    indicator.parent === score.group.code ? [layout.firstIndicator + index] : [],
  );
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) {
    addName(context, score, row, null);
    builder
      .put(row, GROUP_COLUMN.points, 0, "points")
      .row(
        row,
        GROUP_COLUMN.score,
        Array<null>(lastColumn(context) - GROUP_COLUMN.score + 1).fill(null),
        "score",
      );
    return;
  }
  const [official, max] = [columnRange(COLUMN.official, top, bottom), columnRange(COLUMN.max, top, bottom)];
  addName(context, score, row, official);
  const points = `SUMIF(${official},"<>${labels.notApplicable}",${max})`;
  builder.formula(row, GROUP_COLUMN.points, `=${points}`, "points", score.applicable.toNumber());
  builder.formula(
    row,
    GROUP_COLUMN.score,
    `=IF(COUNT(${official})=0,"",${rounded(`SUM(${official})`, assessment.framework.precision.decimals)})`,
    "score",
    cached(score.official),
  );
  const answered = `SUMPRODUCT(ISNUMBER(${official})*${max})`;
  const here = cellAddress(row, GROUP_COLUMN.score);
  const { official: sum } = score;
  builder
    .formula(row, GROUP_COLUMN.rate, `=IF(${here}="","",${here}/${answered})`, "rate", cached(score.rate))
    .formula(
      row,
      GROUP_COLUMN.lost,
      `=IF(${here}="","",ROUND(${answered}-${here},9))`,
      "lost",
      sum === null ? "" : score.answered.points.minus(sum).toNumber(),
    );
  const before = context.previous?.score.groups.find(({ group }) => group.code === score.group.code);
  const target = targetOf(score, assessment.score.indicators);
  const compared = {
    target,
    now: wholeRate(score),
    before: before === undefined ? null : wholeRate(before),
    isWhole: `COUNT(${official})=ROWS(${official})-COUNTIF(${official},"${labels.notApplicable}")`,
  };
  addComparison(context, row, compared, "rate", "change");
}

/** The level-1 indicator, and how much of it is answered while it isn't whole: the charts' labels say it too. */
function addName(
  { builder, labels, language }: SummaryContext,
  { group, answered: { count, of } }: SheetGroupScore,
  row: number,
  official: string | null,
): void {
  const name = inLanguage(group.name, language);
  const shown = count === of ? name : `${name}\n${labels.answeredRows(count, of)}`;
  if (official === null) builder.put(row, GROUP_COLUMN.name, name, "text");
  else {
    const counted = `COUNT(${official})`;
    const all = `(ROWS(${official})-COUNTIF(${official},"${labels.notApplicable}"))`;
    const note = `CHAR(10)&${labels.answeredRowsFormula(counted, all)}`;
    const formula = `=${textLiteral(name)}&IF(${counted}=${all},"",${note})`;
    builder.formula(row, GROUP_COLUMN.name, formula, "text", shown);
  }
  builder.height(row, rowHeightFor([{ text: shown, width: COLUMN_WIDTHS[GROUP_COLUMN.name] ?? 1 }]));
}

/** Without a period before, nothing is compared with it. */
function lastColumn({ previous }: SummaryContext): number {
  return previous === null ? GROUP_COLUMN.lost : GROUP_COLUMN.change;
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

interface Comparison {
  readonly target: number | null;
  /** Rates of what is whole in both periods; null where it isn't. */
  readonly now: Big | null;
  readonly before: Big | null;
  /** True while every row that the rate goes over is answered, as an expression. */
  readonly isWhole: string;
}

/** What is required, what it was in the period before, and the change in points of the rate. */
function addComparison(
  { builder, previous }: SummaryContext,
  row: number,
  { target, now, before, isWhole }: Comparison,
  rateStyle: "rate" | "totalRate",
  changeStyle: "change" | "totalChange",
): void {
  const rate = cellAddress(row, GROUP_COLUMN.rate);
  const then = cellAddress(row, GROUP_COLUMN.before);
  const change = now === null || before === null ? "" : now.minus(before).times(100).round(1).toNumber();
  builder.put(row, GROUP_COLUMN.target, target, rateStyle);
  if (previous === null) return;
  builder
    .put(row, GROUP_COLUMN.before, before?.toNumber() ?? null, rateStyle)
    .formula(
      row,
      GROUP_COLUMN.change,
      `=IF(AND(ISNUMBER(${rate}),ISNUMBER(${then}),${isWhole}),ROUND((${rate}-${then})*100,1),"")`,
      changeStyle,
      change,
    );
}

/** A part of what was assessed can't be compared with the whole. */
function wholeRate({ rate, answered }: Pick<SheetGroupScore, "rate" | "answered">): Big | null {
  return answered.count === answered.of ? rate : null;
}

/** The sums of the rows above: what isn't answered is no part of any of them but the points. */
function addTotal(context: SummaryContext): void {
  const { builder, labels, layout, assessment } = context;
  const { score, framework } = assessment;
  const row = layout.groupTotal;
  const column = (key: keyof typeof GROUP_COLUMN): string =>
    columnRange(GROUP_COLUMN[key], layout.firstGroup, row - 1);
  const total = totalOf(score);
  const [sum, lost] = [cellAddress(row, GROUP_COLUMN.score), cellAddress(row, GROUP_COLUMN.lost)];
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
      cached(total.official),
    )
    .formula(
      row,
      GROUP_COLUMN.rate,
      `=IF(${sum}="","",${sum}/(${sum}+${lost}))`,
      "totalRate",
      cached(total.rate),
    )
    .formula(
      row,
      GROUP_COLUMN.lost,
      `=IF(${sum}="","",ROUND(SUM(${column("lost")}),9))`,
      "totalLost",
      total.official === null ? "" : total.answered.points.minus(total.official).toNumber(),
    );
  const compared = {
    target: null,
    now: wholeRate(total),
    before: context.previous === null ? null : wholeRate(totalOf(context.previous.score)),
    isWhole: `NOT(${isIncomplete(context)})`,
  };
  addComparison(context, row, compared, "totalRate", "totalChange");
}

function totalOf({ groups }: Score): Pick<SheetGroupScore, "official" | "rate" | "answered"> {
  const given = groups.flatMap(({ official }) => official ?? []);
  const official = given.length === 0 ? null : given.reduce((sum, points) => sum.plus(points));
  const answered = groups.reduce(
    (all, group) => ({
      count: all.count + group.answered.count,
      of: all.of + group.answered.of,
      points: all.points.plus(group.answered.points),
    }),
    { count: 0, of: 0, points: new Big(0) },
  );
  const rate = official === null || answered.points.eq(0) ? null : official.div(answered.points);
  return { official, rate, answered };
}
