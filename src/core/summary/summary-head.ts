/** Head of the 汇总 sheet: who, when, by which framework, the totals and what must be known about them. */
import { describePeriod } from "../framework/period";
import { cellAddress, qualifiedAddress, type CellRange } from "../grid/address";
import { gradeFormula } from "../scoring/adjustment-formula";
import { rounded } from "../scoring/indicator-formula";
import { rowHeightFor } from "../plan/text-size";
import { VETO_WORD } from "../scoring/score-adjustments";
import { isPlain } from "./plain-field";
import { cached, inLanguage } from "./summary-context";
import { gradeAfterVetoes } from "../scoring/veto-words";
import type { SummaryContext } from "./summary-context";
import {
  CHECK_ROW,
  COLUMN,
  COLUMN_WIDTHS,
  columnRange,
  FIGURE,
  figureAddress,
  FIGURES_ROW,
  GROUP_COLUMN,
  LAST_COLUMN,
  NOTE_ROW,
} from "./summary-layout";
import { adjustmentPoints } from "./adjustment-table";

const MILLISECONDS_PER_DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

export function addHead(context: SummaryContext, writtenAt: Date): void {
  const { builder, labels, language, assessment } = context;
  const { framework, sheet } = assessment;
  builder
    .merged(
      { top: 0, bottom: 0, left: 0, right: LAST_COLUMN },
      labels.title(inLanguage(framework.name, language)),
      "title",
    )
    .height(0, 34);
  const period = assessment.period === null ? "" : inLanguage(describePeriod(assessment.period), language);
  const unit = sheet.unit ?? "";
  const rules = `${inLanguage(framework.name, language)} ${framework.version}`;
  addPair(context, 1, 0, labels.unit, unit);
  addPair(context, 1, 3, labels.period, period);
  addPair(context, 2, 0, labels.framework, rules);
  addPair(context, 2, 3, labels.writtenAt, serialDate(writtenAt), "time");
  // The left half has the longer words: an English label, a framework's full name.
  builder.height(1, pairHeight(labels.unit, unit)).height(2, pairHeight(labels.framework, rules));
  addFigures(context);
  addNote(context);
  addCheck(context);
}

/** A local time as Excel's serial number, to the minute. */
function serialDate(date: Date): number {
  const local = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  );
  return (local - EXCEL_EPOCH) / MILLISECONDS_PER_DAY;
}

function addPair(
  { builder }: SummaryContext,
  row: number,
  column: 0 | 3,
  label: string,
  value: string | number,
  style: "value" | "time" = "value",
): void {
  const right = column === 0 ? 2 : LAST_COLUMN;
  builder
    .put(row, column, label, "label")
    .merged({ top: row, bottom: row, left: column + 1, right }, value, style);
}

/** In points, for a label in the first column and its value in the two beside it. */
function pairHeight(label: string, value: string): number {
  const [labelWidth = 1, ...valueWidths] = COLUMN_WIDTHS.slice(0, 3);
  const width = valueWidths.reduce((sum, each) => sum + each, 0);
  return Math.max(
    24,
    rowHeightFor([
      { text: label, width: labelWidth + 2 },
      { text: value, width },
    ]),
  );
}

function addFigures(context: SummaryContext): void {
  const { builder, labels, assessment, layout, language } = context;
  const { score, framework, sheet } = assessment;
  const { decimals } = framework.precision;
  const official = columnRange(COLUMN.official, layout.firstIndicator, layout.lastIndicator);
  const points = cellAddress(layout.groupTotal, GROUP_COLUMN.points);
  const outOf100 = (sum: string): string => rounded(`${sum}*100/${points}`, decimals);
  const total = (column: number): string => {
    const range = columnRange(column, layout.firstIndicator, layout.lastIndicator);
    const counted = `SUMPRODUCT((${official}<>"${labels.notApplicable}")*ISNUMBER(${range}))`;
    return `=IF(OR(${counted}=0,${points}=0),"",${outOf100(`SUMIF(${official},"<>${labels.notApplicable}",${range})`)})`;
  };
  const base = cellAddress(layout.groupTotal, GROUP_COLUMN.score);
  const { finalMin, finalMax } = framework.caps;
  const final = `MAX(${finalMin},MIN(${finalMax},${outOf100(base)}+${figureAddress("bonus")}-${figureAddress("penalty")}))`;
  const open = `ROWS(${official})-COUNT(${official})-COUNTIF(${official},"${labels.notApplicable}")`;
  const veto = (code: string): string | null => {
    const option = sheet.adjustments.find(({ adjustment }) => adjustment.code === code)?.option ?? null;
    if (option === null || context.isBlocked(option.at)) return null;
    if (isPlain(context, option)) return qualifiedAddress(option.at);
    return score.adjustments.some((scored) => scored.code === code && scored.vetoed)
      ? `"${VETO_WORD}"`
      : null;
  };
  const grade = gradeFormula(framework, { final: figureAddress("final"), open, veto }, ({ name }) =>
    inLanguage(name, language),
  );
  const header = FIGURES_ROW - 1;
  const figures = [
    ...[labels.final, labels.grade].map((label) =>
      score.provisional ? `${label}\n${labels.provisional}` : label,
    ),
    withCoverage(context, labels.ruleTotal, "rule"),
    withCoverage(context, labels.selfTotal, "self"),
    withCoverage(context, labels.reviewTotal, "review"),
    labels.bonus,
    labels.penalty,
  ];
  const widths = figures.map((text, column) => ({ text, width: COLUMN_WIDTHS[column] ?? 1 }));
  builder
    .row(header, 0, figures, "figureLabel")
    .height(header, Math.max(36, rowHeightFor(widths)))
    .height(FIGURES_ROW, 34);
  const put = (
    figure: keyof typeof FIGURE,
    formula: string,
    value: number | string,
    style: "figure" | "figureMain",
  ): void => {
    builder.formula(FIGURES_ROW, FIGURE[figure], formula, style, value);
  };
  put(
    "final",
    `=IF(OR(${base}="",${points}=0),"",${rounded(final, decimals)})`,
    cached(score.totals.final),
    "figureMain",
  );
  put("grade", grade, score.grade === null ? "" : inLanguage(score.grade.name, language), "figureMain");
  put("rule", total(COLUMN.rule), cached(score.totals.rule), "figure");
  put("self", total(COLUMN.self), cached(score.totals.self), "figure");
  put("review", total(COLUMN.review), cached(score.totals.review), "figure");
  for (const kind of ["bonus", "penalty"] as const) {
    put(
      kind,
      `=MIN(${framework.caps[kind]},${adjustmentPoints(context, kind)})`,
      score.totals[kind].toNumber(),
      "figure",
    );
  }
  const across = (row: number): CellRange => ({
    top: row,
    bottom: row,
    left: FIGURE.completeness,
    right: LAST_COLUMN,
  });
  builder
    .merged(across(header), labels.completeness, "figureLabel")
    .merged(across(FIGURES_ROW), labels.outOf(score.answered.count, score.answered.of), "figure");
}

/** A total's label; says how many rows it covers while that is not all of them. */
function withCoverage(
  { labels, assessment }: SummaryContext,
  label: string,
  kind: "rule" | "self" | "review",
): string {
  const counting = assessment.score.indicators.filter(({ notApplicable }) => notApplicable === null);
  const given = counting.filter((score) => score[kind] !== null).length;
  return given === 0 || given === counting.length
    ? label
    : `${label}\n${labels.outOf(given, counting.length)}`;
}

const SEPARATOR = { zh: "、", en: ", " } as const;

/** Why the result stands for the time being: rows that wait for a reviewer, or for all units. */
function provisionalNotes({ labels, assessment }: SummaryContext): readonly string[] {
  const waiting = assessment.score.indicators.filter(({ provisional }) => provisional);
  const judged = waiting.filter(({ official }) => official !== null).length;
  const compared = waiting.length - judged;
  return [
    ...(judged > 0 ? [labels.provisionalSelf(judged)] : []),
    ...(compared > 0 ? [labels.provisionalRelative(compared)] : []),
  ];
}

/** What qualifies the totals: rows still open, provisional scores, errors, a veto. */
function addNote(context: SummaryContext): void {
  const { builder, labels, language, assessment } = context;
  const { score, findings, framework } = assessment;
  const { count, of } = score.answered;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const vetoes = framework.adjustments.filter(({ code }) =>
    score.adjustments.some((scored) => scored.code === code && scored.vetoed),
  );
  const notes = [
    ...(count < of
      ? [labels.incomplete(of - count, score.range.min.toFixed(2), score.range.max.toFixed(2))]
      : []),
    ...provisionalNotes(context),
    ...(errors > 0 ? [labels.blocked(errors)] : []),
    ...(vetoes.length > 0
      ? [
          labels.vetoed(
            vetoes.map(({ name }) => inLanguage(name, language)).join(SEPARATOR[language]),
            inLanguage(gradeAfterVetoes(framework, vetoes), language),
          ),
        ]
      : []),
  ];
  const text = notes.join("\n");
  builder.merged({ top: NOTE_ROW, bottom: NOTE_ROW, left: 0, right: LAST_COLUMN }, text, "note");
  const width = COLUMN_WIDTHS.reduce((sum, column) => sum + column, 0);
  builder.height(NOTE_ROW, notes.length === 0 ? 8 : rowHeightFor([{ text, width }]));
}

/** The engine's final score beside the formula's: the two must agree, and the sheet says so. */
function addCheck({ builder, labels, assessment }: SummaryContext): void {
  const { final } = assessment.score.totals;
  const written = cellAddress(CHECK_ROW, 3);
  const now = figureAddress("final");
  builder
    .merged({ top: CHECK_ROW, bottom: CHECK_ROW, left: 0, right: 2 }, labels.checkLabel, "check")
    .put(CHECK_ROW, 3, final?.toNumber() ?? null, "checkNumber")
    .mergedFormula(
      { top: CHECK_ROW, bottom: CHECK_ROW, left: 4, right: LAST_COLUMN },
      `=IF(AND(ISNUMBER(${written}),ISNUMBER(${now})),IF(ROUND(${written}-${now},9)=0,"${labels.checkSame}","${labels.checkDiffers}"),IF(ISNUMBER(${written})=ISNUMBER(${now}),"","${labels.checkDiffers}"))`,
      "check",
      final === null ? "" : labels.checkSame,
    )
    .height(CHECK_ROW, 20);
}
