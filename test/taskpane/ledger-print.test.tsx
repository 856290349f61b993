/** 台账 → 打印材料: a button for each sheet that the workbook's ledgers give out, told what came of it. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FakeWorkbook } from "../support/fake-workbook";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";
import { exampleLedgers } from "../support/scored-ledgers";

async function openPrint(grid: WorkbookGrid, options: PaneOptions = {}) {
  const workbook = new FakeWorkbook(grid);
  renderPane(workbook, options);
  await openTab(options.language === "en" ? "Ledgers" : "台账");
  return {
    workbook,
    region: await screen.findByRole("region", { name: options.language === "en" ? "For paper" : "打印材料" }),
  };
}

test("a letter for a named row and a matrix are written as sheets", async () => {
  const { workbook, region } = await openPrint(await exampleLedgers("ledgers.xlsx"));
  await userEvent.type(within(region).getByRole("textbox"), "第三党支部");
  await userEvent.click(within(region).getByRole("button", { name: "换届提醒函" }));
  expect(await within(region).findByText(/已生成工作表“换届提醒函”/)).toBeTruthy();
  const [plan] = workbook.applied;
  expect(plan?.sheets.map(({ name }) => name)).toEqual(["换届提醒函"]);
  expect(JSON.stringify(plan?.sheets[0]?.cells)).toContain("第三党支部：");
  await userEvent.click(within(region).getByRole("button", { name: "委员到支部对照表" }));
  expect(await within(region).findByText(/已生成工作表“委员到支部对照表”/)).toBeTruthy();
  expect(await accessibilityFaults(region)).toEqual([]);
});

test("where nothing is due nothing is written, and the reason is told", async () => {
  const { workbook, region } = await openPrint(await exampleLedgers("ledgers.xlsx"), { language: "en" });
  await userEvent.click(within(region).getByRole("button", { name: "Dues reminders" }));
  expect(
    await within(region).findByText("No Dues reminders: nobody is in arrears in the latest month."),
  ).toBeTruthy();
  expect(workbook.applied).toEqual([]);
});
