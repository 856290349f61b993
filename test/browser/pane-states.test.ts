/**
 * What a person meets beside the usual way: a scoring sheet made by keys, the dialog before one is
 * replaced, explanations, a department's own sheet, a workbook without a scoring sheet, and Windows'
 * contrast themes. Keyboard and axe in a real browser.
 */
import { exampleAddress } from "../support/example-workbook";
import { KeyboardPerson } from "../support/keyboard-person";
import { paneFaults } from "../support/pane-faults";
import type { PreviewSession } from "../support/preview-session";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview();

async function openNarrow(query: string): Promise<PreviewSession> {
  const session = await openPreview(query);
  await session.page.locator("#pane").evaluate((frame) => (frame.style.width = "320px"));
  return session;
}

test("a scoring sheet is made by keys, and replaced only when that is wanted", async () => {
  const session = await openNarrow("?theme=dark");
  const { pane } = session;
  const person = new KeyboardPerson(session);
  await pane.getByText("欢迎使用考评助手").waitFor();
  await person.enter();
  await person.choose(pane.getByRole("button", { name: "制作考核评分表" }));
  await person.waitForFocus(pane.getByRole("tab", { name: "模板" }));

  await person.tabTo(pane.getByRole("textbox", { name: "被考核党组织" }));
  await session.page.keyboard.type("第九党支部");
  const make = pane.getByRole("button", { name: "制作考核评分表", exact: true });
  await person.choose(make);
  await pane.getByText(/^已写入.+。$/).waitFor();
  expect(await paneFaults(session)).toEqual([]);
  const sheets = await session.sheets();
  expect(sheets).not.toContain("Sheet1");

  await person.press("Enter");
  const dialog = pane.getByRole("alertdialog");
  await person.waitForFocus(dialog);
  expect(await paneFaults(session)).toEqual([]);
  await person.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await person.waitForFocus(make);
  expect(await session.sheets()).toEqual(sheets);

  // Where the pane gets lower the control would lie below its edge.
  await session.page.locator("#pane").evaluate((frame) => (frame.style.height = "400px"));
  expect(await make.evaluate(liesInViewOnceDrawn)).toBe(true);
});

/** Runs in the browser, after what is to be drawn next. */
async function liesInViewOnceDrawn(element: Element): Promise<boolean> {
  for (const _frame of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

test("where points come from is opened and followed to the cells by keys", async () => {
  const session = await openNarrow(`?open=${exampleAddress("clean")}&lang=en`);
  const { pane } = session;
  const person = new KeyboardPerson(session);
  const group = pane.getByRole("button", { name: "Strong exemplary power in political guidance" });
  await group.waitFor();
  await person.enter();
  await person.choose(group);
  // Two entries, below each other.
  await person.choose(pane.getByRole("button", { name: "SQLH-1.3" }));
  await pane.getByRole("group", { name: /where the score comes from$/ }).waitFor();
  expect(await paneFaults(session)).toEqual([]);
  await person.choose(pane.getByRole("button", { name: "Go to this row" }));
  await session.waitForSelection("SQLH-2026Q4!C7");
});

test.each(["light", "dark"])(
  "a department's own sheet is read and set right, in %s colours",
  async (theme) => {
    const session = await openNarrow(`?open=examples/own-sheet.xlsx&theme=${theme}`);
    const { pane } = session;
    const person = new KeyboardPerson(session);
    const adjust = pane.getByRole("button", { name: "调整各列的含义和等次分数线" });
    await adjust.waitFor();
    // It comes a moment later, and takes room from what is walked through.
    await pane.getByText("可以报送了。").waitFor();
    await person.enter();
    await person.choose(adjust);
    await person.tabTo(pane.getByRole("button", { name: "保存并校验" }));
    expect(await paneFaults(session)).toEqual([]);
  },
);

test("a workbook without a scoring sheet says what to do, within a narrow pane", async () => {
  const session = await openNarrow("");
  await session.pane.getByText("欢迎使用考评助手").waitFor();
  await session.addSheet("一个名称很长很长的工作表，没有空格也没有评分表", { A1: "notes" });
  await session.pane.getByText("没有找到考核评分表：", { exact: false }).waitFor();
  expect(await paneFaults(session)).toEqual([]);
});

test("in Windows' contrast themes everything can still be told apart", async () => {
  const session = await openNarrow(`?open=${exampleAddress("faulty")}`);
  const { pane } = session;
  await session.page.emulateMedia({ forcedColors: "active" });
  const person = new KeyboardPerson(session);
  await pane.getByText("第二党支部").waitFor();
  await person.enter();
  await person.tabTo(pane.locator("[data-row][tabindex='0']"));
  await person.arrowTo(pane.getByRole("button", { name: /V203 · .+!H5$/ }));
  await person.press("ArrowRight");
  await person.tabTo(pane.getByRole("button", { name: "更正 V203 H5" }));
  expect(await paneFaults(session)).toEqual([]);
  await session.openTab("汇总");
  for (const table of [0, 1]) await pane.getByRole("table").nth(table).waitFor();
  expect(await paneFaults(session)).toEqual([]);
});

test("in a light contrast theme the radar's numbers are as dark as the text beside it", async () => {
  const session = await openNarrow(`?open=${exampleAddress("clean")}`);
  await session.page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  await session.openTab("汇总");
  const label = session.pane.locator("svg text").filter({ hasText: /^\d+$/ }).first();
  await label.waitFor();
  const [number, text] = await label.evaluate((element) => [
    getComputedStyle(element).fill,
    getComputedStyle(document.body).color,
  ]);
  expect(number).toBe(text);
});
