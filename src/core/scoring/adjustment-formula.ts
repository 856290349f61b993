/** Adjustments and grades as Excel formulas; the same arithmetic as score-adjustments.ts and grade.ts. */
import type { Adjustment, Framework, Grade } from "../framework/framework";
import type { Language } from "../locale/language";
import { chosenCondition } from "./chosen-option";
import type { FormulaForm } from "./formula-form";
import { gradesFromBest } from "./grade";
import { PROVISIONAL_MARK } from "./shown-grade";
import { VETO_WORD } from "./score-adjustments";
import { textLiteral } from "./text-literal";

/**
 * Points of one adjustment from the cells that hold its count and its level or 是/否; with "=".
 * @param vetoed what a veto shows when it acts
 */
export function adjustmentFormula(
  adjustment: Adjustment,
  count: string,
  option: string,
  vetoed: string,
  form: FormulaForm = "current",
): string {
  if (adjustment.kind === "veto") return `=IF(TRIM(${option})="${VETO_WORD}",${textLiteral(vetoed)},"")`;
  if (!("levels" in adjustment)) {
    return `=IF(COUNT(${count})=0,"",MAX(0,MIN(${adjustment.cap},${adjustment.perUnit}*${count})))`;
  }
  const points = adjustment.levels.reduceRight<string>(
    (otherwise, level) => `IF(${levelCondition(option, level.option, form)},${level.points},${otherwise})`,
    "0",
  );
  return `=IF(TRIM(${option})="","",MAX(0,MIN(${adjustment.cap},${points}*IF(ISNUMBER(${count}),${count},1))))`;
}

/** The first form had TRIM here already. */
function levelCondition(cell: string, level: string, form: FormulaForm): string {
  return form === "first" ? `TRIM(${cell})=${textLiteral(level)}` : chosenCondition(cell, level, form);
}

export interface GradeCells {
  /** The final score. */
  readonly final: string;
  /** The number of rows that apply and are not yet scored. */
  readonly open: string;
  /** The number of rows that wait for the review which they require; null where none requires one. */
  readonly awaiting: string | null;
  /** The 是/否 cell of a veto; null when the sheet has no such row. */
  readonly veto: (code: string) => string | null;
}

/**
 * The grade's name, with "=": "" while a row is open; else the best grade that the final score
 * reaches, no better than each triggered veto allows, marked while a required review is missing.
 * @param name the grade's name in the sheet's language
 */
export function gradeFormula(
  framework: Framework,
  cells: GradeCells,
  name: (grade: Grade) => string,
  language: Language = "zh",
): string {
  const grades = gradesFromBest(framework);
  const reachedFrom = (from: number): string =>
    grades
      .slice(from)
      .reduceRight<string>(
        (otherwise, grade) =>
          otherwise === ""
            ? textLiteral(name(grade))
            : `IF(${cells.final}>=${grade.min},${textLiteral(name(grade))},${otherwise})`,
        "",
      );
  const vetoes = framework.adjustments
    .flatMap((adjustment) => {
      if (adjustment.kind !== "veto") return [];
      const cell = cells.veto(adjustment.code);
      const from = grades.findIndex(({ key }) => key === adjustment.gradeCap);
      return cell === null ? [] : [{ cell, from }];
    })
    .sort((a, b) => a.from - b.from);
  const graded = vetoes.reduce(
    (otherwise, { cell, from }) => `IF(TRIM(${cell})="${VETO_WORD}",${reachedFrom(from)},${otherwise})`,
    reachedFrom(0),
  );
  const mark =
    cells.awaiting === null ? "" : `&IF(${cells.awaiting}>0,${textLiteral(PROVISIONAL_MARK[language])},"")`;
  return `=IF(OR(${cells.final}="",${cells.open}>0),"",${graded}${mark})`;
}
