/** 校验记录 and 撤销: what was done is told without loss, and is taken back where nobody changed it since. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Fix } from "../../../src/core/fix/fix";
import { readLog } from "../../../src/core/fix/log/read-log";
import { planFixes } from "../../../src/core/fix/plan-fixes";
import { safeFixes } from "../../../src/core/fix/safe-fixes";
import { planUndo, undoableEntries } from "../../../src/core/fix/undo";
import type { CellRef } from "../../../src/core/grid/address";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import type { CellContent } from "../../../src/core/plan/plan";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { afterPlan } from "../../support/after-plan";
import { assessed } from "../../support/find-fix";
import { FilledSheet, sheetGrid } from "../../support/grid-builder";
import { withCell } from "../../support/plan-grid";

const FIRST = new Date(2026, 11, 31, 9, 30, 5);
const LATER = new Date(2026, 11, 31, 10, 0, 0);

const CELL: CellRef = { sheet: "表 1", row: 1, column: 1 };

function contents(value: CellContent["value"], formula: string | null = null): CellContent {
  return { value, formula };
}

function change(before: CellContent, after: CellContent, indicator: string | null = null): Fix {
  return { code: "V203", kind: "safe", edits: [{ at: CELL, before, after }], indicator };
}

function oneCell({ value, formula }: CellContent): WorkbookGrid {
  const cell = formula === null ? { value } : { value, formula };
  return { sheets: [sheetGrid("表 1", [["指标"], ["A-1", cell]])], names: [], activeSheet: null };
}

const CONTENTS: readonly (readonly [string, CellContent])[] = [
  ["a number", contents(5)],
  ["a text that looks like a number", contents("5")],
  ["a text that looks like a formula", contents("=1+1")],
  ["a text with spaces and line breaks", contents(" 第一\n党支部\r\n\t ")],
  ["a text in an apostrophe", contents("'5")],
  ["a logical value", contents(true)],
  ["a blank cell", contents(null)],
  ["a formula", contents(null, "=SUM('表 1'!A1:A2)&\"“\"")],
];

test.each(CONTENTS)("%s is read back from the log of a saved file as it was", async (_, before) => {
  const after = contents("新");
  const plan = planFixes([change(before, after, "A-1")], oneCell(before), FIRST, "zh");
  const { edits: _edits, ...sheets } = plan;
  const saved = await openXlsx(await createXlsx(sheets), "log.xlsx");
  expect(readLog(await saved.read())).toEqual([
    {
      time: "2026-12-31 09:30:05",
      at: CELL,
      indicator: "A-1",
      before,
      after,
      formatBefore: null,
      code: "V203",
      action: "fix",
    },
  ]);
});

test.each(CONTENTS)("%s comes back by an undo, which is a row of its own", (_, before) => {
  const start = oneCell(before);
  const fixed = afterPlan(start, planFixes([change(before, contents("新"))], start, FIRST, "zh"));
  const [undoable] = undoableEntries(fixed);
  expect(undoable?.possible).toBe(true);
  const plan = planUndo(undoable === undefined ? [] : [undoable.entry], fixed, LATER, "zh");
  expect(plan.edits).toEqual([{ at: CELL, before: contents("新"), after: before }]);
  const undone = afterPlan(fixed, plan);
  expect(readLog(undone).map(({ action, time }) => [action, time])).toEqual([
    ["fix", "2026-12-31 09:30:05"],
    ["undo", "2026-12-31 10:00:00"],
  ]);
  expect(undoableEntries(undone)).toEqual([]);
});

test("what somebody changed since is not touched", () => {
  const start = oneCell(contents("5分"));
  const fixed = afterPlan(start, planFixes([change(contents("5分"), contents(5))], start, FIRST, "zh"));
  const changed = withCell(fixed, "表 1", 1, 1, 6);
  const [undoable] = undoableEntries(changed);
  expect(undoable?.possible).toBe(false);
  expect(planUndo(undoable === undefined ? [] : [undoable.entry], changed, LATER, "zh").edits).toEqual([]);
});

test("a cell that moved with its row is left alone although another holds the same", () => {
  const start: WorkbookGrid = {
    sheets: [sheetGrid("表 1", [["指标"], ["A-1", "5分"], ["A-2", 5]])],
    names: [],
    activeSheet: null,
  };
  const fixed = afterPlan(
    start,
    planFixes([change(contents("5分"), contents(5), "A-1")], start, FIRST, "zh"),
  );
  const swapped = withCell(withCell(fixed, "表 1", 1, 0, "A-2"), "表 1", 2, 0, "A-1");
  expect(undoableEntries(fixed).map(({ possible }) => possible)).toEqual([true]);
  expect(undoableEntries(swapped).map(({ possible }) => possible)).toEqual([false]);
});

test("two changes of a cell are undone one after the other, the later one first", () => {
  const start = oneCell(contents("5分"));
  const once = afterPlan(start, planFixes([change(contents("5分"), contents(5))], start, FIRST, "zh"));
  const twice = afterPlan(once, planFixes([change(contents(5), contents(6))], once, LATER, "zh"));
  const last = undoableEntries(twice).map(({ entry }) => entry);
  expect(last.map(({ before }) => before.value)).toEqual([5]);
  const back = afterPlan(twice, planUndo(last, twice, LATER, "zh"));
  const first = undoableEntries(back).map(({ entry }) => entry);
  expect(first.map(({ before }) => before.value)).toEqual(["5分"]);
  expect(afterPlan(back, planUndo(first, back, LATER, "zh")).sheets[0]?.values[1]?.[1]).toBe("5分");
});

test("a number format that a fix set is put back with the content", () => {
  const filled = new FilledSheet().set("SQLH-1.2", { actual: { value: "3", format: "@" } });
  const start = filled.workbook();
  const fixes = safeFixes([assessed(start)], start);
  const fixed = afterPlan(start, planFixes(fixes, start, FIRST, "zh"));
  const plan = planUndo(
    undoableEntries(fixed).map(({ entry }) => entry),
    fixed,
    LATER,
    "zh",
  );
  expect(plan.edits).toEqual([
    { at: filled.at("SQLH-1.2", "actual"), before: contents(3), after: contents("3"), numberFormat: "@" },
  ]);
  const undone = afterPlan(fixed, plan);
  expect(undone.sheets[0]).toMatchObject({ values: start.sheets[0]?.values });
});

describe.each(["zh", "en"] as const)("a log that was begun in %s", (begun) => {
  const start = oneCell(contents("5分"));
  const once = afterPlan(start, planFixes([change(contents("5分"), contents(5))], start, FIRST, begun));
  const name = begun === "zh" ? "校验记录" : "Fix log";
  const words = (workbook: WorkbookGrid): string =>
    JSON.stringify(workbook.sheets.find((sheet) => sheet.name === name)?.values);

  test.each(["zh", "en"] as const)("is continued in its own language by a person who works in %s", (now) => {
    const [undoable] = undoableEntries(once);
    const twice = afterPlan(once, planUndo(undoable === undefined ? [] : [undoable.entry], once, LATER, now));
    expect(readLog(twice).map(({ action }) => action)).toEqual(["fix", "undo"]);
    expect(twice.sheets).toHaveLength(once.sheets.length);
    // 表 1 and 5分 are the workbook's own words.
    const text = words(twice).replaceAll(/表 1|5分/g, "");
    expect(text.match(begun === "zh" ? /Fix|Undo|Time|Text/ : /[\u4e00-\u9fff]/)).toBeNull();
    expect(undoableEntries(twice)).toEqual([]);
  });

  test("goes on under the name that somebody gave it", () => {
    const renamed = {
      ...once,
      sheets: once.sheets.map((sheet) => (sheet.name === name ? { ...sheet, name: "改动" } : sheet)),
      names: once.names.map((one) => ({ ...one, refersTo: one.refersTo.replace(name, "改动") })),
    };
    const plan = planFixes([change(contents(5), contents(6))], renamed, LATER, "en");
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual(["改动"]);
  });
});

test("a log of an earlier version, with headings in both languages and 修复, is read and goes on in Chinese", () => {
  const start = oneCell(contents("5分"));
  const once = afterPlan(start, planFixes([change(contents("5分"), contents(5))], start, FIRST, "zh"));
  const earlier = withCell(withCell(once, "校验记录", 2, 9, "修复"), "校验记录", 1, 0, "时间\nTime");
  expect(readLog(earlier).map(({ action }) => action)).toEqual(["fix"]);
  const plan = planFixes([change(contents(5), contents(6))], earlier, LATER, "en");
  const texts = plan.sheets[0]?.cells.map(({ value }) => value) ?? [];
  expect(texts.filter((text) => text === "修复" || text === "更正")).toEqual(["修复", "更正"]);
  expect(texts).toContain("时间");
});

test("rows that a person wrote or spoilt on the log stay where they are", () => {
  const start = oneCell(contents("5分"));
  const fixed = afterPlan(start, planFixes([change(contents("5分"), contents(5))], start, FIRST, "zh"));
  const spoilt = withCell(fixed, "校验记录", 2, 2, "哪里？");
  expect(readLog(spoilt)).toEqual([]);
  const more = afterPlan(spoilt, planFixes([change(contents(5), contents(6))], spoilt, LATER, "zh"));
  const log = more.sheets.find(({ name }) => name === "校验记录");
  expect(log?.values[2]?.slice(0, 5)).toEqual(["2026-12-31 09:30:05", "表 1", "哪里？", null, "5分"]);
  expect(log?.values[3]?.slice(0, 5)).toEqual(["2026-12-31 10:00:00", "表 1", "B2", null, 5]);
});

test("the log is never taken for a scoring sheet, and a user's sheet of that name is left alone", () => {
  const filled = new FilledSheet().set("SQLH-1.2", { actual: "3次" });
  const start = filled.workbook();
  const own = { ...start, sheets: [...start.sheets, sheetGrid("校验记录", [["我的记录"]])] };
  const fixes = safeFixes([assessed(own)], own);
  const fixed = afterPlan(own, planFixes(fixes, own, FIRST, "zh"));
  expect(fixed.sheets.map(({ name }) => name)).toEqual([
    "SQLH-2026Q4",
    "测评统计",
    "校验记录",
    "校验记录 (2)",
  ]);
  const after = assessWorkbook(fixed);
  expect(after.kind === "assessed" ? after.assessments.map(({ sheet }) => sheet.name) : []).toEqual([
    "SQLH-2026Q4",
  ]);
});

test("two changes of one cell at once are a mistake of the program", () => {
  const fix = change(contents("5分"), contents(5));
  expect(() => planFixes([fix, fix], oneCell(contents("5分")), FIRST, "zh")).toThrow("Two changes");
});
