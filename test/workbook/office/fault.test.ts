/**
 * Excel fails at every point of a writing in turn. Whatever the point, the workbook holds the old
 * or the new afterwards, never a part, and what people entered is as it was.
 */
import { textAt, valueAt, type WorkbookGrid } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import type { KnownWorkbook } from "../known-workbook";
import { templatePlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

const content: KnownWorkbook = {
  sheets: [{ name: "填报", visibility: "visible", cells: { A1: { value: "党员人数" }, B1: { value: 23 } } }],
  names: [],
  activeSheet: "填报",
};

/** Failing is ordered for more actions than a request has, to be sure that each has its turn. */
const ACTIONS_OF_SWAP = 80;
/** Naming, showing and deleting the second and the third of the earlier sheets. */
const FINISHING_ACTIONS = 6;

/** Milliseconds for the test that writes once for every action. */
const PATIENCE = 60_000;

/** Our sheets in an edition that can be told from others. */
function edition(mark: string): WorkbookPlan {
  const plan = templatePlan("考核评分表", "测评统计");
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells, { row: 5, column: 0, value: mark }],
  }));
  return { ...plan, sheets };
}

async function openWith(mark: string | null): Promise<ExcelUnderTest> {
  const excel = await openInExcel(content);
  if (mark !== null) await excel.port.apply(edition(mark));
  return excel;
}

/** Which edition the workbook holds; fails when it is neither whole nor without ours. */
function heldEdition(workbook: WorkbookGrid): string | null {
  const [entries, ...ours] = workbook.sheets;
  expect([entries?.name, entries?.values]).toEqual(["填报", [["党员人数", 23]]]);
  if (ours.length === 0) {
    expect(workbook.names).toEqual([]);
    return null;
  }
  expect(ours.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["考核评分表", "visible"],
    ["测评统计", "visible"],
    ["_meta", "veryHidden"],
  ]);
  expect(ours.map((sheet) => valueAt(sheet, 0, 1))).toEqual([16, 8, null]);
  const marks = ours.map((sheet) => textAt(sheet, 5, 0));
  expect(new Set(marks).size).toBe(1);
  return marks[0] ?? null;
}

/** Writes the edition 新 while Excel fails as ordered; true when the port said that it is written. */
async function write({ port }: ExcelUnderTest): Promise<boolean> {
  try {
    await port.apply(edition("新"));
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: "WorkbookError" });
    return false;
  }
}

describe.each([
  ["with our sheets in place", "旧", 40],
  ["without our sheets", null, 22],
] as const)("a workbook %s", (_, old, points) => {
  test.each([1, 2, 3])("keeps its content when request %i of a writing fails", async (request) => {
    const excel = await openWith(old);
    const before = await excel.port.read();
    previewHost.failAt({ request, code: "GeneralException" });
    expect(await write(excel)).toBe(false);
    expect(await excel.port.read()).toEqual(before);
  });

  test("keeps its content when building fails at the beginning, in the middle and at the end", async () => {
    const excel = await openWith(old);
    const before = await excel.port.read();
    for (const action of [3, 6, 12, 20]) {
      previewHost.failAt({ request: 2, action, code: "InvalidArgument" });
      expect(await write(excel)).toBe(false);
      expect(await excel.port.read()).toEqual(before);
    }
  });

  test(
    `${points} failure points of template: it holds what the port said at whichever action of the last request Excel failed`,
    async () => {
      let undone = 0;
      let finished = 0;
      let excel = await openWith(old);
      for (let action = 1; action <= ACTIONS_OF_SWAP; action++) {
        previewHost.resetCount();
        previewHost.failAt({ request: 3, action, code: "GeneralException" });
        const isWritten = await write(excel);
        if (previewHost.requestCount === 3) break;
        expect([action, heldEdition(await excel.port.read())]).toEqual([action, isWritten ? "新" : old]);
        if (isWritten) excel = await openWith(old);
        if (isWritten) finished++;
        else undone++;
      }
      expect(finished).toBe(old === null ? 0 : FINISHING_ACTIONS);
      expect(undone + finished).toBe(points);
    },
    PATIENCE,
  );
});

test("taking back is tried again when it fails itself", async () => {
  const excel = await openWith("旧");
  previewHost.failAt({ request: 3, action: 12, code: "GeneralException" });
  previewHost.failAt({ request: 4, code: "InvalidOperationInCellEditMode" });
  expect(await write(excel)).toBe(false);
  expect(heldEdition(await excel.port.read())).toBe("旧");
  expect(excel.clock.waited).toHaveLength(1);
});

test("when nothing can be taken back the report holds every reason, and the next writing clears up", async () => {
  const excel = await openWith(null);
  previewHost.failAt({ request: 3, action: 2, code: "GeneralException" });
  for (const request of [4, 5, 6, 7, 8, 9, 10, 11]) previewHost.failAt({ request, code: "RequestAborted" });
  const error: unknown = await excel.port.apply(edition("新")).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: "leftUnfinished",
    cause: { errors: [{ code: "GeneralException" }, { errors: { length: 8 } }] },
  });
  expect(await write(excel)).toBe(true);
  expect(heldEdition(await excel.port.read())).toBe("新");
});

test("a cell being edited is said so, and nothing is written", async () => {
  const excel = await openWith("旧");
  previewHost.failAt({ request: 1, code: "InvalidOperationInCellEditMode" });
  await expect(excel.port.apply(edition("新"))).rejects.toMatchObject({
    code: "cellEditing",
    detail: { file: "测试.xlsx" },
  });
  expect(heldEdition(await excel.port.read())).toBe("旧");
});

test("a co-author's change at the same moment is said so, and nothing is half-written", async () => {
  const excel = await openWith("旧");
  previewHost.failAt({ request: 3, action: 5, code: "Conflict" });
  await expect(excel.port.apply(edition("新"))).rejects.toMatchObject({
    code: "conflict",
    detail: { file: "测试.xlsx", reason: "Conflict" },
  });
  expect(heldEdition(await excel.port.read())).toBe("旧");
  expect(await write(excel)).toBe(true);
  expect(heldEdition(await excel.port.read())).toBe("新");
});

test("reading waits for the end of editing", async () => {
  const excel = await openWith("旧");
  previewHost.failAt({ request: 1, code: "InvalidOperationInCellEditMode" });
  expect(heldEdition(await excel.port.read())).toBe("旧");
  expect(excel.clock.waited).toHaveLength(1);
});

test("a protected structure and a read-only workbook are told apart", async () => {
  const excel = await openWith(null);
  previewHost.host.state.isStructureProtected = true;
  await expect(excel.port.apply(edition("新"))).rejects.toMatchObject({ code: "protected" });
  previewHost.host.state.isStructureProtected = false;
  previewHost.host.state.isReadOnly = true;
  previewHost.failAt({ request: 2, action: 3, code: "AccessDenied" });
  await expect(excel.port.apply(edition("新"))).rejects.toMatchObject({ code: "readOnly" });
  expect(heldEdition(await excel.port.read())).toBeNull();
});

test("two writings at once follow each other", async () => {
  const excel = await openWith(null);
  const [first, second] = await Promise.all([
    excel.port.apply(edition("旧")),
    excel.port.apply(edition("新")),
  ]);
  expect(first.replaced).toEqual([]);
  expect(second.replaced).toEqual(["考核评分表", "测评统计", "_meta"]);
  expect(heldEdition(await excel.port.read())).toBe("新");
});
