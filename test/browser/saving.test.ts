/** A copy saved from the preview is a workbook like any other: it reads and scores as what was open. */
import { readFile } from "node:fs/promises";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { assessBytes, exampleAddress, exampleBytes } from "../support/example-workbook";
import type { PreviewSession } from "../support/preview-session";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview();

test.each([
  ["faulty", ""],
  ["half", ""],
  ["clean", ", and opens again with its summary and charts"],
] as const)("the %s example, summarized and saved, scores the same%s", async (name, _then) => {
  const session = await openPreview(`?open=${exampleAddress(name)}`);
  await session.writeSummary();
  await session.pane.getByText("已写入“汇总”工作表。").waitFor();
  const [download] = await Promise.all([
    session.page.waitForEvent("download"),
    session.page.getByRole("button", { name: "保存副本" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`sqlh-2026Q4-${name}-副本.xlsx`);
  const bytes = new Uint8Array(await readFile(await download.path()));

  const before = await assessBytes(exampleBytes(name));
  const after = await assessBytes(bytes);
  expect(after.score).toEqual(before.score);
  expect(after.findings).toEqual(before.findings);
  const { sheets, names } = await (await openXlsx(bytes, "copy.xlsx")).read();
  expect(sheets.map((sheet) => sheet.name)).toEqual(await session.sheets());
  expect(names.map((defined) => defined.name)).toEqual(
    expect.arrayContaining([
      "_kaoping.scoring.SQLH.2026Q4",
      "_kaoping.ballot.SQLH.2026Q4",
      "_kaoping.summary",
    ]),
  );
  if (name === "clean") await openAgain(session, bytes);
  expect(session.complaints).toEqual([]);
});

/** Opens a saved copy in place of what it was saved from: its summary and charts are there, and can be written anew. */
async function openAgain(session: PreviewSession, bytes: Uint8Array): Promise<void> {
  const charts = await session.chartTypes("汇总");
  expect(charts).toEqual(["bar", "bar", "radar", "radar"]);
  const final = (await session.cell("汇总", "A6")).value;
  await session.chooseFile("again.xlsx", bytes);
  await session.page.locator("#file-name", { hasText: "again.xlsx" }).waitFor();
  await session.pane.getByText("第一党支部").filter({ visible: true }).waitFor();
  expect(await session.chartTypes("汇总")).toEqual(charts);
  expect((await session.cell("汇总", "A6")).value).toBe(final);
  await session.writeSummary();
  await session.pane.getByText("替换了原有汇总，含 4 张图表。").waitFor();
}
