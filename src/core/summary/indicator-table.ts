/**
 * The level-2 table of the 汇总 sheet. Its scores are formulas over the entries on the scoring
 * sheet, so they follow when an entry changes; where an entry can't be read by a formula (text,
 * an error finding), the engine's value stands instead.
 */
import type { Indicator } from "../framework/framework";
import { reviewRequired } from "../framework/indicators";
import { exemptCondition, indicatorFormula, leftOutCondition, rounded } from "../scoring/indicator-formula";
import type { IndicatorCells } from "../scoring/indicator-formula";
import { periodKind } from "../framework/period";
import { cellAddress, qualifiedAddress } from "../grid/address";
import type { IndicatorScore } from "../scoring/score";
import { exemptionReason } from "../sheet/granted-exemption";
import type { Field, IndicatorRow } from "../sheet/scoring-sheet";
import { rowHeightFor } from "../plan/text-size";
import { isPlain } from "./plain-field";
import { addSection, cached, inLanguage, lostPoints } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { whileUnchanged } from "./while-unchanged";
import { COLUMN, COLUMN_WIDTHS, HEADER_HEIGHT } from "./summary-layout";

/** Points that a row may grow into what its page has over. */
const ROOMY = 5;

export function addIndicatorTable(context: SummaryContext): void {
  const { builder, pages, labels, layout, assessment } = context;
  addSection(context, layout.indicators, labels.indicators);
  const { code, indicator, max, ruleTotal, selfTotal, reviewTotal, official, rate, lost } = labels;
  const header = [code, indicator, max, ruleTotal, selfTotal, reviewTotal, official, rate, lost];
  builder.row(layout.indicators + 1, 0, header, "header");
  const texts = header.map((text, column) => ({ text, width: COLUMN_WIDTHS[column] ?? 1 }));
  builder.height(layout.indicators + 1, Math.max(HEADER_HEIGHT, rowHeightFor(texts)));
  const rows = new Map(assessment.sheet.rows.map((row) => [row.indicator.code, row]));
  assessment.score.indicators.forEach((score, index) => {
    const row = layout.firstIndicator + index;
    addRow(context, score, rows.get(score.indicator.code) ?? null, row);
    pages.plot(row, row, 0, ROOMY);
  });
}

function addRow(
  context: SummaryContext,
  score: IndicatorScore,
  source: IndicatorRow | null,
  row: number,
): void {
  const { builder, labels, language } = context;
  const { indicator } = score;
  const at = (column: number): string => cellAddress(row, column);
  const name = inLanguage(indicator.name, language);
  builder
    .put(row, COLUMN.code, indicator.code, "centered")
    .put(row, COLUMN.indicator, name, "text")
    .put(row, COLUMN.max, indicator.maxPoints, "points")
    .height(
      row,
      rowHeightFor([
        { text: indicator.code, width: COLUMN_WIDTHS[COLUMN.code] ?? 1 },
        { text: name, width: COLUMN_WIDTHS[COLUMN.indicator] ?? 1 },
      ]),
    );
  addRuleScore(context, score, source, row);
  addGivenScore(context, source?.self ?? null, cached(score.self), row, COLUMN.self);
  const na = labels.notApplicable;
  addReview(context, score, source, row);
  const official = score.notApplicable === null ? cached(score.official) : na;
  const reviewed = source?.review?.reading.kind ?? "blank";
  const judged = indicator.rule.type === "manual";
  const otherwise = at(judged ? COLUMN.self : COLUMN.rule);
  const unreviewed = `AND(ISNUMBER(${otherwise}),${noReview(source?.review ?? null)})`;
  // What the engine refuses to count, a formula over the columns beside it would count.
  const refused =
    reviewed === "blank" ? judged && score.official === null && score.self !== null : score.review === null;
  if (refused && score.notApplicable === null) builder.put(row, COLUMN.official, null, "score");
  else {
    builder.formula(
      row,
      COLUMN.official,
      `=IF(${leftOut(context, indicator, source, at(COLUMN.rule))},"${na}",IF(ISNUMBER(${at(COLUMN.review)}),${at(COLUMN.review)},IF(${unreviewed},${otherwise},"")))`,
      "score",
      official,
    );
  }
  builder.formula(
    row,
    COLUMN.rate,
    `=IF(ISNUMBER(${at(COLUMN.official)}),${at(COLUMN.official)}/${at(COLUMN.max)},"")`,
    "rate",
    score.official === null ? "" : score.official.div(indicator.maxPoints).toNumber(),
  );
  builder.formula(
    row,
    COLUMN.lost,
    `=IF(ISNUMBER(${at(COLUMN.official)}),ROUND(${at(COLUMN.max)}-${at(COLUMN.official)},9),"")`,
    "lost",
    cached(lostPoints(score)),
  );
}

/** Whether the row leaves the total: as 规则得分 says, but for a reason that explains a self score; or let off by the reviewer. */
function leftOut(
  { labels: { notApplicable } }: SummaryContext,
  { allowNA }: Indicator,
  source: IndicatorRow | null,
  rule: string,
): string {
  const [self, remark] = [source?.self ?? null, source?.remark ?? null];
  if (!allowNA || self === null) return `${rule}="${notApplicable}"`;
  const written = remark === null ? '""' : qualifiedAddress(remark.at);
  const exempt = exemptNow(source);
  const chosen = leftOutCondition(rule, qualifiedAddress(self.at), written, notApplicable);
  return exempt === null ? chosen : `OR(${chosen},${exempt})`;
}

/**
 * True while nothing stands in the cell of 复核得分: a review that can't be counted is not passed
 * over. A cell with a stroke, which reads as blank, is taken for blank whatever comes later.
 */
function noReview(review: Field | null): string {
  const written =
    review?.reading.kind === "blank" && typeof review.raw === "string" && review.raw.trim() !== "";
  return review === null || written ? "TRUE" : `TRIM(${qualifiedAddress(review.at)}&"")=""`;
}

/** 复核得分, or that it is still to come where one is required. */
function addReview(
  context: SummaryContext,
  score: IndicatorScore,
  source: IndicatorRow | null,
  row: number,
): void {
  const { awaited } = context.labels;
  const out = leftOut(context, score.indicator, source, cellAddress(row, COLUMN.rule));
  const missing = reviewRequired(score.indicator) ? `IF(${out},"","${awaited}")` : '""';
  const shown = score.awaitsReview ? awaited : cached(score.review);
  addGivenScore(context, source?.review ?? null, shown, row, COLUMN.review, missing);
}

function addRuleScore(
  context: SummaryContext,
  score: IndicatorScore,
  source: IndicatorRow | null,
  row: number,
): void {
  const { builder, assessment, labels } = context;
  const value = score.notApplicable === null ? cached(score.rule) : labels.notApplicable;
  const cells = source === null ? null : liveCells(context, source, cellAddress(row, COLUMN.max));
  if (source === null) {
    builder.put(row, COLUMN.rule, value === "" ? null : value, "score");
    return;
  }
  if (cells === null) {
    const { entries, option, review, reason, remark } = source;
    const fields = [...entries, option, review, reason, remark].filter((field) => field !== null);
    builder.formula(row, COLUMN.rule, whileUnchanged(context, fields, value), "score", value);
    return;
  }
  const kind = assessment.period === null ? "Y" : periodKind(assessment.period);
  const formula = indicatorFormula(assessment.framework, score.indicator, cells, kind, labels.notApplicable);
  const exempt = exemptNow(source);
  builder.formula(
    row,
    COLUMN.rule,
    exempt === null ? formula : `=IF(${exempt},"${labels.notApplicable}",${formula.slice(1)})`,
    "score",
    value,
  );
}

/** Whether the reviewer lets the row off, over the cells that say it; null where the sheet has none. */
function exemptNow(source: IndicatorRow | null): string | null {
  const review = source?.review ?? null;
  const reason = source === null ? null : exemptionReason(source);
  return review === null || reason === null
    ? null
    : exemptCondition(qualifiedAddress(review.at), qualifiedAddress(reason.at));
}

/**
 * The cells that a live formula reads.
 * @returns null when a formula could not read them as the engine does
 */
function liveCells(context: SummaryContext, source: IndicatorRow, points: string): IndicatorCells | null {
  const { option, reason, remark, entries } = source;
  const inputs = [...entries, ...(option === null ? [] : [option])];
  const complete = source.indicator.entries.every(
    ({ key, slot, required }) =>
      !required || slot === "info" || entries.some(({ definition }) => definition.key === key),
  );
  if (!complete || context.isBlocked(source.at) || !inputs.every((field) => isPlain(context, field)))
    return null;
  const address = (field: Field | null): string => (field === null ? '""' : qualifiedAddress(field.at));
  return {
    points,
    option: address(option),
    reason: address(reason),
    remark: address(remark),
    entry: (key) => address(entries.find(({ definition }) => definition.key === key) ?? null),
  };
}

/**
 * 自评分 or 复核得分: a link to the cell where that gives the same, else the engine's value.
 * @param missing the expression for a score that isn't there
 */
function addGivenScore(
  context: SummaryContext,
  field: Field | null,
  value: number | string,
  row: number,
  column: number,
  missing = '""',
): void {
  const { builder, assessment } = context;
  if (field === null) {
    builder.put(row, column, value === "" ? null : value, "score");
    return;
  }
  if (!isPlain(context, field)) {
    builder.formula(row, column, whileUnchanged(context, [field], value), "score", value);
    return;
  }
  const cell = qualifiedAddress(field.at);
  const max = cellAddress(row, COLUMN.max);
  const given = rounded(cell, assessment.framework.precision.decimals);
  builder.formula(
    row,
    column,
    `=IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=${max}),${given},${missing}),${missing})`,
    "score",
    value,
  );
}
