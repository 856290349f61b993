/**
 * Header fields as departments word them: 单位（盖章）：甲支部, the period in the title only. What the
 * standard sheet's labels say goes before this.
 */
import { parsePeriod } from "../framework/period";
import { textAt, type SheetGrid } from "../grid/grid";
import { makeField } from "../sheet/make-field";
import { trimText } from "../sheet/normalize-text";
import type { Field, HeaderFieldKey } from "../sheet/scoring-sheet";

const UNIT =
  /(?:^|[\s　、，,;；(（])((?:被|受|参)?(?:考核|考评|检查|检|评|测评|督查|评价|验收|巡查|自评|填报|申报|报送|参评)?(?:单位|党组织|党支部|支部|党委|党总支|部门|片区|站所|科室|村|社区|学校|企业)(?:名称)?)\s*(?:[（(][^）)]{0,8}[）)])?\s*[:：]\s*([^\s:：（(　]{2,40})?/;
const PERIOD =
  /(20\d\d)\s*年?\s*(?:度)?\s*(?:第?\s*([1-4一二三四])\s*季度?|Q\s*([1-4]))|(20\d\d)\s*年\s*(?:度|年终|年底|全年)/i;
const NOT_ASSESSED = /考核单位|考评单位|检查单位|填报单位/;

/** @param headerRow first row of the table's header */
export function ownFields(grid: SheetGrid, headerRow: number): ReadonlyMap<HeaderFieldKey, Field> {
  const fields = new Map<HeaderFieldKey, Field>();
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < (grid.values[row]?.length ?? 0); column++) {
      const text = trimText(textAt(grid, row, column));
      if (text === "") continue;
      const unit = fields.has("unit") ? null : unitIn(grid, row, column, text);
      if (unit !== null) fields.set("unit", unit);
      const period = fields.has("period") ? null : periodIn(text);
      if (period !== null)
        fields.set(
          "period",
          makeField(grid, row, column, () => ({ kind: "text", text: period })),
        );
    }
  }
  return fields;
}

function unitIn(grid: SheetGrid, row: number, column: number, text: string): Field | null {
  const [, label = "", inline] = UNIT.exec(text) ?? [];
  if (label === "" || (NOT_ASSESSED.test(label) && !/[被受]/.test(label))) return null;
  if (inline !== undefined) return makeField(grid, row, column, () => ({ kind: "text", text: inline }));
  for (let next = column + 1; next < (grid.values[row]?.length ?? 0); next++) {
    const beside = trimText(textAt(grid, row, next));
    if (beside === "") continue;
    return /[:：]/.test(beside) ? null : makeField(grid, row, next, () => ({ kind: "text", text: beside }));
  }
  return null;
}

/** A quarter or a year that a title names: “2026年第四季度党支部考核评分表”. */
function periodIn(text: string): string | null {
  const [, year, numeral, digit, whole] = PERIOD.exec(text.normalize("NFKC")) ?? [];
  // The quarterly assessment of a year, without a word about which quarter.
  if (year === undefined && text.includes("季度")) return null;
  const period = parsePeriod(
    year === undefined ? `${whole ?? ""}年度` : `${year}年第${numeral ?? digit ?? ""}季度`,
  );
  return period === null ? null : `${period.year}${period.key}`;
}
