/** People can use a scoring sheet's inputs and results by name. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { formatPeriod, type Period } from "../../../src/core/framework/period";
import { applicableIndicators } from "../../../src/core/framework/indicators";
import { cellAddress, parseRange } from "../../../src/core/grid/address";
import type { SheetPlan } from "../../../src/core/plan/plan";
import { planTemplate } from "../../../src/core/template/plan-template";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { f1, period } from "../../support/grid-builder";

const YEAR: Period = { year: 2026, key: "Y" };

/** What stands left of a cell of results, or above a column. */
function labelOf(sheet: SheetPlan, address: string): unknown {
  const range = parseRange(address.slice(address.indexOf("!") + 1));
  if (range === null) throw new Error(`${address} is no address`);
  const isColumn = range.top !== range.bottom;
  const at = isColumn ? cellAddress(3, range.left) : cellAddress(range.top, 0);
  return sheet.cells.find(({ row, column }) => cellAddress(row, column) === at)?.value;
}

test.each(builtinFrameworks().map((framework) => [framework.prefix, framework] as const))(
  "%s: each name stands for what it says",
  (prefix, framework) => {
    const plan = planTemplate(framework, YEAR, "甲");
    const scoring = plan.sheets.find(({ role }) => role === "scoring");
    if (scoring === undefined) throw new Error("no scoring sheet");
    const visible = plan.names.filter((name) => name.visible === true);
    const found = visible.map(({ name, refersTo }) => [
      name.replace(`${prefix}_2026Y_`, ""),
      labelOf(scoring, refersTo),
    ]);
    // The stamp's line has a name too, and no label.
    expect(found.filter(([, label]) => label !== null)).toEqual([
      ["应完成", "应完成/总数"],
      ["实际完成", "实际完成"],
      ["选项", "等次/是否/不适用"],
      ["规则得分", "规则得分"],
      ["自评分", "自评分"],
      ["复核得分", "复核得分"],
      ["核定得分", "核定得分"],
      ["未评项数", "未评项数"],
      ["加分", "加分"],
      ["扣分", "扣分"],
      ["最终得分", "最终得分"],
      ["等次", "等次"],
    ]);
    const rows = applicableIndicators(framework, YEAR).length;
    expect(visible[0]?.refersTo).toBe(`='${prefix}-${formatPeriod(YEAR)}'!$G$5:$G$${4 + rows}`);
  },
);

test("a file shows these names and hides our marks", async () => {
  const bytes = await createXlsx(planTemplates(f1(), [period("2026Q3"), period("2026Q4")], "甲"));
  const { names } = await (await openXlsx(bytes, "a.xlsx")).read();
  expect(names.filter(({ name }) => name.endsWith("_最终得分")).map(({ name }) => name)).toEqual([
    "SQLH_2026Q3_最终得分",
    "SQLH_2026Q4_最终得分",
  ]);
});
