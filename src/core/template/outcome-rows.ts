/** The last rows of a scoring sheet: what is open, bonus, penalty, final score and grade, as formulas. */
import { cellAddress } from "../grid/address";
import type { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor } from "../plan/text-size";
import { gradeFormula } from "../scoring/adjustment-formula";
import { rounded } from "../scoring/indicator-formula";
import { PROVISIONAL_MARK } from "../scoring/shown-grade";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { columnRange } from "./column-range";
import { gradeRanges } from "./grade-ranges";
import type { ResultLayout, ResultRowsPlan } from "./result-layout";
import { columnOf, LAST_COLUMN, REVIEW_STATE, SCORING_COLUMNS, widthOf } from "./scoring-layout";
import { templateLabels } from "./template-labels";
import type { TemplateStyle } from "./template-styles";

/** Body text to the type of an outcome, 11 to 12 points. */
const SMALLER = 11 / 12;

const VALUE = columnOf("rule");

export function addOutcomeRows(
  builder: SheetBuilder<TemplateStyle>,
  { framework, language, firstRow, lastRow }: ResultRowsPlan,
  layout: ResultLayout,
): void {
  const { outcomes: labels, notes, pause } = templateLabels(language);
  const at = (row: number): string => cellAddress(row, VALUE);
  const ofKind = (kind: "bonus" | "penalty"): string => {
    const cells = framework.adjustments.flatMap((adjustment, index) =>
      adjustment.kind === kind ? [at(layout.firstAdjustment + index)] : [],
    );
    return cells.length === 0 ? "=0" : `=MIN(${framework.caps[kind]},SUM(${cells.join(",")}))`;
  };
  const veto = (code: string): string =>
    cellAddress(
      layout.firstAdjustment + framework.adjustments.findIndex((adjustment) => adjustment.code === code),
      columnOf("option"),
    );
  const official = columnRange("official", firstRow, lastRow);
  const open = `ROWS(${official})-COUNT(${official})-COUNTIF(${official},"${NOT_APPLICABLE}")`;
  const base = cellAddress(layout.scaled, columnOf("official"));
  const { finalMin, finalMax } = framework.caps;
  const final = rounded(
    `MAX(${finalMin},MIN(${finalMax},${base}+${at(layout.bonus)}-${at(layout.penalty)}))`,
    framework.precision.decimals,
  );
  const states = columnRange("reviewState", firstRow, lastRow);
  const awaiting = `=COUNTIF(${states},"${REVIEW_STATE.awaited[language]}")`;
  const cells = { final: at(layout.final), open: at(layout.open), awaiting: at(layout.awaiting), veto };
  const grade = gradeFormula(framework, cells, ({ name }) => name[language], language);
  const grades = gradeRanges(framework, language).map(({ name, range }) => notes.grade(name, range));
  const outcomes: readonly (readonly [number, string, string, TemplateStyle, string])[] = [
    [layout.open, labels.open, `=${open}`, "totalCount", notes.open],
    [layout.awaiting, labels.awaiting, awaiting, "totalCount", notes.awaiting],
    [layout.bonus, labels.bonus, ofKind("bonus"), "total", notes.cap(framework.caps.bonus)],
    [layout.penalty, labels.penalty, ofKind("penalty"), "total", notes.cap(framework.caps.penalty)],
    [layout.final, labels.final, `=IF(${base}="","",${final})`, "outcome", notes.final(finalMin, finalMax)],
    [layout.grade, labels.grade, grade, "outcome", grades.join(pause)],
  ];
  // The longest that can stand there, in larger type than the notes.
  const gradeTexts = framework.grades.map(({ name }) => ({
    text: name[language] + PROVISIONAL_MARK[language],
    width: widthOf("rule", language) * SMALLER,
  }));
  // The columns right of the results, together.
  const noteWidth = SCORING_COLUMNS.slice(VALUE + 1).reduce(
    (sum, { key }) => sum + widthOf(key, language),
    0,
  );
  for (const [row, label, formula, style, note] of outcomes) {
    builder.merged({ top: row, bottom: row, left: 0, right: VALUE - 1 }, label, "totalLabel");
    builder.formula(row, VALUE, formula, style);
    builder.merged({ top: row, bottom: row, left: VALUE + 1, right: LAST_COLUMN }, note, "note");
    const texts = row === layout.grade ? gradeTexts : [];
    builder.height(row, rowHeightFor([{ text: note, width: noteWidth }, ...texts]) + 4);
  }
}
