/**
 * The page beside any spreadsheet program, as it is deployed and without an Excel of any kind: a file is opened,
 * looked at, repaired and saved; another program saves it meanwhile; returns are collected; the network goes away.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { PAGE_STRINGS } from "../../src/page/shell/strings.page";
import { VIEW_STRINGS } from "../../src/page/view/strings.view";
import { gridToXlsx } from "../../src/workbook/xlsx/grid-to-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { example, NOW } from "../support/command-line";
import { faultsByState } from "../support/file-page-states";
import { button, FAULTY, fixAll, NAME, openFaulty } from "../support/file-page-steps";
import { fixedByCommandLine } from "../support/fixed-by-command-line";
import { KeyboardPerson } from "../support/keyboard-person";
import { useFilePage, type FilePage } from "../support/use-file-page";

const TEXTS = PAGE_STRINGS.zh;
const SHEET = "SQLH-2026Q4";
const CLEAN = readFileSync(example("clean"));
const RETURNED = resolve(__dirname, "../../examples/returned");
const ODS = resolve(__dirname, "../fixtures/formats/O20.ods");

const openPage = useFilePage();

test("what is repaired is saved part by part as the command line writes it: in a copy, and in the file; then all works without a network, and the add-in's pages are left alone", async () => {
  const session = await openPage({ ownContext: true });
  const { page } = session;
  await page.clock.setFixedTime(NOW);
  await openFaulty(session);
  await fixAll(session);
  const expected = unzipSync(await fixedByCommandLine(example("faulty")));

  const download = page.waitForEvent("download");
  await button(session, TEXTS.saveCopy).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(TEXTS.copyName("第二党支部"));
  const copy = unzipSync(readFileSync(await saved.path()));
  expect(Object.keys(copy).sort()).toEqual(Object.keys(expected).sort());
  for (const [part, bytes] of Object.entries(copy)) expect([part, bytes]).toEqual([part, expected[part]]);
  await page.getByText(TEXTS.status.copied).waitFor();
  expect(Buffer.from(await session.onDisk(NAME))).toEqual(FAULTY);

  await button(session, TEXTS.writeBack).click();
  const asking = page.getByRole("group", { name: TEXTS.writeBackLabel });
  const earlier = page.waitForEvent("download");
  await asking.getByRole("button", { name: TEXTS.saveEarlier }).click();
  expect((await earlier).suggestedFilename()).toBe(TEXTS.earlierName("第二党支部"));
  expect(readFileSync(await (await earlier).path())).toEqual(FAULTY);
  await session.holdFiles(true);
  await asking.getByRole("button", { name: TEXTS.writeBack }).click();
  await asking.getByRole("alert").getByText(TEXTS.held(NAME)).waitFor();
  expect(Buffer.from(await session.onDisk(NAME))).toEqual(FAULTY);
  await session.holdFiles(false);
  await asking.getByRole("button", { name: TEXTS.writeBack }).click();
  await page.getByText(TEXTS.status.written).waitFor();
  const written = unzipSync(await session.onDisk(NAME));
  expect(Object.keys(written).sort()).toEqual(Object.keys(expected).sort());
  for (const [part, bytes] of Object.entries(written)) expect([part, bytes]).toEqual([part, expected[part]]);
  expect(session.complaints).toEqual([]);
  expect(session.outside).toEqual([]);
  await worksWithoutNetwork(session);
});

/** After the first visit. */
async function worksWithoutNetwork(session: FilePage): Promise<void> {
  const { page, context } = session;
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await context.setOffline(true);
  await page.reload();
  await openFaulty(session);
  await session.page.getByRole("tab", { name: "收表" }).click();
  await page.locator('input[type="file"][multiple]').last().setInputFiles(join(RETURNED, "第一党支部.xlsx"));
  await page.getByRole("region", { name: "报表" }).waitFor();
  await context.setOffline(false);
  await page.goto(new URL("taskpane.html", page.url()).href);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
}

test("what another program saves is checked again; changed in both places, neither is lost", async () => {
  const session = await openPage();
  const { page } = session;
  await openFaulty(session);
  await session.putOnDisk(NAME, CLEAN);
  await page.getByText("第一党支部").first().waitFor();
  await page.getByText(/文件有新的保存/).waitFor();

  await session.putOnDisk(NAME, FAULTY);
  await button(session, /V203 · .+!H5$/).waitFor();
  await fixAll(session);
  await session.putOnDisk(NAME, CLEAN);
  await page.getByRole("alert").getByText(TEXTS.conflict(NAME), { exact: false }).waitFor();
  expect(await button(session, TEXTS.writeBack).count()).toBe(0);
  expect(Buffer.from(await session.onDisk(NAME))).toEqual(CLEAN);
  await button(session, TEXTS.takeTheirs).click();
  await page.getByText("第一党支部").first().waitFor();
});

test("returns are collected without a workbook; what is dropped is opened or collected; unsaved changes are asked about before", async () => {
  const session = await openPage();
  const { page } = session;
  await page.getByLabel(TEXTS.collectFolder).setInputFiles(RETURNED);
  const returns = page.getByRole("region", { name: "报表" });
  await returns.waitFor();
  expect(await returns.getByRole("listitem").count()).toBeGreaterThan(5);
  expect(session.complaints).toEqual([]);

  await session.drop([[NAME, FAULTY]]);
  await button(session, /V203 · .+!H5$/).waitFor();
  await button(session, TEXTS.openAgain).waitFor();
  expect(await page.getByRole("region", { name: "报表", includeHidden: true }).count()).toBe(0);
  await fixAll(session);
  await session.drop([["第一党支部.xlsx", CLEAN]]);
  const asking = page.getByRole("group", { name: TEXTS.leaveLabel });
  expect(await asking.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await session.faults()).toEqual([]);
  await asking.getByRole("button", { name: TEXTS.cancel }).click();
  await page.getByText(TEXTS.status.unsaved).waitFor();
  await session.drop([
    ["第一党支部.xlsx", CLEAN],
    [NAME, FAULTY],
  ]);
  await page.getByRole("region", { name: "报表" }).waitFor();
  await session.drop([["第一党支部.xlsx", CLEAN]]);
  await asking.getByRole("button", { name: TEXTS.leaveAnyway }).click();
  await page.getByText("第一党支部").first().waitFor();
  expect(await page.getByRole("tab", { name: "填报", exact: true }).getAttribute("aria-selected")).toBe(
    "true",
  );
});

test.each([
  ["light", "zh-CN", 1400],
  ["dark", "en-GB", 320],
] as const)("by keys alone, in %s colours, in %s, %d pixels wide", async (colorScheme, locale, width) => {
  const session = await openPage({ locale, colorScheme, viewport: { width, height: 800 } });
  const { page } = session;
  const language = locale === "zh-CN" ? "zh" : "en";
  const texts = PAGE_STRINGS[language];
  await session.putOnDisk(NAME, FAULTY);
  const person = new KeyboardPerson({ page, pane: page });
  await person.choose(button(session, texts.open));
  const finding = button(session, new RegExp(`V203 · ${SHEET}!H5$`));
  await finding.waitFor();
  const grid = page.getByRole("grid", { name: VIEW_STRINGS[language].grid(SHEET) });
  await person.tabTo(grid);
  const active = grid.locator("[aria-selected=true]");
  await person.press("ArrowDown");
  await person.press("ArrowRight");
  await active.getByText("第二党支部").waitFor();
  expect(await grid.getAttribute("aria-activedescendant")).toBe(await active.getAttribute("id"));
  expect(await session.faults()).toEqual([]);

  await person.tabTo(page.locator("[data-row][tabindex='0']"));
  await person.arrowTo(finding);
  await person.press("Enter");
  await page.getByRole("group", { name: "H5" }).getByText("4项", { exact: true }).waitFor();
  expect(await active.getAttribute("aria-colindex")).toBe("9");
  expect(await session.faults()).toEqual([]);
  expect(session.complaints).toEqual([]);
});

test.each([
  ["zh", "zh-CN", 1366],
  ["en", "en-GB", 320],
] as const)(
  "each state can be read and reached by everybody, in %s (%s), %d pixels wide",
  async (language, locale, width) => {
    const session = await openPage({ locale, viewport: { width, height: 800 } });
    expect(await faultsByState(session, language)).toEqual({});
    expect([session.complaints, session.outside]).toEqual([[], []]);
  },
  60_000,
);

test("another workbook opens in a tab of its own, where it waits to be saved", async () => {
  const session = await openPage();
  await button(session, TEXTS.blank).click();
  await session.page.getByRole("tab", { name: "填报" }).click();
  const opened = session.context.waitForEvent("page");
  await button(session, "打开示例工作簿").click();
  const other = await opened;
  await other.getByRole("button", { name: /V203 · .+!H5$/ }).waitFor();
  await other.getByText(TEXTS.status.isNew).waitFor();
  expect(new URL(other.url()).hash).toBe("");
  expect(session.outside).toEqual([]);
});

test("a browser that gives no handles chooses the file again by one click", async () => {
  const session = await openPage();
  const { page } = session;
  await page.evaluate(() => Object.defineProperty(window, "showOpenFilePicker", { value: undefined }));
  const choose = async (label: string, buffer: Buffer): Promise<void> => {
    const dialog = page.waitForEvent("filechooser");
    await button(session, label).click();
    await (await dialog).setFiles({ name: NAME, mimeType: "application/octet-stream", buffer });
  };
  await choose(TEXTS.open, FAULTY);
  await button(session, /V203 · .+!H5$/).waitFor();
  await page.getByText(TEXTS.status.unwatched).waitFor();
  await choose(TEXTS.openAgain, CLEAN);
  await page.getByText("第一党支部").first().waitFor();
});

test("ten thousand rows are walked from end to end, and only those in view are in the page", async () => {
  const session = await openPage();
  const values = Array.from({ length: 10_000 }, (_, row) => [row + 1, `第 ${row + 1} 行`, row / 8]);
  const sheet = { name: "长表", visibility: "visible", formulas: [], merges: [], truncated: false } as const;
  const formats = values.map(() => ["0", "General", "0.00"]);
  const grid = { sheets: [{ ...sheet, values, formats }], names: [], activeSheet: null };
  await session.putOnDisk("长表.xlsx", gridToXlsx(grid));
  await button(session, TEXTS.open).click();
  const cells = session.page.getByRole("grid");
  await cells.focus();
  await session.page.keyboard.press("Control+End");
  await cells.getByText("第 10000 行").waitFor();
  expect(await cells.getAttribute("aria-rowcount")).toBe("10001");
  expect(await cells.getByRole("row").count()).toBeLessThan(100);
  await session.page.keyboard.press("Control+Home");
  await session.page.keyboard.press("ArrowRight");
  await cells.locator("[aria-selected=true]").getByText("第 1 行", { exact: true }).waitFor();
});

test("a file of another kind is refused in words, and the page goes on: another format is read in a thread and never written; what is changed goes into an .xlsx", async () => {
  const session = await openPage();
  await session.putOnDisk("说明.xlsx", Buffer.from("no workbook"));
  await button(session, TEXTS.open).click();
  await session.page.getByRole("alert").getByText("说明.xlsx", { exact: false }).waitFor();

  await session.putOnDisk("评分.ods", readFileSync(ODS));
  await button(session, TEXTS.open).click();
  await session.page.getByText(TEXTS.onlyRead("评分.ods")).waitFor();
  await session.page.getByRole("grid").waitFor();
  expect(await button(session, TEXTS.writeBack).count()).toBe(0);
  const download = session.page.waitForEvent("download");
  await button(session, TEXTS.saveCopy).click();
  const copy = await openXlsx(readFileSync(await (await download).path()), "copy.xlsx");
  expect((await copy.read()).sheets.length).toBeGreaterThan(0);
  expect(session.complaints).toEqual([]);
});
