/** Conditions in the formula of 核定得分: what the reviewer let off, what is left out with a reason, what is rounded. */
import type { CellValue } from "../../../src/core/grid/grid";
import { exemptCondition, leftOutCondition, rounded } from "../../../src/core/scoring/indicator-formula";
import { calculatedBlocks } from "../../support/calculated-blocks";

const NA = "不适用";

const EXEMPT: readonly (readonly [review: CellValue, reason: CellValue, exempt: boolean])[] = [
  [NA, "新成立", true],
  [` ${NA} `, "新成立", true],
  [NA, null, false],
  [NA, "  ", false],
  ["无此项", "新成立", false],
  [null, "新成立", false],
  [5, "新成立", false],
];

test("a reviewer lets a row off by the word, with a reason", () => {
  const shown = calculatedBlocks(
    EXEMPT.map(([review, reason]) => ({
      cells: [[review, reason]],
      formula: (row) => `=${exemptCondition(`A${row}`, `B${row}`)}`,
    })),
  );
  expect(EXEMPT.map((one, index) => [one[0], one[1], shown[index]])).toEqual(EXEMPT);
});

const LEFT_OUT: readonly (readonly [rule: CellValue, self: CellValue, remark: CellValue, left: boolean])[] = [
  [NA, null, null, true],
  [NA, "/", null, true],
  [NA, 4, null, false],
  [NA, 4, "  ", false],
  [NA, 4, "本期无", true],
  ["", null, "本期无", false],
  [5, null, "本期无", false],
];

test("a row is left out by 规则得分, with a reason of its own beside a self score", () => {
  const shown = calculatedBlocks(
    LEFT_OUT.map(([rule, self, remark]) => ({
      cells: [[rule, self, remark]],
      formula: (row) => `=${leftOutCondition(`A${row}`, `B${row}`, `C${row}`)}`,
    })),
  );
  expect(LEFT_OUT.map((one, index) => [one[0], one[1], one[2], shown[index]])).toEqual(LEFT_OUT);
});

test("what is rounded was settled before, as by the engine", () => {
  const formula = (expression: string, decimals: number) => ({
    cells: [[null]],
    formula: () => `=${rounded(expression, decimals)}`,
  });
  expect(
    calculatedBlocks([
      formula("2.3449999999", 2),
      formula("2.344999999", 2),
      formula("-1.005", 2),
      formula("2.5", 0),
    ]),
  ).toEqual([2.35, 2.34, -1.01, 3]);
});
