/**
 * 年度 in a real browser: the year's files are dropped, a unit is let off, a decision taken, something tried out, and the
 * sheets written; then each of their cells is what the command line writes of the same files and entries.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { planYearBook } from "../../src/core/year/book/plan-year-book";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { kaoping, temporaryFolder } from "../support/command-line";
import { exampleRoster } from "../support/collected-returns";
import type { PreviewSession } from "../support/preview-session";
import { usePreview } from "../support/use-preview";
import { assembled, exampleSheets } from "../support/year-sources";
import "../../preview/page/connection";

const openPreview = usePreview();
const file = temporaryFolder();

const EXAMPLES = resolve(__dirname, "../../examples");
const FILES = readdirSync(resolve(EXAMPLES, "year")).map((name) => resolve(EXAMPLES, "year", name));
const ENTRIES = {
  exemptions: [{ unit: "第三党支部", key: "Q1" as const, reason: "三季度新设", approver: "党委" }],
  decisions: [{ unit: "第一党支部", decision: "命名", date: "2027-01-15", document: "党〔2027〕3号" }],
  choices: [],
  published: new Map(),
};

const region = (session: PreviewSession, name: string) => session.pane.getByRole("region", { name });

/** Every cell of the sheets of these names, calculated; paths without their folders. */
async function cellsOf(
  session: PreviewSession,
  sheets: readonly string[],
): Promise<readonly (readonly [string, Readonly<Record<string, unknown>>])[]> {
  const all = await session.page.evaluate((names) => {
    const { model, state } = window.kaopingPreview!.excel;
    const { getters } = model;
    return names.map((name): readonly [string, Readonly<Record<string, unknown>>] => {
      const sheetId = state.sheetIdOf(name);
      if (sheetId === null) return [name, {}];
      const cells: Record<string, unknown> = {};
      const { numberOfRows, numberOfCols } = getters.getSheetSize(sheetId);
      for (let row = 0; row < numberOfRows; row++)
        for (let col = 0; col < numberOfCols; col++) {
          const { value } = getters.getEvaluatedCell({ sheetId, row, col });
          if (value !== null && value !== "") cells[`${row},${col}`] = value;
        }
      return [name, cells];
    });
  }, sheets);
  return all.map(([name, cells]): readonly [string, Readonly<Record<string, unknown>>] => [
    name,
    Object.fromEntries(
      Object.entries(cells).map(([at, value]) => [
        at,
        typeof value === "string" ? value.replaceAll(`${EXAMPLES}/year/`, "").replaceAll("year/", "") : value,
      ]),
    ),
  ]);
}

test("load, exemption, decision, what-if, write: cell for cell what the command line writes", async () => {
  const session = await openPreview("");
  const { pane } = session;
  await session.openTab("年度");
  const input = pane.locator('input[type="file"]').first();
  await input.setInputFiles([...FILES, resolve(EXAMPLES, "roster.xlsx")]);
  await region(session, "权重体检").waitFor();
  const units = region(session, "各单位");
  await units.getByRole("button", { name: /第 1 名 · 第一党支部 · 98\.90/ }).waitFor();

  const exemptions = region(session, "豁免");
  await exemptions.getByLabel("单位").selectOption("第三党支部");
  await exemptions.getByLabel("事由").fill("三季度新设");
  await exemptions.getByLabel("批准人").fill("党委");
  await exemptions.getByRole("button", { name: "增加豁免" }).click();
  await units.getByRole("button", { name: /第三党支部/ }).click();
  await units.getByText(/不考核：三季度新设（批准：党委）/).waitFor();
  await units.getByRole("button", { name: /第三党支部/ }).click();

  await units.getByRole("button", { name: /第一党支部/ }).click();
  await units.getByLabel("党委审定").selectOption("命名");
  await units.getByLabel("审定日期").fill("2027-01-15");
  await units.getByLabel("文号").fill("党〔2027〕3号");

  const before = await session.sheets();
  const trial = region(session, "试算");
  await trial.getByLabel("去掉一个单位").selectOption("第一党支部");
  await trial
    .getByRole("list", { name: "名次变化" })
    .getByText(/第二党支部/)
    .waitFor();
  expect(await units.getByRole("button", { name: /第二党支部/ }).innerText()).toContain("第 3 名");
  // What is tried out is written nowhere, and the sheets hold every unit.
  expect(await session.sheets()).toEqual(before);

  await region(session, "写入").getByRole("button", { name: "写入这个工作簿" }).click();
  await region(session, "写入")
    .getByText(/^已写入：.?年度汇总/)
    .waitFor({ timeout: 60_000 });

  const out = file("年度.xlsx");
  const roster = await exampleRoster();
  const earlier = assembled(await exampleSheets(), { entries: ENTRIES, roster });
  writeFileSync(out, await createXlsx(planYearBook(earlier, "zh")));
  const run = await kaoping("year", ...FILES, "--roster", resolve(EXAMPLES, "roster.xlsx"), "--out", out);
  expect(run.err).toBe("");
  const other = await openPreview("");
  await other.chooseFile("年度.xlsx", new Uint8Array(readFileSync(out)));
  await other.page.locator("#file-name", { hasText: "年度.xlsx" }).waitFor();

  const sheets = await other.sheets();
  expect(sheets).toHaveLength(10);
  const written = await cellsOf(session, sheets);
  expect(written.every(([, cells]) => Object.keys(cells).length > 5)).toBe(true);
  expect(written).toEqual(await cellsOf(other, sheets));
  expect([session.complaints, session.outside]).toEqual([[], []]);
});
