/**
 * The cells in which a unit names the elements of a checklist that are missing: “缺项：B、D”. They have no
 * say in the score; the reviewer, 汇总 and the explanation read them.
 */
import type { Indicator } from "../framework/framework";
import { missingSlot, scoredEntries } from "../framework/indicators";
import { cellAddress, type CellRange } from "../grid/address";
import { PALETTE } from "../plan/palette";
import type { PlanConditionalFormat } from "../plan/plan";
import type { Language } from "../locale/language";
import type { SheetBuilder } from "../plan/sheet-builder";
import { textLiteral } from "../scoring/text-literal";
import { MISSING_PREFIX } from "../sheet/missing-items";
import { missingValidation } from "./input-validations";
import { columnOf } from "./scoring-layout";
import type { TemplateStyle } from "./template-styles";

/** True for a column of the indicator's row that is such a cell; then it is written. */
export function putMissingCell(
  builder: SheetBuilder<TemplateStyle>,
  row: number,
  indicator: Indicator,
  slot: "base" | "actual",
  language: Language,
): boolean {
  if (missingSlot(indicator) !== slot || indicator.rule.type !== "checklist") return false;
  const column = columnOf(slot);
  builder
    .put(row, column, MISSING_PREFIX[language], "missingInput")
    .validate(missingValidation(row, column, indicator.rule.params.items, language));
  const unnamed = unnamedHighlight(row, column, indicator, indicator.rule.params.items.length, language);
  if (unnamed !== null) builder.highlight(unnamed);
  return true;
}

/** Stands out while fewer elements are in place than there are, and none is named. */
function unnamedHighlight(
  row: number,
  column: number,
  indicator: Indicator,
  items: number,
  language: Language,
): PlanConditionalFormat | null {
  const ticked = scoredEntries(indicator).find(({ key }) => key === "ticked")?.slot;
  if (ticked !== "base" && ticked !== "actual") return null;
  const [cell, count] = [cellAddress(row, column), cellAddress(row, columnOf(ticked))];
  const said = `OR(TRIM(${cell})="",TRIM(${cell})=${textLiteral(MISSING_PREFIX[language].trim())})`;
  return {
    type: "formula",
    range: { top: row, left: column, bottom: row, right: column },
    formula: `=AND(ISNUMBER(${count}),${count}<${items},${said})`,
    fill: PALETTE.warning,
  };
}

/**
 * The cells of the two number columns in which words are wrong: all but those for missing elements.
 * @param firstRow of the indicators' rows
 */
export function numberRanges(indicators: readonly Indicator[], firstRow: number): readonly CellRange[] {
  return (["base", "actual"] as const).flatMap((slot) => {
    const column = columnOf(slot);
    const ranges: CellRange[] = [];
    indicators.forEach((indicator, index) => {
      if (missingSlot(indicator) === slot) return;
      const row = firstRow + index;
      const last = ranges.at(-1);
      if (last?.bottom === row - 1) ranges[ranges.length - 1] = { ...last, bottom: row };
      else ranges.push({ top: row, bottom: row, left: column, right: column });
    });
    return ranges;
  });
}
