/** Who has just begun isn't shouted at by the pane: one line for what is blank, notes for what can still come. */
import { screen } from "@testing-library/react";
import { begunSheet } from "../support/begun-sheet";
import { FakeWorkbook } from "../support/fake-workbook";
import { renderPane } from "../support/render-pane";

async function severities(sheet: ReturnType<typeof begunSheet>): Promise<string> {
  renderPane(new FakeWorkbook(sheet.workbook()));
  expect(await screen.findByRole("region", { name: "完成情况" })).toBeTruthy();
  return screen
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent)
    .join("\n");
}

test("a blank sheet is one line that leads to its first cell, with each group's progress, and no finding", async () => {
  const listed = await severities(begunSheet([]));
  expect(screen.getByRole("button", { name: /18 项未填写/ })).toBeTruthy();
  expect(screen.getByRole("region", { name: "完成情况" }).textContent).toContain("已评 0 / 18 项");
  expect(listed).not.toMatch(/错误/);
  expect(listed).not.toMatch(/提醒/);
});

test("after three rows no finding is an error", async () => {
  const three = ["SQLH-1.1", "SQLH-1.2", "SQLH-2.2"];
  const listed = await severities(begunSheet(three, { self: null, evidence: null, reason: null }));
  expect(screen.getByRole("button", { name: /15 项未填写/ })).toBeTruthy();
  expect(listed).toMatch(/佐证/);
  expect(listed).not.toMatch(/错误/);
});

test("不适用 beside entries is told", async () => {
  const sheet = begunSheet(["SQLH-5.1"], { base: 100, actual: 90, option: "不适用", reason: "停产" });
  expect(await severities(sheet)).toMatch(/选了“不适用”，却填有/);
});
