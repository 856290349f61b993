/** Ledgers on the page beside any spreadsheet program: reminders lead to their rows, and what is added and taken is saved. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessWorkbook } from "../../src/core/assess";
import { ledgerOffers } from "../../src/core/fix/ledger-offers";
import { PAGE_STRINGS } from "../../src/page/shell/strings.page";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { useFilePage } from "../support/use-file-page";

const TEXTS = PAGE_STRINGS.zh;
const NAME = "台账.xlsx";
const LEDGERS = readFileSync(resolve(__dirname, "../../examples/ledgers.xlsx"));

const openPage = useFilePage();

test("a file of ledgers is checked, reminded of, scored by and saved", async () => {
  const session = await openPage();
  const { page } = session;
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  await session.putOnDisk(NAME, LEDGERS);
  await button(TEXTS.open).click();
  await page.getByRole("heading", { level: 1, name: "这是一份台账" }).waitFor();
  await page.getByRole("tab", { name: "台账", exact: true }).first().click();
  const due = page.getByRole("region", { name: "待办" });
  await due.getByLabel("以哪一天为准").fill("2026-05-20");
  await due.getByRole("button", { name: /第一党支部于 2026-07-01 届满/ }).click();
  await page.locator("[aria-selected=true]").getByText("2026-07-01", { exact: true }).waitFor();
  const calendar = page.waitForEvent("download");
  await due.getByRole("button", { name: "导出日历" }).click();
  await due.getByRole("link", { name: /台账-待办\.ics/ }).click();
  const events = readFileSync(await (await calendar).path(), "utf8");
  expect(events.match(/BEGIN:VEVENT/g)).toHaveLength(6);
  expect(await session.faults()).toEqual([]);

  await page.getByRole("tab", { name: "模板", exact: true }).click();
  await page.getByRole("combobox", { name: "指标体系" }).selectOption("F2_WJJ");
  await page.getByRole("textbox", { name: "年份" }).fill("2026");
  for (const quarter of ["第一", "第二", "第三", "第四"])
    await page.getByRole("checkbox", { name: `${quarter}季度` }).setChecked(quarter === "第二");
  await button("制作考核评分表").click();
  await page.getByText(/^已写入.*WJJ-2026Q2/).waitFor();
  await page.getByRole("tab", { name: "台账", exact: true }).first().click();
  const take = page.getByRole("region", { name: "取自台账" });
  await take.getByRole("button", { name: /^查看可取的数/ }).click();
  await take.getByRole("button", { name: /^取台账数（\d+ 项）$/ }).click();
  await take.getByText(/^\d+ 项已取自台账，随台账变动。$/).waitFor();
  expect(await session.faults()).toEqual([]);

  const download = page.waitForEvent("download");
  await button(TEXTS.saveCopy).click();
  const grid = await (await openXlsx(readFileSync(await (await download).path()), NAME)).read();
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("The copy has a scoring sheet");
  const [assessment] = outcome.assessments;
  const { offers, taken } = ledgerOffers(assessment, outcome.ledgers ?? [], grid);
  expect([offers.length, taken]).toEqual([0, 16]);
  expect(
    assessment.score.indicators.find(({ indicator }) => indicator.code === "WJJ-1.3")?.official?.toNumber(),
  ).toBeGreaterThan(0);
  expect(session.complaints).toEqual([]);
  expect(session.outside).toEqual([]);
}, 120_000);
