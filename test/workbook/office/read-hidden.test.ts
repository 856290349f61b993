/** Protection and what is hidden come with the cells, in a bounded number of requests. */
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import type { SheetGrid } from "../../../src/core/grid/grid";
import { planTemplate } from "../../../src/core/template/plan-template";
import { sheetOf } from "../contract-reading";
import type { KnownCell, KnownSheet } from "../known-workbook";
import { openInExcel } from "./excel-under-test";

/** A sheet with entries in column B from row 3 down to a row, and one in H3. */
function list(name: string, lastRow: number): KnownSheet {
  const cells: Record<string, KnownCell> = { H3: { value: 1 } };
  for (const row of [3, 4, 5, lastRow]) cells[`B${row}`] = { value: row };
  return { name, visibility: "visible", cells };
}

interface Read {
  readonly sheet: (name: string) => Pick<SheetGrid, "protected" | "hiddenRows" | "hiddenColumns">;
  readonly requests: number;
}

/** Opens sheets, hides as a person would, and reads. */
async function read(
  sheets: readonly KnownSheet[],
  hide: (worksheets: Excel.WorksheetCollection) => void,
): Promise<Read> {
  const { port } = await openInExcel({ sheets, names: [], activeSheet: sheets[0]?.name ?? "" });
  const context = new Excel.RequestContext();
  hide(context.workbook.worksheets);
  await context.sync();
  previewHost.resetCount();
  const workbook = await port.read();
  return { sheet: (name) => sheetOf(workbook, name), requests: previewHost.requestCount };
}

test("a protected sheet is told from one that is not", async () => {
  const { sheet, requests } = await read([list("甲", 9), { ...list("乙", 9), isProtected: true }], () => {
    // Protected from the start.
  });
  expect([sheet("甲").protected, sheet("乙").protected, requests]).toEqual([false, true, 2]);
});

test("where nothing is hidden nothing more is asked", async () => {
  const empty: KnownSheet = { name: "空", visibility: "visible", cells: {} };
  const { sheet, requests } = await read([list("甲", 9), empty], (sheets) => {
    sheets.getItem("甲").getRange("20:30").rowHidden = true;
  });
  expect(sheet("甲")).toMatchObject({ hiddenRows: [], hiddenColumns: [] });
  expect(sheet("空")).toMatchObject({ protected: false, hiddenRows: [], hiddenColumns: [] });
  expect(requests).toBe(2);
});

test("hidden rows and columns of all sheets take one request more", async () => {
  const { sheet, requests } = await read([list("甲", 60), list("乙", 9), list("丙", 9)], (sheets) => {
    sheets.getItem("甲").getRange("5:6").rowHidden = true;
    sheets.getItem("甲").getRange("60:60").rowHidden = true;
    sheets.getItem("甲").getRange("C:D").columnHidden = true;
    sheets.getItem("乙").getRange("B:H").columnHidden = true;
    sheets.getItem("丙").getRange("4:4").rowHidden = true;
  });
  expect(sheet("甲")).toMatchObject({ hiddenRows: [4, 5, 59], hiddenColumns: [2, 3] });
  expect(sheet("乙")).toMatchObject({ hiddenRows: [], hiddenColumns: [1, 2, 3, 4, 5, 6, 7] });
  expect(sheet("丙")).toMatchObject({ hiddenRows: [3], hiddenColumns: [] });
  expect(requests).toBe(3);
});

test("of thousands of rows those that are hidden are found with two requests more", async () => {
  const { sheet, requests } = await read([list("甲", 5000)], (sheets) => {
    sheets.getItem("甲").getRange("100:149").rowHidden = true;
    sheets.getItem("甲").getRange("4999:4999").rowHidden = true;
  });
  const rows = Array.from({ length: 50 }, (_, index) => 99 + index);
  expect(sheet("甲").hiddenRows).toEqual([...rows, 4998]);
  expect(requests).toBe(4);
});

test("of a long list with every other row filtered away it is not told, and other sheets don't suffer", async () => {
  const { sheet, requests } = await read([list("甲", 3000), list("乙", 9)], (sheets) => {
    for (let row = 3; row < 3000; row += 25) {
      sheets.getItem("甲").getRange(`${row}:${row}`).rowHidden = true;
    }
    sheets.getItem("乙").getRange("4:4").rowHidden = true;
  });
  expect(sheet("甲").hiddenRows).toBeUndefined();
  expect(sheet("乙").hiddenRows).toEqual([3]);
  expect(requests).toBe(3);
});

test("a hidden row of a scoring sheet is a finding in Excel too", async () => {
  const framework = findFramework(builtinFrameworks(), "SQLH");
  if (framework === null) throw new Error("the framework SQLH is not built in");
  const plan = planTemplate(framework, { year: 2026, key: "Q4" }, "第一党支部");
  const { port } = await openInExcel({
    sheets: [list("名册", 9)],
    names: [],
    activeSheet: "名册",
  });
  await port.apply(plan);
  const name = plan.sheets.find(({ role }) => role === "scoring")?.name ?? "";
  const findings = async (): Promise<readonly string[]> => {
    const outcome = assessWorkbook(await port.read());
    const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
    return assessments.flatMap((assessment) => assessment.findings.map(({ code }) => code));
  };
  expect(await findings()).not.toContain("V106");
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.protection.unprotect();
  sheet.getRange("12:12").rowHidden = true;
  await context.sync();
  expect(await findings()).toContain("V106");
});
