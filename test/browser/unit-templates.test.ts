/** Workbooks for a roster are made in the pane itself and saved by the browser; nothing leaves the machine. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview();

test("the roster that is open becomes a zip file with a workbook for each unit", async () => {
  const session = await openPreview("");
  const roster = readFileSync(resolve(__dirname, "../../examples/roster.xlsx"));
  await session.chooseFile("roster.xlsx", new Uint8Array(roster));
  await session.page.locator("#file-name", { hasText: "roster.xlsx" }).waitFor();
  await session.openTab("模板");
  await session.pane.getByText("“单位名录”上有 12 个单位。").waitFor();
  await session.pane.getByRole("button", { name: "制作 8 个工作簿" }).click();
  const [download] = await Promise.all([
    session.page.waitForEvent("download"),
    session.pane.getByRole("link", { name: /^下载 / }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-20\d\dQ[1-4]-第一党支部等8个单位\.zip$/);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files)).toHaveLength(8);
  const [name = "", bytes = new Uint8Array()] = Object.entries(files)[0] ?? [];
  expect(name).toMatch(/^第一党支部-/);
  const { sheets } = await (await openXlsx(bytes, name)).read();
  expect(JSON.stringify(sheets.map(({ values }) => values))).toContain("第一党支部");
  expect([session.complaints, session.outside]).toEqual([[], []]);
});
