/** A fix as a person makes it: seen, made, told on 校验记录, taken back; through office.js, in a real browser. */
import { exampleAddress } from "../support/example-workbook";
import { usePreview } from "../support/use-preview";

const SHEET = "SQLH-2026Q4";

const openPreview = usePreview();

test("a fix takes its finding away, and undoing it brings the finding back", async () => {
  const session = await openPreview(`?open=${exampleAddress("faulty")}`);
  const { pane } = session;
  const finding = pane.getByRole("button", { name: `V203 · ${SHEET}!H5` });
  await finding.waitFor();
  const before = await session.findings();
  const sheets = await session.sheets();

  await (await session.offeredFix("更正 V203 H5")).click();
  await pane.getByText("已更正 1 个单元格，已记入“校验记录”。").waitFor();
  await finding.waitFor({ state: "detached" });
  expect(await session.findings()).toEqual(before.filter((place) => !place.endsWith("!H5")));
  expect((await session.cell(SHEET, "H5")).value).toBe(4);
  expect(await session.sheets()).toEqual([...sheets, "校验记录"]);
  expect((await session.cell("校验记录", "E3")).value).toBe("4项");
  expect((await session.cell("校验记录", "G3")).value).toBe(4);

  await pane.getByRole("button", { name: "撤销", exact: true }).click();
  await finding.waitFor();
  expect(await session.findings()).toEqual(before);
  expect((await session.cell(SHEET, "H5")).value).toBe("4项");
  expect((await session.cell("校验记录", "J4")).value).toBe("撤销");
  expect(session.complaints).toEqual([]);
});

test("all safe fixes are listed before they are made; one that needs a decision is asked about", async () => {
  const session = await openPreview(`?open=${exampleAddress("faulty")}`);
  const { pane } = session;
  await pane.getByRole("button", { name: "一键更正（不影响得分）（3）" }).click();
  await pane.getByText("将修改以下 3 个单元格").waitFor();
  expect((await session.cell(SHEET, "H6")).value).toBe("３");
  await pane.getByRole("button", { name: "应用", exact: true }).click();
  await pane.getByText("已更正 3 个单元格，已记入“校验记录”。").waitFor();
  expect((await session.cell(SHEET, "H6")).value).toBe(3);
  expect((await session.cell(SHEET, "G13")).value).toBe(7);

  await (await session.offeredFix("更正… V210 H20")).click();
  const box = pane.getByRole("group", { name: "更正 V210 H20" });
  await box.waitFor();
  expect((await session.cell(SHEET, "H20")).value).toBe(0.062);
  await box.getByRole("button", { name: "应用", exact: true }).click();
  await pane.getByText("已更正 1 个单元格").waitFor();
  expect((await session.cell(SHEET, "H20")).value).toBe(6.2);
  expect((await session.findings()).some((place) => place.startsWith("V210"))).toBe(false);
  expect(session.complaints).toEqual([]);
});

test("what a locked cell of a protected sheet holds stays, and the pane says what to do", async () => {
  const session = await openPreview(`?open=${exampleAddress("faulty")}`);
  const { pane } = session;
  await (await session.offeredFix("更正… V306 F15")).click();
  await pane.getByRole("button", { name: "应用", exact: true }).click();
  await pane.getByText(/受保护.*撤消工作表保护/).waitFor();
  expect((await session.cell(SHEET, "F15")).value).toBe(6);
  expect(await session.sheets()).not.toContain("校验记录");
});
