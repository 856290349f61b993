/**
 * The main job as a person does it: open a faulty sheet, go to a finding, correct the cell, write the
 * summary; once in Chinese with everything looked at, once in English.
 */
import { cellAddress } from "../../src/core/grid/address";
import { assessBytes, exampleAddress, exampleBytes } from "../support/example-workbook";
import { usePreview } from "../support/use-preview";

const SHEETS = ["填报说明", "SQLH-2026Q4", "测评统计", "_meta"];

const openPreview = usePreview();

test("a person corrects a finding in the grid and writes the summary with its charts", async () => {
  const session = await openPreview(`?open=${exampleAddress("faulty")}`);
  const { pane } = session;

  await pane.getByText("第二党支部").waitFor();
  await pane.getByText("2026年第四季度").waitFor();
  const { findings } = await assessBytes(exampleBytes("faulty"));
  const expected = findings.map(({ code, at }) => `${code} · ${at.sheet}!${cellAddress(at.row, at.column)}`);
  expect(expected.length).toBeGreaterThan(8);
  expect((await session.findings()).sort()).toEqual(expected.sort());

  const finding = pane.getByRole("button", { name: "V201 · SQLH-2026Q4!K8" });
  await finding.click();
  await session.waitForSelection("SQLH-2026Q4!K8");
  expect(await session.isInView("K8")).toBe(true);
  await session.typeInto("K8", "5");
  await finding.waitFor({ state: "detached" });
  expect((await session.cell("SQLH-2026Q4", "K8")).value).toBe(5);
  expect((await session.findings()).length).toBe(expected.length - 1);

  const before = await Promise.all(SHEETS.map((sheet) => session.contents(sheet)));
  await session.writeSummary();
  await pane.getByText("已写入“汇总”工作表。").waitFor();

  expect(await session.sheets()).toEqual([...SHEETS, "汇总"]);
  expect(await Promise.all(SHEETS.map((sheet) => session.contents(sheet)))).toEqual(before);
  expect(await session.chartTypes("汇总")).toEqual(["bar", "bar", "radar", "radar"]);
  const paneText = await session.paneText();
  // Totals over some of the rows only say out of how many points they are.
  for (const [address, pattern] of [
    ["A6", /^\d+\.\d\d$/],
    ["C6", /^\d+\.\d\d\/57$/],
    ["D6", /^\d+\.\d\d\/90$/],
    ["F6", /^\d+\.\d\d$/],
    ["G6", /^\d+\.\d\d$/],
  ] as const) {
    const { shown } = await session.cell("汇总", address);
    expect(shown).toMatch(pattern);
    expect(paneText).toContain(shown);
  }
  // The grid draws only what is in view; the charts stand below the scores.
  await session.page.mouse.move(300, 400);
  await session.page.mouse.wheel(0, 500);
  await session.page.locator("#grid .o-figure canvas").nth(1).waitFor();
  expect(session.complaints).toEqual([]);
  expect(session.outside).toEqual([]);
});

test("the same in English", async () => {
  const session = await openPreview(`?open=${exampleAddress("faulty")}&lang=en`);
  const { pane } = session;

  const finding = pane.getByRole("button", { name: "V202 · SQLH-2026Q4!H12" });
  await finding.click();
  await session.waitForSelection("SQLH-2026Q4!H12");
  await session.typeInto("H12", "3");
  await finding.waitFor({ state: "detached" });

  await session.openTab("Summary");
  await pane.getByRole("button", { name: "Write summary" }).click();
  await pane.getByText(/^Wrote the sheet/).waitFor();
  const summary = (await session.sheets()).at(-1) ?? "";
  expect(await session.chartTypes(summary)).toEqual(["bar", "bar", "radar", "radar"]);
  expect(await session.paneText()).toContain((await session.cell(summary, "A6")).shown);
  expect(session.complaints).toEqual([]);
});

test("a protected cell keeps its content and the page says why", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  await session.pane.getByText("第一党支部").waitFor();
  await session.typeInto("D7", "别的名称");
  await session.page.getByText("这个单元格受工作表保护，不能修改。").waitFor();
  expect((await session.cell("SQLH-2026Q4", "D7")).value).toBe("“三会一课”执行率");
});
