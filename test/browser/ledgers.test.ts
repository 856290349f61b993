/**
 * 台账 from end to end: made in the pane, typed in the grid, reminded of, and taken over into the scoring sheet,
 * whose score follows; and every state of it in a narrow pane.
 */
import { paneFaults } from "../support/pane-faults";
import { usePreview } from "../support/use-preview";

const LEDGER = "换届台账";
const SHEET = "WJJ-2026Q2";
/** In the second quarter of 2026. */
const DAY = "2026-05-20";

const openPreview = usePreview();

test("a ledger that is made and typed reminds of its days, and gives an entry its number and the row its score", async () => {
  const session = await openPreview("");
  const { pane, page } = session;
  const button = (name: string | RegExp) => pane.getByRole("button", { name });

  await session.openTab("模板");
  const templates = pane.getByRole("region", { name: "台账" });
  await templates.getByRole("checkbox", { name: LEDGER }).check();
  await templates.getByRole("button", { name: "加到这个工作簿（1 本）" }).click();
  await templates.getByText(/^已添加“换届台账”。/).waitFor();
  await templates.getByRole("button", { name: "已有：工作表“换届台账”" }).waitFor();
  expect(await session.sheets()).toEqual([LEDGER]);

  // A term of three years: the reminder was due on 15 April, the term ends on 15 October.
  for (const [address, text] of [
    ["A4", "第一党支部"],
    ["C4", "3"],
    ["D4", "2023-10-15"],
  ] as const)
    await session.typeInto(address, text);
  await session.openTab("台账");
  const due = pane.getByRole("region", { name: "待办" });
  await due.getByLabel("以哪一天为准").fill(DAY);
  await due.getByText("按 2026-05-20 计，共 2 项，其中逾期 1 项。").waitFor();
  const late = due.getByRole("button", { name: /应在 2026-04-15 前发出换届提醒.*逾期 35 天/ });
  await session.clickCell("C6");
  await late.click();
  await session.waitForSelection(`${LEDGER}!F4`);
  await due.getByRole("button", { name: /2026-10-15 届满.*还有 148 天/ }).waitFor();

  await session.typeInto("G4", "2026-04-10");
  await late.waitFor({ state: "detached" });
  await due.getByText("按 2026-05-20 计，共 1 项。").waitFor();

  await session.openTab("模板");
  await pane.getByRole("combobox", { name: "指标体系" }).selectOption("F2_WJJ");
  await pane.getByRole("textbox", { name: "年份" }).fill("2026");
  for (const quarter of ["第一", "第二", "第三", "第四"])
    await pane.getByRole("checkbox", { name: `${quarter}季度` }).setChecked(quarter === "第二");
  await button("制作考核评分表").click();
  await pane.getByText(/^已写入.*WJJ-2026Q2/).waitFor();
  expect((await session.cell(SHEET, "G7")).value).toBeNull();

  await session.openTab("填报");
  await button(/^换届台账 · .*2 项可取数$/).click();
  const take = pane.getByRole("region", { name: "取自台账" });
  await take.getByRole("button", { name: "查看可取的数（2 项）" }).click();
  const asking = take.getByRole("group", { name: "取自台账" });
  await asking.getByText("1（换届台账）").first().waitFor();
  expect(await paneFaults(session)).toEqual([]);
  await asking.getByRole("button", { name: "取台账数（2 项）" }).click();
  await take.getByText("2 项已取自台账，随台账变动。").waitFor();
  expect([(await session.cell(SHEET, "G7")).value, (await session.cell(SHEET, "H7")).value]).toEqual([1, 1]);
  const full = (await session.cell(SHEET, "F7")).value;
  expect((await session.cell(SHEET, "J7")).value).toBe(full);

  // The entry follows its ledger: an early reminder that becomes a late one is none in time.
  await session.openTab("台账");
  await pane
    .getByRole("region", { name: "本工作簿的台账" })
    .getByRole("button", { name: /^换届台账/ })
    .click();
  await session.waitForSelection(`${LEDGER}!A4`);
  await session.typeInto("G4", "2026-05-10");
  await page.waitForFunction(
    ([sheet]) => {
      const { excel } = window.kaopingPreview!;
      const sheetId = excel.state.sheetIdOf(sheet ?? "");
      return (
        sheetId !== null && excel.model.getters.getEvaluatedCell({ sheetId, col: 7, row: 6 }).value === 0
      );
    },
    [SHEET],
  );
  expect((await session.cell(SHEET, "J7")).value).toBe(0);
  expect(session.complaints).toEqual([]);
  expect(session.outside).toEqual([]);
}, 120_000);

test.each([
  ["zh", "", 350],
  ["en", "&lang=en&theme=dark", 175],
])("ledgers can be used in a narrow pane by everybody (%s)", async (language, query, width) => {
  const session = await openPreview(`?open=examples/ledgers-faulty.xlsx${query}`);
  const { pane, page } = session;
  await page.locator("#pane").evaluate((frame, px) => (frame.style.width = `${px}px`), width);
  const faults: Record<string, readonly string[]> = {};
  const look = async (state: string): Promise<void> => {
    const found = await paneFaults(session);
    if (found.length > 0) faults[state] = found;
  };
  await pane
    .getByRole("heading", {
      level: 1,
      name: language === "zh" ? "这是一份台账" : "This workbook holds ledgers",
    })
    .waitFor();
  await look("greeting");
  await session.openTab(language === "zh" ? "台账" : "Ledgers");
  const due = pane.getByRole("region", { name: language === "zh" ? "待办" : "To do" });
  await due.locator("[data-row]").first().click();
  await look("a reminder opened");
  const findings = pane.getByRole("region", { name: language === "zh" ? "台账校验" : "Findings in ledgers" });
  await findings.locator("[data-row]").first().click();
  await look("a finding opened");
  await session.openTab(language === "zh" ? "模板" : "Templates");
  await pane.getByRole("region", { name: language === "zh" ? "台账" : "Ledgers" }).waitFor();
  await look("ledgers to be added");
  expect(faults).toEqual({});
  expect(session.complaints).toEqual([]);
});

test("a ledger in another layout is asked about, and what is confirmed is kept as hidden names by Excel itself", async () => {
  const session = await openPreview("");
  const { pane, page } = session;
  await page.locator("#pane").evaluate((frame) => (frame.style.width = "350px"));
  const rows = ["党支部 月份 应缴数 已交数 联系人", "甲支部 2026-01-01 10 12 张示例"];
  const cells = rows.flatMap((row, index) =>
    row.split(" ").map((text, column) => [`${"ABCDE".charAt(column)}${index + 1}`, text]),
  );
  await session.addSheet("情况表", Object.fromEntries(cells) as Record<string, string>);
  await session.openTab("台账");
  const asking = pane.getByRole("region", { name: "指定台账各列" });
  await asking.getByRole("button", { name: "情况表：可能是“党费台账”，没有读取" }).click();
  await asking.getByLabel("D 列“已交数”").selectOption("实缴人数");
  expect(await paneFaults(session)).toEqual([]);
  await asking.getByRole("button", { name: "确认并校验" }).click();
  await asking.getByText("已记住“情况表”各列的含义，并重新校验。").waitFor();
  const findings = pane.getByRole("region", { name: "台账校验" });
  await findings
    .getByRole("button", { name: /情况表!D2$/ })
    .first()
    .waitFor();
  expect(await paneFaults(session)).toEqual([]);
  expect(session.complaints).toEqual([]);
});
