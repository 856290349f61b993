/**
 * Excel fails at every point of a writing that changes entries of people. Whatever the point, either
 * all of the plan stands in the workbook or nothing of it, and every other entry is as it was.
 */
import type { SheetGrid } from "../../../src/core/grid/grid";
import type { CellContent, WorkbookPlan } from "../../../src/core/plan/plan";
import { edit } from "../contract-editing";
import { sheetOf } from "../contract-reading";
import type { KnownWorkbook } from "../known-workbook";
import { textPlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

const content: KnownWorkbook = {
  sheets: [
    {
      name: "填报",
      visibility: "visible",
      cells: {
        A1: { value: "党员人数" },
        B1: { value: 23 },
        B2: { value: "8.5" },
        B3: { value: 46, formula: "=B1*2" },
        B4: { value: 0.5, format: "0.0%" },
        C1: { value: "备注" },
      },
    },
  ],
  names: [],
  activeSheet: "填报",
};

const value = (entry: CellContent["value"]): CellContent => ({ value: entry, formula: null });

const edits = [
  edit("填报", "B1", value(23), value(24)),
  edit("填报", "B2", value("8.5"), value(8.5), "0.00"),
  edit("填报", "B3", { value: 46, formula: "=B1*2" }, value(48)),
  edit("填报", "B4", value(0.5), value("五成"), "@"),
  edit("填报", "C1", value("备注"), value(null)),
  edit("填报", "D9", value(null), { value: null, formula: "=B1+1" }),
];
const WITHOUT_SHEETS: WorkbookPlan = { sheets: [], names: [], activate: null, edits };
const WITH_SHEET: WorkbookPlan = { ...textPlan("校验记录", ["新"]), edits };

/** Contents and formats of every cell. */
const held = ({ values, formulas, formats }: SheetGrid): unknown => ({ values, formulas, formats });

async function open(): Promise<ExcelUnderTest & { readonly sheet: () => Promise<unknown> }> {
  const excel = await openInExcel(content);
  await excel.port.apply(textPlan("校验记录", ["旧"]));
  previewHost.resetCount();
  return { ...excel, sheet: async () => held(sheetOf(await excel.port.read(), "填报")) };
}

/** What the sheet holds when the plan is carried out undisturbed. */
async function planned(plan: WorkbookPlan): Promise<unknown> {
  const excel = await open();
  await excel.port.apply(plan);
  return excel.sheet();
}

test.each([
  [25, "edits, alone", WITHOUT_SHEETS, 2],
  [37, "edits, with a sheet", WITH_SHEET, 3],
] as const)(
  "%i failure points of %s: all or none is written",
  async (points, _, plan, request) => {
    const after = await planned(plan);
    let excel = await open();
    const before = await excel.sheet();
    expect(before).not.toEqual(after);
    let tried = 0;
    for (let action = 1; ; action++) {
      previewHost.resetCount();
      previewHost.failAt({ request, action, code: "GeneralException" });
      const isWritten = await excel.port.apply(plan).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ name: "WorkbookError", code: "otherWindow" });
          return false;
        },
      );
      if (previewHost.requestCount === request) break;
      tried++;
      const workbook = await excel.port.read();
      const log = sheetOf(workbook, "校验记录").values[0]?.[0];
      const isNew = isWritten && plan === WITH_SHEET;
      expect([action, held(sheetOf(workbook, "填报")), log, workbook.sheets.length]).toEqual([
        action,
        isWritten ? after : before,
        isNew ? "新" : "旧",
        2,
      ]);
      if (isWritten) excel = await open();
    }
    expect(tried).toBe(points);
  },
  60_000,
);

test.each([1, 2])("entries are as before when request %i of edits alone fails", async (request) => {
  const excel = await open();
  const before = await excel.sheet();
  previewHost.failAt({ request, code: "RequestAborted" });
  await expect(excel.port.apply(WITHOUT_SHEETS)).rejects.toMatchObject({ code: "hostFailed" });
  expect(await excel.sheet()).toEqual(before);
});

test("edits alone take two requests, and with sheets no more than sheets alone", async () => {
  const excel = await open();
  await excel.port.apply(WITHOUT_SHEETS);
  expect(previewHost.requestCount).toBe(2);
  const other = await open();
  await other.port.apply(WITH_SHEET);
  expect(previewHost.requestCount).toBe(3);
  expect(await other.sheet()).toEqual(await excel.sheet());
});

test("a person who types while a failed writing is taken back keeps what they typed", async () => {
  const excel = await open();
  previewHost.failAt({ request: 2, action: 12, code: "GeneralException" });
  previewHost.failAt({ request: 3, code: "InvalidOperationInCellEditMode" });
  const wait = jest.spyOn(excel.clock, "wait").mockImplementation(() => {
    previewHost.type("填报!B1", "99");
    return Promise.resolve();
  });
  await expect(excel.port.apply(WITHOUT_SHEETS)).rejects.toMatchObject({ code: "otherWindow" });
  expect(wait).toHaveBeenCalledTimes(1);
  const { values } = sheetOf(await excel.port.read(), "填报");
  expect(values.slice(0, 2).map((row) => row[1])).toEqual([99, "8.5"]);
});
