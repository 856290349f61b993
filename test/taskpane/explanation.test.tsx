/** An indicator opens to where its score comes from, and its entries lead to their cells. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FilledSheet } from "../support/grid-builder";
import { FakeWorkbook } from "../support/fake-workbook";
import { cleanSheet, faultySheet } from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";

/** Opens the first level-1 indicator and one of its indicators. */
async function open(sheet: FilledSheet, indicator: RegExp, options: PaneOptions = {}) {
  const workbook = new FakeWorkbook(sheet.workbook());
  const { container } = renderPane(workbook, options);
  const groups = await screen.findByRole("region", {
    name: options.language === "en" ? "Level-1 indicators" : "一级指标得分",
  });
  await userEvent.click(within(groups).getAllByRole("button", { expanded: false })[0] ?? groups);
  const item = await within(groups).findByRole("button", { name: indicator });
  await userEvent.click(item);
  return { workbook, container, item, panel: within(groups).getByRole("group") };
}

test("the panel tells the rule, the entries, the working and the share", async () => {
  const sheet = cleanSheet().set("SQLH-1.3", { base: 20, actual: 18 });
  const { container, item, panel } = await open(sheet, /SQLH-1\.3/);
  expect(item.getAttribute("aria-expanded")).toBe("true");
  expect(panel.textContent).toContain("50% 及以下得 0 分");
  expect(panel.textContent).toContain("应召开次数 20");
  expect(panel.textContent).toContain("6 × (18 ÷ 20 − 50%) ÷ (100% − 50%) = 4.80");
  expect(panel.textContent).toContain("核定 4.80，得分率 80.0%，占总分 4.80 / 6.00");
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("an entry leads to its cell, and the panel to the row", async () => {
  const sheet = cleanSheet();
  const { workbook, panel } = await open(sheet, /SQLH-1\.3/);
  await userEvent.click(within(panel).getByRole("button", { name: /^实际召开次数 20（H\d+）$/ }));
  await waitFor(() => expect(workbook.jumps).toEqual([sheet.at("SQLH-1.3", "actual")]));
  await userEvent.click(within(panel).getByRole("button", { name: "转到该行" }));
  await waitFor(() => expect(workbook.jumps).toHaveLength(2));
  expect(workbook.jumps[1]).toEqual(sheet.at("SQLH-1.3", "code"));
});

test("a second click closes the panel", async () => {
  const { item, panel } = await open(cleanSheet(), /SQLH-1\.3/);
  await userEvent.click(item);
  expect(item.getAttribute("aria-expanded")).toBe("false");
  expect(panel.isConnected).toBe(false);
});

test("a review that stands in place of the rule's score is named", async () => {
  const { panel } = await open(cleanSheet().set("SQLH-1.2", { review: 4 }), /SQLH-1\.2/);
  expect(panel.textContent).toContain("以复核得分 4.00 为准，代替 3.00。");
});

test("what keeps an indicator open is named with its cell", async () => {
  const { container, panel } = await open(faultySheet().set("SQLH-1.2", { actual: "三次多" }), /SQLH-1\.2/);
  expect(panel.textContent).toMatch(/填报有误，暂不计分：V206 H\d+。/);
  expect(panel.textContent).toContain("未评");
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("the panel speaks English", async () => {
  const { panel } = await open(cleanSheet(), /SQLH-1\.3/, { language: "en" });
  expect(panel.getAttribute("aria-label")).toMatch(/: where the score comes from$/);
  expect(panel.textContent).toContain("A rate of 100% gives the full 6 points");
  expect(panel.textContent).toContain("Working");
});

test("a tier that nobody has reviewed makes grade and result provisional, and the pane says how many wait", async () => {
  const sheet = cleanSheet().set("SQLH-4.2", { review: 5 });
  renderPane(new FakeWorkbook(sheet.workbook()));
  await openTab("汇总");
  expect(await screen.findByText("示范（暂定）")).toBeTruthy();
  expect(await screen.findByText("待复核 1/2 项（SQLH-2.2），复核前得分和等次为暂定。")).toBeTruthy();
});
