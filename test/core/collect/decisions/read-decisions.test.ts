/** Decisions come back from the workbook by their key, whatever became of its rows and columns. */
import { decisionKey } from "../../../../src/core/collect/decisions/decision";
import { NOTHING_DECIDED, readDecisions } from "../../../../src/core/collect/decisions/read-decisions";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { markFor } from "../../../../src/core/plan/mark";

const HASH = "ab".repeat(32);

function workbook(values: readonly (readonly CellValue[])[], isOurs = true): WorkbookGrid {
  const sheet = {
    name: "回收情况",
    visibility: "visible" as const,
    values,
    formulas: [],
    formats: [],
    merges: [],
  };
  return {
    sheets: [{ ...sheet, truncated: false }],
    names: isOurs ? [markFor("collection", "回收情况", "returns")] : [],
    activeSheet: null,
  };
}

const ROWS: readonly (readonly CellValue[])[] = [
  ["单位", "状态", "原因", "决定", "决定编号"],
  ["甲", "待定", "不在单位名录中", "接受", decisionKey(HASH, "C106", null)],
  ["乙", "待定", "公式被改动", " Send back ", decisionKey(HASH, "C113", "填报")],
  ["丙", "须退回", "有错误", null, decisionKey(HASH, "C117", null)],
  ["丁", "待定", "期间不符", "也许", decisionKey(HASH, "C108", null)],
  ["戊", "可计分", null, "退回", null],
];

test("a choice beside a key is a decision, in either language; a blank or another word is none", () => {
  expect(readDecisions(workbook(ROWS)).returns).toEqual([
    { key: `${HASH}/C106`, choice: "accept" },
    { key: `${HASH}/C113/填报`, choice: "sendBack" },
  ]);
});

test("sorted rows and moved columns change nothing", () => {
  const moved = [...ROWS].reverse().map((row) => [...row].reverse());
  expect(readDecisions(workbook(moved)).returns).toEqual(
    [...readDecisions(workbook(ROWS)).returns].reverse(),
  );
});

test("a sheet that isn't ours decides nothing", () => {
  expect(readDecisions(workbook(ROWS, false))).toEqual(NOTHING_DECIDED);
});
