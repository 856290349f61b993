/** 模板 → 台账: blank ledgers are added to the open workbook or made as one of their own; what is there stays. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { planLedgers } from "../../src/core/ledger/template/plan-ledger";
import { BUILTIN_LEDGERS } from "../../src/core/ledger/definition/builtin-ledgers";
import { ledgerTables } from "../../src/core/ledger/table/ledger-sheets";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FakeWorkbook } from "../support/fake-workbook";
import { faultySheet } from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";

const maker = { create: createXlsx, zip: () => new Uint8Array() };
const loadMaker = () => Promise.resolve(maker);

async function withLedgers(ids: readonly string[]): Promise<WorkbookGrid> {
  const ledgers = BUILTIN_LEDGERS.filter(({ id }) => ids.includes(id));
  return (await openXlsx(await createXlsx(planLedgers(null, ledgers, "zh")), "台账.xlsx")).read();
}

async function openTemplates(grid: WorkbookGrid, options: PaneOptions = {}) {
  const workbook = new FakeWorkbook(grid);
  const shown = renderPane(workbook, { ...options, surroundings: { loadMaker, ...options.surroundings } });
  await openTab(options.language === "en" ? "Templates" : "模板");
  const region = await screen.findByRole("region", { name: options.language === "en" ? "Ledgers" : "台账" });
  return { workbook, region, ...shown };
}

const box = (region: HTMLElement, name: string) => within(region).getByRole("checkbox", { name });

test("all ledgers are offered, each with what it is for and what it feeds", async () => {
  const { region, container } = await openTemplates(faultySheet().workbook());
  expect(within(region).getAllByRole("checkbox")).toHaveLength(BUILTIN_LEDGERS.length);
  expect(
    within(region).getByText("供 WJJ-1.3 换届提醒及时率（“五个聚焦”基层党建基础提升考核）", { exact: false }),
  ).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("those that are chosen are added in the order in which they are offered", async () => {
  const { workbook, region } = await openTemplates(faultySheet().workbook());
  await userEvent.click(box(region, "党费台账"));
  await userEvent.click(box(region, "换届台账"));
  await userEvent.click(within(region).getByRole("button", { name: "加到这个工作簿（2 本）" }));
  expect(await within(region).findByText(/^已添加“换届台账”、“党费台账”。/)).toBeTruthy();
  expect(workbook.applied.map(({ sheets }) => sheets.map(({ slot }) => slot))).toEqual([
    ["elections", "dues"],
  ]);
  expect(workbook.applied[0]?.edits).toBeUndefined();
});

test("what the form's framework takes numbers from is chosen by one click", async () => {
  const { workbook, region } = await openTemplates(faultySheet().workbook());
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "指标体系" }), "F2_WJJ");
  await userEvent.click(within(region).getByRole("button", { name: /^选上.+五个聚焦.+取数用的 \d+ 本$/ }));
  await userEvent.click(within(region).getByRole("button", { name: /^加到这个工作簿（\d+ 本）$/ }));
  await within(region).findByText(/^已添加/);
  expect(workbook.applied[0]?.sheets.map(({ slot }) => slot)).toEqual(
    BUILTIN_LEDGERS.filter(({ feeds }) => feeds.some(({ indicator }) => indicator.startsWith("WJJ"))).map(
      ({ id }) => id,
    ),
  );
});

test("a ledger that is there is said to be, leads to its sheet and can't be chosen", async () => {
  const { workbook, region } = await openTemplates(await withLedgers(["elections"]));
  expect(within(region).queryByRole("checkbox", { name: "换届台账" })).toBeNull();
  await userEvent.click(within(region).getByRole("button", { name: "已有：工作表“换届台账”" }));
  expect(workbook.jumps).toEqual([{ sheet: "换届台账", row: 0, column: 0 }]);
});

test.each(["its sheet is hidden", "its headings are gone"])(
  "a ledger of ours is never written over, also when %s",
  async (how) => {
    const grid = await withLedgers(["elections"]);
    const [sheet] = grid.sheets;
    if (sheet === undefined) throw new Error("The ledger has a sheet");
    const spoilt =
      how === "its sheet is hidden"
        ? {
            sheets: [
              { ...sheet, visibility: "hidden" as const },
              { ...sheet, name: "其他", values: [["甲"]] },
            ],
            names: grid.names,
          }
        : {
            sheets: [{ ...sheet, values: sheet.values.map((row) => row.map(() => "甲")) }],
            names: grid.names.filter(({ name }) => !name.includes("column")),
          };
    const { workbook, region } = await openTemplates({ ...grid, ...spoilt });
    expect(within(region).getByRole("button", { name: "已有：工作表“换届台账”" })).toBeTruthy();
    await userEvent.click(box(region, "党费台账"));
    await userEvent.click(within(region).getByRole("button", { name: "加到这个工作簿（1 本）" }));
    await within(region).findByText(/^已添加“党费台账”。/);
    expect(workbook.applied[0]?.sheets.map(({ name }) => name)).toEqual(["党费台账"]);
  },
);

test("one that came while the person was choosing is left as it is", async () => {
  const { workbook, region } = await openTemplates(faultySheet().workbook());
  await userEvent.click(box(region, "换届台账"));
  workbook.grid = await withLedgers(["elections"]);
  await userEvent.click(within(region).getByRole("button", { name: "加到这个工作簿（1 本）" }));
  expect(await within(region).findByRole("button", { name: "已有：工作表“换届台账”" })).toBeTruthy();
  expect(workbook.applied).toEqual([]);
});

test("a new workbook holds what was chosen, by the same plan", async () => {
  const { workbook, region } = await openTemplates(faultySheet().workbook());
  await userEvent.click(box(region, "意见反馈台账"));
  await userEvent.click(within(region).getByRole("button", { name: "做成新工作簿" }));
  await within(region).findByRole("button", { name: "做成新工作簿" });
  const [bytes = new Uint8Array()] = workbook.opened;
  const made = await (await openXlsx(bytes, "台账.xlsx")).read();
  expect(ledgerTables(made).map(({ ledger }) => ledger.id)).toEqual(["feedback"]);
  expect(workbook.applied).toEqual([]);
});

test("scoring sheets can be made together with the ledgers that their entries are taken from", async () => {
  const { workbook } = await openTemplates(faultySheet().workbook());
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "指标体系" }), "F2_WJJ");
  await userEvent.click(screen.getByRole("checkbox", { name: "同时附上台账，填报数取自台账" }));
  await userEvent.click(screen.getByRole("button", { name: "制作考核评分表" }));
  await screen.findByText(/^已写入/);
  const [plan] = workbook.applied;
  expect(plan?.sheets.some(({ slot }) => slot === "elections")).toBe(true);
  const formulas = plan?.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])) ?? [];
  expect(formulas.some((formula) => /'?换届台账'?!/.test(formula))).toBe(true);
});

test("all of it is said in English too", async () => {
  const { region } = await openTemplates(faultySheet().workbook(), { language: "en" });
  await userEvent.click(box(region, "Elections"));
  expect(within(region).getByRole("button", { name: "Add 1 ledger to this workbook" })).toBeTruthy();
  expect(region.textContent).not.toMatch(/[\u4e00-\u9fff]/);
});
