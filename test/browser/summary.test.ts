/** Writing the summary again, beside sheets of the person's own. */
import { exampleAddress } from "../support/example-workbook";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview();

test("a summary written again replaces the first one where it stood", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  await session.openTab("汇总");
  const write = session.pane.getByRole("button", { name: "生成汇总表" });
  await write.click();
  await session.pane.getByText("新建工作表，含 4 张图表。").waitFor();
  const first = await session.cell("汇总", "A6");
  const sheets = await session.sheets();

  await session.page.locator("#grid").getByText("SQLH-2026Q4").click();
  await session.waitForSheet("SQLH-2026Q4");
  const { value: held } = await session.cell("SQLH-2026Q4", "H7");
  await session.typeInto("G7", String(held));
  await session.pane.getByText("写入之后工作簿又有修改，需要时请再写一次。").waitFor();
  await write.click();
  await session.pane.getByText("替换了原有汇总，含 4 张图表。").waitFor();
  expect(await session.sheets()).toEqual(sheets);
  // 9 of 10 meetings earn 4.8 of 6 points, all of them 6.
  expect([first.value, (await session.cell("汇总", "A6")).value]).toEqual([95.89, 97.09]);
  expect(await session.chartTypes("汇总")).toEqual(["bar", "bar", "radar", "radar"]);
});

test("the pane draws a radar for each of the two views of a whole result", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  await session.openTab("汇总");
  for (const label of ["得分率雷达图", "各维度得分率雷达图"])
    await session.pane.locator(`svg[aria-label="${label}"]`).waitFor();
});

test("a sheet of the person's own that is called 汇总 is kept as it is", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  await session.pane.getByText("第一党支部").waitFor();
  await session.addSheet("汇总", { A1: "我的汇总", B2: "42" });
  const mine = await session.contents("汇总");
  await session.writeSummary();
  await session.pane.getByText(/^已写入“.+”工作表。$/).waitFor();
  const sheets = await session.sheets();
  expect(await session.contents("汇总")).toEqual(mine);
  expect(sheets).toHaveLength(6);
  expect(await session.chartTypes(sheets.at(-1) ?? "")).toEqual(["bar", "bar", "radar", "radar"]);
});
