/** The 考核评分表 of a framework for a period, ready to be filled. */
import { periodKind } from "../framework/period";
import { cellAddress } from "../grid/address";
import type { SheetPlan } from "../plan/plan";
import { PALETTE } from "../plan/palette";
import { SheetBuilder } from "../plan/sheet-builder";
import type { FormulaForm } from "../scoring/formula-form";
import { textLiteral } from "../scoring/text-literal";
import { addHeadRows } from "./head-rows";
import { addIndicatorRows } from "./indicator-rows";
import { numberRanges } from "./missing-cells";
import { addResultRows } from "./result-rows";
import { columnOf, FIRST_ROW, HEADER_ROW, LAST_COLUMN, SCORING_COLUMNS, widthOf } from "./scoring-layout";
import { templateFooter } from "./template-footer";
import { templateLabels } from "./template-labels";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";
import type { TemplateSheet } from "./template-sheet";
import type { EntryFormulas } from "./year-formulas";

/**
 * @param formulas of entries that follow from other sheets of the workbook
 * @param form of its formulas; an earlier one tells what an earlier version wrote
 */
export function planScoringSheet(
  sheet: TemplateSheet,
  formulas: EntryFormulas,
  form: FormulaForm = "current",
): SheetPlan {
  const { framework, indicators, period, language, paper, department = "" } = sheet;
  const builder = new SheetBuilder<TemplateStyle>(TEMPLATE_STYLES);
  addHeadRows(builder, sheet);
  addIndicatorRows(builder, {
    framework,
    language,
    indicators,
    kind: periodKind(period),
    firstRow: FIRST_ROW,
    ballotSheet: sheet.ballotName ?? "",
    form,
    formulas,
  });
  const lastRow = FIRST_ROW + indicators.length - 1;
  const endRow = addResultRows(
    builder,
    { framework, language, indicators, firstRow: FIRST_ROW, lastRow, form },
    formulas,
  );
  addHighlights(builder, sheet);
  return builder.build({
    role: "scoring",
    slot: sheet.slot,
    name: sheet.scoringName,
    visibility: "visible",
    tabColor: PALETTE.accent,
    showGridlines: false,
    columnWidths: SCORING_COLUMNS.map(({ key }) => widthOf(key, language)),
    freeze: { rows: FIRST_ROW, columns: columnOf("criteria") },
    print: {
      ...(paper === "A3" ? { paper } : {}),
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      area: { top: 0, left: 0, bottom: endRow - 1, right: LAST_COLUMN },
      fitToWidth: 1,
      footer: templateFooter(language, department),
    },
    protect: true,
  });
}

/** Blank inputs, words for numbers, scores out of bounds and points lost stand out while the sheet is being filled. */
function addHighlights(
  builder: SheetBuilder<TemplateStyle>,
  { indicators, ballotName, language }: TemplateSheet,
): void {
  const lastRow = FIRST_ROW + indicators.length - 1;
  const over = (
    key: "rule" | "self" | "review",
  ): { top: number; bottom: number; left: number; right: number } => ({
    top: FIRST_ROW,
    bottom: lastRow,
    left: columnOf(key),
    right: columnOf(key),
  });
  const at = (key: "rule" | "self" | "review" | "max"): string => `$${cellAddress(FIRST_ROW, columnOf(key))}`;
  for (const key of ["self", "review"] as const) {
    builder.highlight({
      type: "formula",
      range: over(key),
      formula: `=AND(ISNUMBER(${at(key)}),OR(${at(key)}<0,${at(key)}>${at("max")}))`,
      fill: PALETTE.danger,
      fontColor: PALETTE.dangerInk,
    });
  }
  // Formulas count no words: “5分” pasted over the validation would go unseen.
  for (const range of numberRanges(indicators, FIRST_ROW)) {
    const number = cellAddress(range.top, range.left);
    const reference =
      ballotName === null ? "" : `,${number}<>${textLiteral(templateLabels(language).seeSheet(ballotName))}`;
    builder.highlight({
      type: "formula",
      range,
      formula: `=AND(ISTEXT(${number})${reference})`,
      fill: PALETTE.danger,
      fontColor: PALETTE.dangerInk,
    });
  }
  builder.highlight({
    type: "formula",
    range: over("rule"),
    formula: `=${at("rule")}=""`,
    fill: PALETTE.warning,
  });
  builder.highlight({
    type: "formula",
    range: over("rule"),
    formula: `=AND(ISNUMBER(${at("rule")}),${at("rule")}<${at("max")})`,
    fontColor: PALETTE.dangerInk,
    // Told in grey print too.
    bold: true,
  });
}
