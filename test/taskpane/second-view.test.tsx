/** 汇总 divides the result a second time: by the framework's dimensions, whichever level-1 indicator a row belongs to. */
import { screen, within } from "@testing-library/react";
import { FakeWorkbook } from "../support/fake-workbook";
import type { FilledSheet } from "../support/grid-builder";
import { cleanSheet, partSheet } from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

/** In place of a radar; the drawn one needs a browser and is looked at in test/browser. */
const LATER = /都有得分后，这里显示雷达图/;

/** The cells of the table, row by row, without the row of its headings. */
async function rowsOf(filled: FilledSheet): Promise<readonly (readonly string[])[]> {
  const { container } = renderPane(new FakeWorkbook(filled.workbook()));
  await openTab("汇总");
  const heading = await screen.findByRole("columnheader", { name: "维度" });
  const table = heading.closest("table");
  if (table === null) throw new Error("The heading stands in no table");
  expect(await accessibilityFaults(container)).toEqual([]);
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent));
}

test("six dimensions in the framework's order, each with its score, points and rate", async () => {
  expect(await rowsOf(cleanSheet())).toEqual([
    ["1", "组织建设", "14.00 / 14", "100.0%"],
    ["2", "队伍建设", "9.00 / 11", "81.8%"],
    ["3", "活动建设", "11.00 / 11", "100.0%"],
    ["4", "工作作风", "10.00 / 10", "100.0%"],
    ["5", "工作业绩", "39.00 / 39", "100.0%"],
    ["6", "党员群众评价", "15.00 / 15", "100.0%"],
  ]);
  expect(screen.queryByText(LATER)).toBeNull();
});

test("while rows are open their dimensions say so, and there is no radar that would show a 0", async () => {
  const rows = await rowsOf(partSheet());
  expect(rows).toHaveLength(6);
  expect(rows[5]).toEqual(["6", "党员群众评价", "未评", "—"]);
  // Once for the level-1 indicators, once for the dimensions.
  expect(screen.getAllByText(LATER)).toHaveLength(2);
});
