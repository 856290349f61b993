/** 取自台账 in the pane: what can be taken is seen first, then written, and can be taken back. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FakeWorkbook } from "../support/fake-workbook";
import { withCell } from "../support/plan-grid";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";
import { exampleLedgers, withScoringSheet } from "../support/scored-ledgers";

const SHEET = "WJJ-2026Q2";

async function openTake(grid: WorkbookGrid, options: PaneOptions = {}) {
  const workbook = new FakeWorkbook(grid);
  const shown = renderPane(workbook, options);
  const en = options.language === "en";
  await openTab(en ? "Ledgers" : "台账");
  const region = await screen.findByRole("region", { name: en ? "Take from ledgers" : "取自台账" });
  return { workbook, region, ...shown };
}

const ask = async (region: HTMLElement, name = /^查看可取的数/): Promise<HTMLElement> => {
  await userEvent.click(within(region).getByRole("button", { name }));
  return within(region).getByRole("group", { name: /^(取自台账|Take from ledgers)$/ });
};

test("each change is shown with cell, figure and formula; what is taken is a formula, and can be taken back", async () => {
  const { workbook, region, container } = await openTake(withScoringSheet(await exampleLedgers()));
  expect(within(region).getByText(/^\d+ 项还空着，台账里有数。$/)).toBeTruthy();
  const group = await ask(region);
  const boxes = within(group).getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.every(({ checked }) => checked)).toBe(true);
  const first = within(group).getByRole("checkbox", { name: /^G\d+ WJJ-1\.3 / });
  const item = first.closest("li");
  expect(item?.textContent).toMatch(/（空白） → .*\d+（换届台账）公式=IF\(COUNTA\(/);
  expect(await accessibilityFaults(container)).toEqual([]);
  for (const box of boxes) if (box !== first) await userEvent.click(box);
  await userEvent.click(within(group).getByRole("button", { name: "取台账数（1 项）" }));
  expect(await within(region).findByText("1 项已取自台账，随台账变动。")).toBeTruthy();
  const [plan] = workbook.applied;
  expect(plan?.edits).toHaveLength(1);
  expect(plan?.edits?.[0]?.after.formula).toMatch(/^=IF\(COUNTA\('?换届台账'?!/);
  expect(plan?.sheets.map(({ role }) => role)).toEqual(["log"]);
  await userEvent.click(await within(region).findByRole("button", { name: "撤销" }));
  expect(workbook.applied[1]?.edits?.[0]?.after).toEqual({ value: null, formula: null });
});

test("an entry that a person typed is left unless it is chosen", async () => {
  const blank = withScoringSheet(await exampleLedgers());
  const { region: of, unmount } = await openTake(blank);
  const cell = within(await ask(of)).getAllByRole("checkbox", { name: /^G\d+ WJJ-1\.3 / })[0];
  const row = Number(/^G(\d+)/.exec(cell?.closest("li")?.textContent ?? "")?.[1]) - 1;
  unmount();
  const { region } = await openTake(withCell(blank, SHEET, row, 6, 77));
  expect(within(region).getByText(/^\d+ 项还空着，台账里有数；1 项的填报数与台账不同。$/)).toBeTruthy();
  const group = await ask(region);
  const box = within(group).getByRole<HTMLInputElement>("checkbox", { name: /^G\d+ WJJ-1\.3 / });
  expect(box.checked).toBe(false);
  expect(box.closest("li")?.textContent).toContain("77 → ");
});

test("a ledger with errors says that its figure may be wrong", async () => {
  const { region } = await openTake(withScoringSheet(await exampleLedgers("ledgers-faulty.xlsx")));
  const group = await ask(region);
  expect(within(group).getAllByText(/^换届台账有 \d+ 条错误，这个数可能不准。$/).length).toBeGreaterThan(0);
});

test("cancelling writes nothing", async () => {
  const { workbook, region } = await openTake(withScoringSheet(await exampleLedgers()));
  const group = await ask(region);
  await userEvent.click(within(group).getByRole("button", { name: "取消" }));
  expect(within(region).queryByRole("group", { name: "取自台账" })).toBeNull();
  expect(workbook.applied).toEqual([]);
});

test("it is said in English too", async () => {
  const { region } = await openTake(withScoringSheet(await exampleLedgers()), { language: "en" });
  const group = await ask(region, /^See the figures/);
  expect(within(group).getByRole("button", { name: /^Take \d+ figures$/ })).toBeTruthy();
});
