/** Choices of the person are found again on this machine, those of the document in the document. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { webMemory } from "../../src/usecases/memory";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { cleanSheet, twoSheets } from "../support/pane-workbooks";
import { fakeMemory } from "../support/fake-memory";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";
const clean = () => new FakeWorkbook(cleanSheet().workbook());

test("the language stays with the person, and follows Excel until one is chosen", async () => {
  const person = fakeMemory();
  const first = renderPane(clean(), { language: "en", surroundings: { person } });
  await openTab("Settings");
  expect((await screen.findByRole<HTMLInputElement>("radio", { name: "As Excel" })).checked).toBe(true);
  await userEvent.click(screen.getByRole("radio", { name: "中文" }));
  expect(screen.getByRole("tab", { name: "设置" })).toBeTruthy();
  first.unmount();
  renderPane(clean(), { language: "en", surroundings: { person } });
  expect(await screen.findByRole("tab", { name: "设置" })).toBeTruthy();
});

test("after a reload the pane is where it was: at its tab and its sheet", async () => {
  const session = fakeMemory();
  const first = renderPane(new FakeWorkbook(twoSheets()), { surroundings: { session } });
  await openTab("汇总");
  await userEvent.selectOptions(await screen.findByRole("combobox"), "SQLH-2026Q3");
  first.unmount();
  // Choosing a sheet in the pane has brought it to the front in Excel, where it still is.
  const after = new FakeWorkbook({ ...twoSheets(), activeSheet: "SQLH-2026Q3" });
  renderPane(after, { surroundings: { session } });
  expect((await screen.findByRole("tab", { name: "汇总" })).getAttribute("aria-selected")).toBe("true");
  expect((await screen.findByRole<HTMLSelectElement>("combobox")).value).toBe("SQLH-2026Q3");
});

test("opening with the document is a setting of the document", async () => {
  const workbook = clean();
  const { container } = renderPane(workbook);
  await openTab("设置");
  const toggle = await screen.findByRole<HTMLInputElement>("switch", { name: "随工作簿打开考评助手" });
  expect(toggle.checked).toBe(false);
  await userEvent.click(toggle);
  expect(workbook.kept.get(AUTO_SHOW)).toBe(true);
  await userEvent.click(toggle);
  expect(workbook.kept.get(AUTO_SHOW)).toBe(false);
  expect(screen.getByText("考评助手 1.2.3")).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("a setting that can't be kept goes back, with the reason", async () => {
  const workbook = clean();
  workbook.onSetting = () => Promise.reject(new WorkbookError("readOnly", { file: "甲.xlsx" }));
  renderPane(workbook);
  await openTab("设置");
  const toggle = await screen.findByRole<HTMLInputElement>("switch");
  await userEvent.click(toggle);
  expect((await screen.findByRole("alert")).textContent).toContain("“甲.xlsx”是只读的");
  await waitFor(() => expect(toggle.checked).toBe(false));
});

test("writing sheets of ours never switches on by itself that the pane opens with the workbook", async () => {
  const workbook = clean();
  renderPane(workbook);
  await openTab("汇总");
  await userEvent.click(await screen.findByRole("button", { name: "生成汇总表" }));
  await waitFor(() => expect(workbook.applied).toHaveLength(1));
  expect(workbook.kept.has(AUTO_SHOW)).toBe(false);

  workbook.kept.set(AUTO_SHOW, false);
  await userEvent.click(screen.getByRole("button", { name: "生成汇总表" }));
  await waitFor(() => expect(workbook.applied).toHaveLength(2));
  expect(workbook.kept.get(AUTO_SHOW)).toBe(false);
});

test("storage that is refused remembers nothing and harms nothing", () => {
  const memory = webMemory(() => {
    throw new DOMException("denied", "SecurityError");
  }, "");
  memory.set("tab", "summary");
  expect(memory.get("tab")).toBeNull();
  const kept = webMemory(() => window.sessionStorage, "p1");
  kept.set("tab", "summary");
  expect(kept.get("tab")).toBe("summary");
  expect(window.sessionStorage.getItem("p1tab")).toBe("summary");
});
