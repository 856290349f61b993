/** What a ribbon button could not say, because Excel showed no dialog, the pane says. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { keepUntold, takeUntold } from "../../src/usecases/untold-notice";
import { FakeWorkbook } from "../support/fake-workbook";
import { cleanSheet } from "../support/pane-workbooks";
import { fakeMemory } from "../support/fake-memory";
import { accessibilityFaults, renderPane } from "../support/render-pane";

const AT = new Date(2026, 0, 5, 9, 7);
const SENTENCE = "“SQLH-2026Q4”未发现问题，填报符合要求。";

test("it is said when the pane opens, once, with the time of the click", async () => {
  const person = fakeMemory();
  keepUntold(person, SENTENCE, AT);
  const { container } = renderPane(new FakeWorkbook(cleanSheet().workbook()), { surroundings: { person } });
  expect(await screen.findByText("功能区按钮在 09:07 的结果没能弹出窗口显示：")).toBeTruthy();
  expect(container.textContent).toContain(SENTENCE);
  expect(await accessibilityFaults(container)).toEqual([]);
  expect(takeUntold(person)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "关闭" }));
  await waitFor(() => expect(container.textContent).not.toContain("没能弹出窗口"));
});

test("a pane that is open already says it at once", async () => {
  const person = fakeMemory();
  renderPane(new FakeWorkbook(cleanSheet().workbook()), { surroundings: { person }, language: "en" });
  await screen.findByText(/No findings/);
  keepUntold(person, "Something unexpected happened.", AT);
  act(() => void window.dispatchEvent(new Event("storage")));
  expect(
    await screen.findByText("What a ribbon button had to say at 09:07, when Excel showed no dialog:"),
  ).toBeTruthy();
});

test.each(["", "{", "[]", '["a"]', "[1,2]", "null"])("%j in the memory says nothing", (kept) => {
  const memory = fakeMemory();
  memory.set("untold", kept);
  expect(takeUntold(memory)).toBeNull();
});
