/** 报送前检查 as a person does it: checked, stamped, then an entry changed; through office.js, in a real browser. */
import { exampleAddress } from "../support/example-workbook";
import { usePreview } from "../support/use-preview";

const SHEET = "SQLH-2026Q4";

const openPreview = usePreview();

test("a stamped sheet is unchanged until an entry changes; then the cell is named, and leads there", async () => {
  const session = await openPreview(`?open=${exampleAddress("clean")}`);
  const { pane } = session;
  // Wide enough for the columns that people fill.
  await session.page.setViewportSize({ width: 2000, height: 900 });
  await session.openTab("汇总");
  await pane.getByRole("button", { name: "检查能否报送" }).click();
  await pane.getByText(/^通过：.*可以报送/).waitFor();
  await pane.getByRole("button", { name: "写入校验标记" }).click();
  await pane
    .getByText(/标记后未改动（标记于 .+，校验码/)
    .first()
    .waitFor();
  expect(await session.sheets()).toContain("_stamp");
  expect((await session.cell(SHEET, "A39")).value).toMatch(
    /^报送前检查通过 · .+ · 校验码 [0-9A-F]{4}-[0-9A-F]{4}$/,
  );

  const before = (await session.cell(SHEET, "H6")).value;
  await session.typeInto("H6", "2");
  const change = pane.getByRole("button", { name: new RegExp(`H6 ${String(before)} → 2`) });
  await change.waitFor();
  await pane.getByRole("tabpanel", { name: "汇总" }).getByText("校验标记失效：共改动 1 处").waitFor();
  await session.clickCell("D6");
  await change.click();
  await session.waitForSelection(`${SHEET}!H6`);
  expect(session.complaints).toEqual([]);
});
