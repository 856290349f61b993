/** The explanation of an entry that a ledger feeds: which rows count, which don't, and why. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { explainIndicator } from "../../../src/core/explain/explain-indicator";
import { explanationText } from "../../../src/core/explain/explanation-text";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { BUILTIN_LEDGERS } from "../../../src/core/ledger/definition/builtin-ledgers";
import { headerRow } from "../../../src/core/ledger/template/plan-ledger";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { calculatedPlan } from "../../support/calculated-plan";

function workbookWith(id: string, rows: readonly Readonly<Record<string, CellValue>>[]): WorkbookGrid {
  const framework = findFramework(builtinFrameworks(), "F2_WJJ");
  const ledger = BUILTIN_LEDGERS.find((one) => one.id === id);
  if (framework === null || ledger === undefined) throw new Error("no such framework or ledger");
  const plan = planTemplates(framework, [{ year: 2026, key: "Q2" }], "示例一公司党委", undefined, {
    withLedgers: true,
  });
  const first = headerRow(ledger) + 1;
  const sheets = plan.sheets.map((sheet) =>
    sheet.slot !== id
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell) => {
            const key = ledger.columns[cell.column]?.key ?? "";
            const value = rows[cell.row - first]?.[key];
            return value === undefined || typeof value === "object" ? cell : { ...cell, value };
          }),
        },
  );
  return calculatedPlan({ ...plan, sheets });
}

function assessed(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  return outcome.assessments[0];
}

const DAY = { jun1: 46_174, jun9: 46_182, jul1: 46_204 };

test("the rows that count stand with their cells, the others with the reason", () => {
  const workbook = workbookWith("issues", [
    { no: "1", description: "学习不足", dueDay: DAY.jun1, state: "已闭环", closed: DAY.jun9 },
    { no: "2", description: "材料不全", dueDay: DAY.jun9, state: "办理中" },
    { no: "3", description: "下季度的", dueDay: DAY.jul1, state: "未办结" },
    { no: "4", description: "日期是文字", dueDay: "2026.6.9", state: "已闭环", closed: DAY.jun9 },
  ]);
  const explanation = explainIndicator(assessed(workbook), "WJJ-5.3");
  if (explanation === null) throw new Error("no such indicator");
  const closed = explanation.fed?.find(({ what }) => what.zh === "已闭环问题");
  expect(closed?.value).toBe(1);
  expect(closed?.counted.map(({ name, at }) => [name, at.row])).toEqual([["学习不足", 3]]);
  expect(closed?.leftOut.map(({ name, why }) => [name, why.zh])).toEqual([
    ["材料不全", "“状态”是“办理中”"],
    ["下季度的", "“期限” 2026-07-01 不在 2026-04-01 至 2026-06-30 内"],
    ["日期是文字", "“期限”“2026.6.9”是文字，公式不计"],
  ]);
  const zh = explanationText(explanation, "zh");
  expect(zh).toContain("问题库“已闭环问题”为 1");
  expect(zh).toContain("未计：材料不全（问题库!E5）“状态”是“办理中”；");
  expect(explanationText(explanation, "en")).toContain("“状态” is “办理中”");
});

test("a ledger whose name column is private is led back to by row numbers", () => {
  const workbook = workbookWith("issues", [
    { no: "1", description: "张三 13800000000", dueDay: DAY.jun1, state: "未办结" },
  ]);
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === "问题库"
      ? {
          ...sheet,
          values: sheet.values.map((row) => row.map((value) => (value === "问题描述" ? "手机号" : value))),
        }
      : sheet,
  );
  const explanation = explainIndicator(assessed({ ...workbook, sheets }), "WJJ-5.3");
  const text = explanation === null ? "" : explanationText(explanation, "zh");
  expect(text).toContain("#4（问题库!E4）");
  expect(text).not.toContain("13800000000");
});

test("a number from above a ledger leaves no rows out; a sheet without ledgers says nothing of them", () => {
  const visits = workbookWith("visits", [{ member: "甲", branch: "一支部", date: DAY.jun1 }]);
  const explanation = explainIndicator(assessed(visits), "WJJ-2.3");
  const due = explanation?.fed?.find(({ what }) => what.zh === "应到支部人次");
  expect([due?.counted, due?.leftOut]).toEqual([[], []]);
  const bare = {
    ...visits,
    sheets: visits.sheets.filter(({ name }) => !BUILTIN_LEDGERS.some((one) => one.name.zh === name)),
  };
  expect(explainIndicator(assessed(bare), "WJJ-2.3")?.fed).toBeUndefined();
});
