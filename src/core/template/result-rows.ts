/**
 * What stands below the table of a scoring sheet: totals, adjustments, final score and grade,
 * all as formulas in the same order and rounding as score-sheet.ts, the lines for signatures
 * and the one for the share check's stamp.
 */
import type { Adjustment, Framework } from "../framework/framework";
import { cellAddress } from "../grid/address";
import type { Language } from "../locale/language";
import type { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor } from "../plan/text-size";
import { scaledFormula, totalFormula } from "../scoring/total-formula";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { NO, YES } from "../sheet/read-option";
import sheetLayout from "../sheet/sheet-layout.json";
import { adjustmentFormula } from "../scoring/adjustment-formula";
import { vetoedGrade } from "../scoring/veto-words";
import { columnRange } from "./column-range";
import { addFurtherRows } from "./further-rows";
import { adjustmentValidation } from "./input-validations";
import { addOutcomeRows } from "./outcome-rows";
import { resultLayout, type ResultLayout, type ResultRowsPlan } from "./result-layout";
import { columnOf, LAST_COLUMN, LEAST_HEIGHT, SIGNATURES, widthOf } from "./scoring-layout";
import type { EntryFormulas } from "./year-formulas";
import type { TemplateColumn } from "./scoring-layout";
import { optionText } from "../sheet/option-words";
import { templateLabels } from "./template-labels";
import type { TemplateStyle } from "./template-styles";

type Builder = SheetBuilder<TemplateStyle>;

/** Columns with scores that a person or a rule gives, each summed for itself. */
const SCORE_COLUMNS = ["rule", "self", "review", "official"] as const;

const UNSUMMED = ["base", "actual", "option", "reason", "evidence", "remark", "reviewState"] as const;

/** @returns the row after the last one written */
export function addResultRows(builder: Builder, plan: ResultRowsPlan, formulas: EntryFormulas): number {
  const layout = resultLayout(plan.framework, plan.indicators, plan.firstRow);
  addTotals(builder, plan, layout);
  if (layout.further !== null)
    addFurtherRows(builder, plan.indicators, layout.further, { language: plan.language, formulas });
  const heading = layout.firstAdjustment - 1;
  builder.merged(
    { top: heading, bottom: heading, left: 0, right: LAST_COLUMN },
    sheetLayout.adjustmentRows.title[plan.language],
    "section",
  );
  builder.height(heading, 24);
  plan.framework.adjustments.forEach((adjustment, index) =>
    addAdjustment(builder, plan, adjustment, {
      row: layout.firstAdjustment + index,
      number: index + 1,
    }),
  );
  addOutcomeRows(builder, plan, layout);
  addSignatures(builder, layout.signatures, plan.language);
  const line = layout.stampLine;
  builder
    .merged({ top: line, bottom: line, left: 0, right: LAST_COLUMN }, null, "stampLine")
    .height(line, 20);
  return line + 1;
}

function addTotals(
  builder: Builder,
  { framework, language, firstRow, lastRow }: ResultRowsPlan,
  { total: totalRow, scaled: scaledRow }: ResultLayout,
): void {
  const range = (key: TemplateColumn): string => columnRange(key, firstRow, lastRow);
  const { decimals } = framework.precision;
  const { totals, outOfFormula } = templateLabels(language);
  addLabel(builder, totalRow, totals.sum);
  addLabel(builder, scaledRow, totals.outOf100);
  const points = cellAddress(totalRow, columnOf("max"));
  builder.formula(
    totalRow,
    columnOf("max"),
    `=SUMIF(${range("official")},"<>${NOT_APPLICABLE}",${range("max")})`,
    "totalPoints",
  );
  builder.put(scaledRow, columnOf("max"), framework.totalPoints, "totalPoints");
  for (const row of [totalRow, scaledRow]) {
    builder.height(row, 24);
    for (const key of UNSUMMED) builder.put(row, columnOf(key), null, "total");
  }
  for (const key of SCORE_COLUMNS) {
    const scores = range(key);
    const total = cellAddress(totalRow, columnOf(key));
    const ranges = { scores, official: range("official"), points: range("max") };
    builder
      .formula(totalRow, columnOf(key), totalFormula(key, ranges, decimals), "total")
      .formula(
        scaledRow,
        columnOf(key),
        scaledFormula(key, ranges, { total, points }, decimals, outOfFormula),
        "total",
      );
  }
}

function addAdjustment(
  builder: Builder,
  { framework, language, form }: ResultRowsPlan,
  adjustment: Adjustment,
  { row, number }: { readonly row: number; readonly number: number },
): void {
  const { kinds, vetoed } = templateLabels(language);
  const rule = describe(adjustment, framework, language);
  const put = (key: TemplateColumn, value: string | number | null, style: TemplateStyle): void => {
    builder.put(row, columnOf(key), value, style);
  };
  const [count, option] = [cellAddress(row, columnOf("actual")), cellAddress(row, columnOf("option"))];
  put("no", number, "centered");
  put("l1", kinds[adjustment.kind], "centered");
  put("code", adjustment.code, "centered");
  put("l2", adjustment.name[language], "text");
  put("criteria", rule, "text");
  for (const key of ["max", "base", "self", "review", "reason", "official", "reviewState"] as const)
    put(key, null, "closed");
  put("actual", null, adjustment.kind === "veto" ? "closed" : "countInput");
  if (adjustment.kind !== "veto")
    builder.validate(adjustmentValidation(row, columnOf("actual"), adjustment, "count", language));
  const chosen = adjustment.kind === "veto" || "levels" in adjustment;
  put("option", null, chosen ? "optionInput" : "closed");
  if (chosen) builder.validate(adjustmentValidation(row, columnOf("option"), adjustment, "option", language));
  builder.formula(
    row,
    columnOf("rule"),
    adjustmentFormula(adjustment, count, option, vetoed, form),
    "computed",
  );
  put("evidence", null, "textInput");
  put("remark", null, "textInput");
  const texts = [
    { text: adjustment.code, width: widthOf("code", language) },
    { text: kinds[adjustment.kind], width: widthOf("l1", language) },
    { text: adjustment.name[language], width: widthOf("l2", language) },
    { text: rule, width: widthOf("criteria", language) },
  ];
  builder.height(row, Math.max(LEAST_HEIGHT, rowHeightFor(texts)));
}

function describe(adjustment: Adjustment, framework: Framework, language: Language): string {
  const labels = templateLabels(language);
  const texts = labels.adjustment;
  if (adjustment.kind === "veto") {
    const options = [YES, NO].map((option) => optionText(option, language)).join(labels.list);
    return texts.veto(vetoedGrade(framework, adjustment.gradeCap)[language], options);
  }
  if (!("levels" in adjustment)) return texts.each(adjustment.perUnit, adjustment.cap);
  const levels = adjustment.levels.map(({ option, points }) =>
    texts.level(optionText(option, language), points),
  );
  return texts.levels(levels.join(labels.list), adjustment.cap);
}

/** The label of a row of totals, over the columns left of the points. */
function addLabel(builder: Builder, row: number, label: string): void {
  builder.merged({ top: row, bottom: row, left: 0, right: columnOf("criteria") }, label, "totalLabel");
}

function addSignatures(builder: Builder, row: number, language: Language): void {
  const columns = [0, columnOf("criteria"), columnOf("option"), columnOf("reason"), columnOf("evidence")];
  const { signature } = templateLabels(language);
  SIGNATURES.forEach(({ [language]: text }, index) =>
    builder.put(row, columns[index] ?? LAST_COLUMN, signature(text), "signature"),
  );
  builder.height(row, 30);
}
