/** What the pane makes of different workbooks, and how the page refuses files that are none. */
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { strToU8 } from "fflate";
import { describeError } from "../../src/core/locale/error-text";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { exampleAddress, exampleBytes } from "../support/example-workbook";
import type { PreviewSession } from "../support/preview-session";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview();

test("a complete sheet shows its score and its grade and no finding, and stays while what is no workbook is refused in the command line's words", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  await session.pane.getByText("第一党支部").waitFor();
  expect(await session.paneText()).toContain("18 / 18");
  expect(await session.findings()).toEqual([]);
  for (const [name, bytes] of [
    ["坏的.xlsx", exampleBytes("faulty").subarray(0, 4000)],
    ["list.xlsx", strToU8("a,b\n1,2")],
    ["empty.xlsx", new Uint8Array()],
  ] as const) {
    const error: unknown = await openXlsx(bytes, name).catch((cause: unknown) => cause);
    if (!(error instanceof WorkbookError)) throw new Error(`${name} was opened`);
    await session.chooseFile(name, bytes);
    await session.page.getByText(describeError(error, "zh").sentence).waitFor();
    expect([name, await session.sheets()]).toEqual([name, expect.arrayContaining(["SQLH-2026Q4"])]);
    expect([name, await session.paneText()]).toEqual([name, expect.stringContaining("第一党支部")]);
  }
  await session.openTab("汇总");
  const text = await session.paneText();
  expect(text).toContain("最终得分");
  expect(text).toContain("95.89");
  expect(text).toContain("示范");
  expect(session.complaints).toEqual([]);
});

test("another workbook takes the place of the open one, in the grid and in the pane: half-filled, of another format, a sample", async () => {
  const session = await openPreview("");
  await session.pane.getByText("欢迎使用考评助手").waitFor();
  await session.chooseFile("third.xlsx", exampleBytes("half"));
  await session.pane.getByText("第三党支部").waitFor();
  expect(await session.page.locator("#file-name").innerText()).toBe("third.xlsx");
  expect(await session.paneText()).toMatch(/最终得分可能在 [\d.]+ 至 [\d.]+ 之间/);
  await session.openTab("汇总");
  expect(await session.paneText()).toContain("目前得分");

  await openOtherFormat(session, "third.xls");
  await session.page.locator("#samples").selectOption({ label: "有错误的评分表" });
  await session.pane.getByText("第二党支部").waitFor();
  expect(new URL(session.page.url()).searchParams.get("open")).toBe(exampleAddress("faulty"));
  await openOtherFormat(session, "third.ods");
  expect(session.complaints).toEqual([]);
});

/** It is read in a worker and opened as .xlsx, in place of another unit's workbook; and that is said. */
async function openOtherFormat(session: PreviewSession, name: string): Promise<void> {
  const said = session.page.getByText("不是 .xlsx，已转换后打开", { exact: false });
  await said.waitFor({ state: "hidden" });
  const unit = session.pane.getByText("第一党支部");
  expect(await unit.count()).toBe(0);
  const bytes = readFileSync(join(__dirname, `../fixtures/formats/O20${extname(name)}`));
  await session.chooseFile(name, new Uint8Array(bytes));
  await said.waitFor();
  await unit.first().waitFor();
  await session.pane
    .getByText("得分与等次", { exact: false })
    .or(session.pane.getByText("各列的含义", { exact: false }))
    .first()
    .waitFor();
  expect(await session.page.locator("#file-name").innerText()).toBe(name);
  const download = session.page.waitForEvent("download");
  await session.page.getByRole("button", { name: "保存副本" }).click();
  expect((await download).suggestedFilename()).toBe("third-副本.xlsx");
}

test("a sheet without a header row is no scoring sheet, and nothing is written", async () => {
  const session = await openPreview("");
  await session.pane.getByText("欢迎使用考评助手").waitFor();
  await session.typeInto("A1", "notes");
  await session.pane.getByText("没有找到考核评分表：", { exact: false }).waitFor();
  await session.openTab("汇总");
  expect(await session.pane.getByRole("button", { name: "生成汇总表" }).count()).toBe(0);
  expect(await session.sheets()).toEqual(["Sheet1"]);
});

test("an address that names no workbook opens an empty one and says why", async () => {
  const session = await openPreview("?open=examples/none.xlsx&lang=en");
  await session.page.getByText("“none.xlsx” doesn't exist or can't be opened", { exact: false }).waitFor();
  await session.pane.getByText("Welcome to Assessment Workbook").waitFor();
});

test("language and colours change around the workbook that is being edited", async () => {
  const session = await openPreview(`?open=${exampleAddress("faulty")}`);
  await session.pane.getByText("第二党支部").waitFor();
  await session.pane.getByRole("button", { name: "V202 · SQLH-2026Q4!H12" }).click();
  await session.waitForSelection("SQLH-2026Q4!H12");
  await session.typeInto("H12", "3");
  await session.page.getByRole("button", { name: "English" }).first().click();
  await session.pane.getByRole("tab", { name: "Summary" }).waitFor();
  await session.page.getByRole("button", { name: "Dark" }).click();
  // The pane is loaded anew for other colours; until then the one before is still there.
  await session.page.waitForFunction((wanted) => {
    const pane = document.querySelector<HTMLIFrameElement>("#pane")?.contentDocument;
    const frame = pane?.querySelector("main")?.parentElement;
    return frame != null && getComputedStyle(frame).backgroundColor === wanted;
  }, "rgb(41, 41, 41)");
  await session.pane.getByRole("tab", { name: "Summary" }).waitFor();
  expect((await session.cell("SQLH-2026Q4", "H12")).value).toBe(3);
  expect(session.complaints).toEqual([]);
});
