/** A faulty 指标体系 sheet is shown problem by problem, each leading to its cell; nothing is scored by it. */
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { planFrameworkSheet } from "../../src/core/framework/sheet/plan-framework-sheet";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet, f1 } from "../support/grid-builder";
import { findCell, planGrid, withCell } from "../support/plan-grid";
import { accessibilityFaults, renderPane } from "../support/render-pane";

function withOwnFramework(): WorkbookGrid {
  const filled = new FilledSheet().workbook();
  const own = planGrid(planFrameworkSheet(f1()));
  return { ...filled, sheets: [...filled.sheets, ...own.sheets], names: own.names };
}

function faultyWorkbook(): { workbook: WorkbookGrid; row: number; column: number } {
  const clean = withOwnFramework();
  const row = findCell(clean, "指标体系", "SQLH-1.1").row;
  const column = findCell(clean, "指标体系", "评分规则").column;
  return { workbook: withCell(clean, "指标体系", row, column, "看着给"), row, column };
}

test("each problem says what is wrong and leads to its cell", async () => {
  const { workbook, row, column } = faultyWorkbook();
  const fake = new FakeWorkbook(workbook);
  const { container } = renderPane(fake);
  const region = await screen.findByRole("region", { name: "指标体系的问题" });
  expect(screen.getByRole("heading", { level: 1, name: "指标体系有问题，没有计分" })).toBeTruthy();
  const item = within(region).getByRole("button", { name: /F707/ });
  expect(item.textContent).toContain("看着给");
  await userEvent.click(item);
  expect(fake.jumps).toEqual([{ sheet: "指标体系", row, column }]);
  expect(screen.queryByRole("button", { name: "生成汇总表" })).toBeNull();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("once the cell is put right the sheet is scored", async () => {
  const fake = new FakeWorkbook(faultyWorkbook().workbook);
  renderPane(fake, { language: "en" });
  await screen.findByRole("region", { name: "Problems of the framework" });
  act(() => fake.edit(withOwnFramework()));
  await screen.findByRole("region", { name: "Findings" });
  expect(screen.queryByRole("region", { name: "Problems of the framework" })).toBeNull();
});
