/** A workbook that holds a list of units is greeted as one, and never guessed to be a scoring sheet. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { assessWorkbook } from "../../src/core/assess";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FakeWorkbook } from "../support/fake-workbook";
import { sheetGrid } from "../support/grid-builder";
import { accessibilityFaults, renderPane } from "../support/render-pane";

function roster(header: readonly string[], name = "各单位"): WorkbookGrid {
  const rows = ["第一党支部", "第二党支部", "第三党支部"].map((unit, index) => [index + 1, unit, "党支部"]);
  return { sheets: [sheetGrid(name, [[...header], ...rows])], names: [], activeSheet: name };
}

test.each([
  [["序号", "党组织名称", "类型"], "各单位"],
  [["序号", "单位名称", "类型"], "单位名录"],
])(
  "a list headed %j on “%s” is greeted as a roster and leads to making sheets for all",
  async (header, name) => {
    const { container } = renderPane(new FakeWorkbook(roster(header, name)));
    expect(await screen.findByRole("heading", { level: 1, name: "这是单位名录" })).toBeTruthy();
    expect(screen.getByText(new RegExp(`^“${name}”列有 3 个单位`))).toBeTruthy();
    expect(screen.queryByRole("region", { name: "各列的含义" })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "批量制作" }));
    expect(screen.getByRole("tab", { name: "模板" }).getAttribute("aria-selected")).toBe("true");
  },
);

test("a roster is no sheet that could be scored; a table of units with scores is still asked about", () => {
  const plain = assessWorkbook(roster(["序号", "党组织名称", "类型"]));
  expect(plain.unread ?? []).toEqual([]);
  const scored = roster(["序号", "单位名称", "自评分"], "打分");
  expect(assessWorkbook(scored).kind).toBe("unrecognized");
});
