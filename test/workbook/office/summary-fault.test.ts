/**
 * Excel fails while 汇总 is written again over an earlier one: at every request, at every action of
 * the request that puts it in place, and at actions all over the one that builds it. Afterwards the
 * workbook holds the earlier 汇总 or the new one, whole, and all else is as it was.
 */
import { assessWorkbook } from "../../../src/core/assess";
import { cellAddress } from "../../../src/core/grid/address";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import type { KnownSheet, KnownWorkbook } from "../known-workbook";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

/** A department's own sheet: as small as one can be that is summarized with all tables and charts. */
const OWN_SHEET: KnownWorkbook = {
  sheets: [
    {
      name: "评分表",
      visibility: "visible",
      cells: cellsOf([
        ["一级指标", "二级指标", "考核内容", "分值", "自评分", "复核得分"],
        ["组织建设", "支部班子", "班子健全", 40, 36, null],
        ["组织建设", "组织生活", "按期召开", 30, 30, 28],
        ["作用发挥", "党员先锋", "作用明显", 20, 15, null],
        ["作用发挥", "群众评价", "群众满意", 10, 10, null],
      ]),
    },
  ],
  names: [],
  activeSheet: "评分表",
};

function cellsOf(rows: readonly (readonly (string | number | null)[])[]): KnownSheet["cells"] {
  return Object.fromEntries(
    rows.flatMap((row, top) =>
      row.flatMap((value, left) => (value === null ? [] : [[cellAddress(top, left), { value }] as const])),
    ),
  );
}

const EARLIER = new Date(2026, 8, 30, 9, 30);
const LATER = new Date(2026, 11, 31, 17, 0);

/** Between the actions of the building request that fail, so that each kind of action has its turn. */
const STEP = 149;

function summaryPlan(workbook: WorkbookGrid, at: Date): WorkbookPlan {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return planSummary(workbook, outcome.assessments[0], "zh", at);
}

interface Held {
  readonly others: readonly SheetGrid[];
  readonly summary: SheetGrid | undefined;
  readonly names: WorkbookGrid["names"];
}

function held({ sheets, names }: WorkbookGrid): Held {
  return {
    others: sheets.filter(({ name }) => name !== "汇总"),
    summary: sheets.find(({ name }) => name === "汇总"),
    names,
  };
}

/** The sheet with its entries and a 汇总 of an earlier time. */
async function open(): Promise<ExcelUnderTest> {
  const excel = await openInExcel(OWN_SHEET);
  await excel.port.apply(summaryPlan(await excel.port.read(), EARLIER));
  previewHost.resetCount();
  return excel;
}

test("26 failure points of summary: never lost, never half-written", async () => {
  const excel = await open();
  const before = await excel.port.read();
  const plan = summaryPlan(before, LATER);
  const earlier = summaryPlan(before, EARLIER);
  await excel.port.apply(plan);
  const [old, after] = [held(before), held(await excel.port.read())];
  expect(after.summary).not.toEqual(old.summary);
  expect(after.others).toEqual(old.others);

  await excel.port.apply(earlier);
  let tried = 0;
  /** @returns false when the writing has no such action */
  const failAt = async (request: number, action?: number): Promise<boolean> => {
    previewHost.resetCount();
    previewHost.failAt({ request, ...(action === undefined ? {} : { action }), code: "GeneralException" });
    const isWritten = await excel.port.apply(plan).then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ name: "WorkbookError", code: "otherWindow" });
        return false;
      },
    );
    const wasReached = !(isWritten && previewHost.requestCount === 3);
    if (wasReached) tried++;
    expect([request, action, held(await excel.port.read())]).toEqual([
      request,
      action,
      isWritten ? after : old,
    ]);
    if (isWritten) await excel.port.apply(earlier);
    return wasReached;
  };
  await failAt(1);
  for (let action = 1; await failAt(2, action); action += STEP);
  const building = tried;
  for (let action = 1; await failAt(3, action); action++);
  expect([building, tried]).toEqual([8, 26]);
}, 60_000);
