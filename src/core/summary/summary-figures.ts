/**
 * The key figures of the 汇总 sheet as formulas over its own tables: final score, grade, the three totals
 * with the rows that they go over, bonus, penalty, and what is scored and reviewed.
 */
import type { CellRange } from "../grid/address";
import { cellAddress, qualifiedAddress } from "../grid/address";
import { rowHeightFor } from "../plan/text-size";
import { gradeFormula } from "../scoring/adjustment-formula";
import { rounded } from "../scoring/indicator-formula";
import type { Coverage } from "../scoring/score";
import { VETO_WORD } from "../scoring/score-adjustments";
import { shownGrade } from "../scoring/shown-grade";
import { adjustmentPoints } from "./adjustment-table";
import { isPlain } from "./plain-field";
import {
  applicableRows,
  cached,
  inLanguage,
  isIncomplete,
  officialRange,
  wasIncomplete,
} from "./summary-context";
import type { SummaryContext } from "./summary-context";
import {
  COLUMN,
  COLUMN_WIDTHS,
  columnRange,
  FIGURE,
  figureAddress,
  FIGURES_ROW,
  GROUP_COLUMN,
  LAST_COLUMN,
} from "./summary-layout";

const HEADER = FIGURES_ROW - 1;

type GivenTotal = "rule" | "self" | "review";

export function addFigures(context: SummaryContext): void {
  const { builder, labels, assessment, layout, language } = context;
  const { score, framework } = assessment;
  const { decimals } = framework.precision;
  const base = cellAddress(layout.groupTotal, GROUP_COLUMN.score);
  const points = cellAddress(layout.groupTotal, GROUP_COLUMN.points);
  const { finalMin, finalMax } = framework.caps;
  const outOf100 = rounded(`${base}*100/${points}`, decimals);
  const final = `MAX(${finalMin},MIN(${finalMax},${outOf100}+${figureAddress("bonus")}-${figureAddress("penalty")}))`;
  // No formula: it would give the number that can't be trusted.
  if (score.withheld === true)
    builder
      .put(FIGURES_ROW, FIGURE.final, labels.withheld, "figureMain")
      .put(FIGURES_ROW, FIGURE.grade, labels.withheld, "figureGrade");
  else
    builder
      .formula(
        FIGURES_ROW,
        FIGURE.final,
        `=IF(OR(${base}="",${points}=0),"",${rounded(final, decimals)})`,
        "figureMain",
        cached(score.totals.final),
      )
      .formula(FIGURES_ROW, FIGURE.grade, grade(context), "figureGrade", shownGrade(score, language) ?? "");
  addFinalLabel(context);
  builder.put(HEADER, FIGURE.grade, labels.grade, "figureLabel");
  addTotal(context, "rule", labels.ruleTotal);
  addTotal(context, "self", labels.selfTotal);
  addTotal(context, "review", labels.reviewTotal);
  for (const kind of ["bonus", "penalty"] as const) {
    const formula = `=MIN(${framework.caps[kind]},${adjustmentPoints(context, kind)})`;
    builder
      .put(HEADER, FIGURE[kind], labels[kind], "figureLabel")
      .formula(FIGURES_ROW, FIGURE[kind], formula, "figure", score.totals[kind].toNumber());
  }
  addCompleteness(context);
  const texts = [labels.final, labels.ruleTotal, labels.selfTotal, labels.reviewTotal];
  const widths = texts.map((text) => ({
    text: `${text}\n${labels.provisional}`,
    width: COLUMN_WIDTHS[2] ?? 1,
  }));
  builder.height(HEADER, Math.max(36, rowHeightFor(widths))).height(FIGURES_ROW, 42);
}

/** How many rows wait for their review, as an expression; null where none has to be reviewed. */
function awaitingRows({ assessment, layout, labels }: SummaryContext): string | null {
  const reviews = columnRange(COLUMN.review, layout.firstIndicator, layout.lastIndicator);
  return assessment.score.reviewsRequired === 0 ? null : `COUNTIF(${reviews},"${labels.awaited}")`;
}

function grade(context: SummaryContext): string {
  const { assessment, language } = context;
  const { score, framework, sheet } = assessment;
  const official = officialRange(context);
  const open = `${applicableRows(context)}-COUNT(${official})`;
  const veto = (code: string): string | null => {
    const option = sheet.adjustments.find(({ adjustment }) => adjustment.code === code)?.option ?? null;
    if (option === null || context.isBlocked(option.at)) return null;
    if (isPlain(context, option)) return qualifiedAddress(option.at);
    return score.adjustments.some((scored) => scored.code === code && scored.vetoed)
      ? `"${VETO_WORD}"`
      : null;
  };
  const cells = { final: figureAddress("final"), open, awaiting: awaitingRows(context), veto };
  return gradeFormula(framework, cells, ({ name }) => inLanguage(name, language), language);
}

/** “最终得分”, or “目前得分” while rows are open, and that it is provisional while it is. */
function addFinalLabel(context: SummaryContext): void {
  const { builder, labels, assessment } = context;
  const { score } = assessment;
  const awaiting = awaitingRows(context);
  const name = wasIncomplete(context) ? labels.soFar : labels.final;
  const shown = score.provisional ? `${name}\n${labels.provisional}` : name;
  const base = `IF(${isIncomplete(context)},"${labels.soFar}","${labels.final}")`;
  const provisional = `CHAR(10)&"${labels.provisional}"`;
  // What waits for all units stays so whatever is entered here.
  const always = score.provisional && score.awaitingReview.length === 0;
  const waits = awaiting === null ? "" : `&IF(${awaiting}>0,${provisional},"")`;
  const formula = `=${base}${always ? `&${provisional}` : waits}`;
  builder.formula(HEADER, FIGURE.final, formula, "figureLabel", shown);
}

/**
 * A total out of 100 where every row that applies has such a score; else the points over those of the
 * rows that have one, with their number in the label: “9.47/12”, “2/17 项”.
 */
function addTotal(context: SummaryContext, kind: GivenTotal, label: string): void {
  const { builder, labels, assessment, layout } = context;
  const { decimals } = assessment.framework.precision;
  const column = COLUMN[kind];
  const official = officialRange(context);
  const range = columnRange(column, layout.firstIndicator, layout.lastIndicator);
  const max = columnRange(COLUMN.max, layout.firstIndicator, layout.lastIndicator);
  const points = cellAddress(layout.groupTotal, GROUP_COLUMN.points);
  const counted = `(${official}<>"${labels.notApplicable}")*ISNUMBER(${range})`;
  const [count, of] = [`SUMPRODUCT(${counted})`, applicableRows(context)];
  const sum = `SUMIF(${official},"<>${labels.notApplicable}",${range})`;
  const partial = `${rounded(sum, decimals)}&"/"&ROUND(SUMPRODUCT(${counted}*${max}),9)`;
  const whole = rounded(`${sum}*100/${points}`, decimals);
  const coverage = assessment.score.coverage[kind];
  const total = assessment.score.totals[kind];
  builder
    .formula(
      FIGURES_ROW,
      FIGURE[kind],
      `=IF(OR(${count}=0,${points}=0),"",IF(${count}<${of},${partial},${whole}))`,
      "figure",
      total === null ? partialText(coverage) : total.toNumber(),
    )
    .formula(
      HEADER,
      FIGURE[kind],
      `="${label}"&IF(OR(${count}=0,${count}=${of}),"",CHAR(10)&${labels.outOfFormula(count, of)})`,
      "figureLabel",
      isPartial(coverage) ? `${label}\n${labels.outOf(coverage.count, coverage.of)}` : label,
    );
}

function isPartial({ count, of }: Coverage): boolean {
  return count > 0 && count < of;
}

/** “9.47/12”; "" while there is no such score. */
function partialText({ points, max }: Coverage): string {
  return points === null ? "" : `${points.toString()}/${max.toString()}`;
}

/** How many rows are scored, and how many of those that must be reviewed still wait. */
function addCompleteness(context: SummaryContext): void {
  const { builder, labels, assessment } = context;
  const { answered, awaitingReview, reviewsRequired } = assessment.score;
  const across = (row: number): CellRange => ({
    top: row,
    bottom: row,
    left: FIGURE.completeness,
    right: LAST_COLUMN,
  });
  const awaiting = awaitingRows(context);
  const scored = labels.outOfFormula(`COUNT(${officialRange(context)})`, applicableRows(context));
  const waits =
    awaiting === null
      ? ""
      : `&IF(${awaiting}=0,"",CHAR(10)&"${labels.awaited} "&${labels.outOfFormula(awaiting, String(reviewsRequired))})`;
  const shown = [
    labels.outOf(answered.count, answered.of),
    ...(awaitingReview.length === 0
      ? []
      : [`${labels.awaited} ${labels.outOf(awaitingReview.length, reviewsRequired)}`]),
  ];
  builder
    .merged(across(HEADER), labels.completeness, "figureLabel")
    .mergedFormula(across(FIGURES_ROW), `=${scored}${waits}`, "figureText", shown.join("\n"));
}
