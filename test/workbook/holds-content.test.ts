/** When a cell counts as unchanged: by what was entered, never by what a formula gives. */
import type { CellValue } from "../../src/core/grid/grid";
import type { CellContent } from "../../src/core/plan/plan";
import { holdsContent } from "../../src/workbook/holds-content";

const value = (entry: CellContent["value"]): CellContent => ({ value: entry, formula: null });
const formula = (text: string): CellContent => ({ value: 1, formula: text });

test.each<[string, CellContent, CellValue, string | null, boolean]>([
  ["the same number", value(8.5), 8.5, null, true],
  ["another number", value(8.5), 8, null, false],
  ["a text that looks like the number", value(8.5), "8.5", null, false],
  ["true for 1", value(1), true, null, false],
  ["zero for a blank", value(null), 0, null, false],
  ["a blank for a blank", value(null), null, null, true],
  ["an empty text for a blank", value(null), "", null, true],
  ["an error value", value(null), { error: "#N/A" }, null, false],
  ["a formula that gives the number", value(8.5), 8.5, "=A1", false],
  ["a number for a formula", formula("=A1"), 1, null, false],
  ["the same formula with another result", formula("=A1"), 99, "=A1", true],
  ["the same formula with an error", formula("=A1/B1"), { error: "#DIV/0!" }, "=A1/B1", true],
  ["the same formula written otherwise", formula("=sum( '汇总'!a1 )"), 1, "=SUM(汇总!A1)", true],
  ["another text within the formula", formula('=A1&"x"'), "1X", '=A1&"X"', false],
  ["another formula", formula("=A1"), 1, "=A2", false],
])("%s", (_, content, now, formulaNow, expected) => {
  expect(holdsContent(content, now, formulaNow)).toBe(expected);
});
