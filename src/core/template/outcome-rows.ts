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
import type { TemplateStyle } from "./template-styles";

/** Of the columns right of the results, together. */
const NOTE_WIDTH = SCORING_COLUMNS.slice(columnOf("rule") + 1).reduce((sum, { width }) => sum + width, 0);

/** Body text to the type of an outcome, 11 to 12 points. */
const SMALLER = 11 / 12;

const VALUE = columnOf("rule");

export function addOutcomeRows(
  builder: SheetBuilder<TemplateStyle>,
  { framework, firstRow, lastRow }: ResultRowsPlan,
  layout: ResultLayout,
): void {
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
  const awaiting = `=COUNTIF(${states},"${REVIEW_STATE.awaited.zh}")`;
  const cells = { final: at(layout.final), open: at(layout.open), awaiting: at(layout.awaiting), veto };
  const grade = gradeFormula(framework, cells, ({ name }) => name.zh);
  const grades = gradeRanges(framework).map(({ name, range }) => `${name}：${range}`);
  const outcomes: readonly (readonly [number, string, string, TemplateStyle, string])[] = [
    [layout.open, "未评项数", `=${open}`, "totalCount", "为 0 时填报完整，给出等次"],
    [layout.awaiting, "待复核项数", awaiting, "totalCount", "须经复核而没有复核得分的项；为 0 前等次为暂定"],
    [layout.bonus, "加分", ofKind("bonus"), "total", `合计不超过 ${framework.caps.bonus} 分`],
    [layout.penalty, "扣分", ofKind("penalty"), "total", `合计不超过 ${framework.caps.penalty} 分`],
    [
      layout.final,
      "最终得分",
      `=IF(${base}="","",${final})`,
      "outcome",
      `折算后的核定得分 + 加分 − 扣分，在 ${finalMin} 到 ${finalMax} 之间`,
    ],
    [layout.grade, "等次", grade, "outcome", grades.join("；")],
  ];
  // The longest that can stand there, in larger type than the notes.
  const gradeTexts = framework.grades.map(({ name }) => ({
    text: `${name.zh}${PROVISIONAL_MARK.zh}`,
    width: widthOf("rule") * SMALLER,
  }));
  for (const [row, label, formula, style, note] of outcomes) {
    builder.merged({ top: row, bottom: row, left: 0, right: VALUE - 1 }, label, "totalLabel");
    builder.formula(row, VALUE, formula, style);
    builder.merged({ top: row, bottom: row, left: VALUE + 1, right: LAST_COLUMN }, note, "note");
    const texts = row === layout.grade ? gradeTexts : [];
    builder.height(row, rowHeightFor([{ text: note, width: NOTE_WIDTH }, ...texts]) + 4);
  }
}
