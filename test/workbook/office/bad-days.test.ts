/** The bad days of the real Excel, as public reports tell of them (docs/excel-risks.md), one switched on at a time. */
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { knownWorkbook } from "../known-workbook";
import { summaryPlan, textPlan } from "../sample-plans";
import { openInExcel, type ExcelUnderTest } from "./excel-under-test";

const quirks = () => previewHost.host.state.quirks;
const PLAN = summaryPlan("汇总");
const STAMP: WorkbookPlan = {
  ...textPlan("_stamp", ["记录"]),
  properties: [{ name: "考评助手.校验值", value: "新" }],
};

async function namesOf({ port }: ExcelUnderTest): Promise<readonly string[]> {
  return (await port.read()).sheets.map(({ name }) => name);
}

describe("another workbook's window in front", () => {
  test.each(["GeneralException", "InvalidSelection"] as const)(
    "reading and going to a cell wait it out (%s)",
    async (code) => {
      const excel = await openInExcel(knownWorkbook);
      quirks().otherWindow = { code, requests: 4 };
      expect(await namesOf(excel)).toHaveLength(knownWorkbook.sheets.length);
      quirks().otherWindow = { code, requests: 3 };
      await excel.port.goTo({ sheet: "数据", row: 1, column: 2 });
      expect(excel.clock.waited.length).toBeGreaterThanOrEqual(4);
    },
  );

  test("writing says so by its own code, and all is as before", async () => {
    const excel = await openInExcel(knownWorkbook);
    const before = await excel.port.read();
    previewHost.failAt({ request: 2, action: 9, code: "GeneralException" });
    // It stays in front while the writing is taken back, longer than a person takes to type a number.
    for (const request of [3, 4, 5, 6]) previewHost.failAt({ request, code: "InvalidSelection" });
    await expect(excel.port.apply(PLAN)).rejects.toMatchObject({ code: "otherWindow" });
    expect(await excel.port.read()).toEqual(before);
  });

  test("a sheet that can't be brought to the front is written all the same", async () => {
    const excel = await openInExcel(knownWorkbook);
    quirks().refused.set("Worksheet.activate", "InvalidSelection");
    const report = await excel.port.apply({ ...PLAN, activate: "汇总" });
    expect(report.written).toEqual(["汇总"]);
    expect(report.omitted).toBeUndefined();
  });

  test.each([
    ["nothing could be seen", 3, 9, "unknown"],
    ["nothing was left", 2, 1, "none"],
  ] as const)("what is left over is told as it was seen: %s", async (_, first, action, left) => {
    const excel = await openInExcel(knownWorkbook);
    previewHost.failAt({ request: 2, action: action, code: "GeneralException" });
    if (left === "unknown")
      for (let request = first; request < first + 8; request++)
        previewHost.failAt({ request, code: "InvalidSelection" });
    else
      for (let attempt = 0; attempt < 8; attempt++)
        previewHost.failAt({ request: 4 + 2 * attempt, code: "InvalidSelection" });
    await expect(excel.port.apply(PLAN)).rejects.toMatchObject({ code: "leftUnfinished", detail: { left } });
  });
});

describe("a decoration that this Excel refuses", () => {
  test.each([
    ["ChartAxis.minimum", "InvalidArgument", "axisBounds"],
    ["ChartAxis.position", "InvalidArgument", "axisOrder"],
    ["ChartAxis.reversePlotOrder", "NotImplemented", "axisOrder"],
    ["ChartSeries.markerBackgroundColor", "InvalidOperation", "markers"],
    ["ChartLineFormat.color", "NotImplemented", "chartColors"],
    ["PageLayout.paperSize", "InvalidArgument", "print"],
  ] as const)("%s (%s): the summary is there without it, and that is told", async (member, code, part) => {
    const excel = await openInExcel(knownWorkbook);
    const before = await excel.inspect("数据");
    quirks().refused.set(member, code);
    const report = await excel.port.apply(everyChart());
    expect(report).toMatchObject({ written: ["汇总"], omitted: [part] });
    const { charts } = await excel.inspect("汇总");
    expect(charts).toHaveLength(everyChart().sheets[0]?.charts.length ?? 0);
    expect(await excel.inspect("数据")).toEqual(before);
  });

  test("several are left out one after the other", async () => {
    const excel = await openInExcel(knownWorkbook);
    for (const member of ["ChartAxis.position", "ChartAxis.minimum", "ChartSeries.markerBackgroundColor"])
      quirks().refused.set(member, "InvalidArgument");
    const { omitted = [] } = await excel.port.apply(everyChart());
    expect([...omitted].sort()).toEqual(["axisBounds", "axisOrder", "markers"]);
  });

  test("what is no decoration still fails the writing, and nothing changes", async () => {
    const excel = await openInExcel(knownWorkbook);
    const before = await excel.port.read();
    quirks().refused.set("Range.formulas", "InvalidArgument");
    await expect(excel.port.apply(PLAN)).rejects.toMatchObject({ name: "WorkbookError" });
    quirks().refused.clear();
    expect(await excel.port.read()).toEqual(before);
  });
});

/** A summary with a chart of each type, bounds, markers and print set-up. */
function everyChart(): WorkbookPlan {
  const [sheet] = PLAN.sheets;
  const [chart] = sheet?.charts ?? [];
  if (sheet === undefined || chart === undefined) throw new Error("the sample has no chart");
  const charts = (["column", "bar", "line", "radar"] as const).map((type) => ({
    ...chart,
    type,
    name: type,
    valueAxis: { min: 0, max: 100 },
  }));
  const print = sheet.print ?? { orientation: "portrait", fitToWidth: 1 };
  return { ...PLAN, sheets: [{ ...sheet, charts, print }] };
}

test.each([
  [1, undefined],
  [2, ["fitToPage"]],
] as const)("a fit to pages that is forgotten %i time(s) is set again, or told", async (times, omitted) => {
  const excel = await openInExcel(knownWorkbook);
  quirks().forgetsFitToPages = times;
  expect((await excel.port.apply(everyChart())).omitted).toEqual(omitted);
  const context = new Excel.RequestContext();
  const layout = context.workbook.worksheets.getItem("汇总").pageLayout.load("zoom");
  await context.sync();
  expect(layout.zoom.horizontalFitToPages === undefined).toBe(times === 2);
});

test("what goes on one page is fitted to it up and down as well", async () => {
  const excel = await openInExcel(knownWorkbook);
  const plan = everyChart();
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    print: { orientation: "portrait", fitToWidth: 1, fitToHeight: 1 } as const,
  }));
  await excel.port.apply({ ...plan, sheets });
  const context = new Excel.RequestContext();
  const layout = context.workbook.worksheets.getItem("汇总").pageLayout.load("zoom");
  await context.sync();
  expect(layout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
});

test("a machine whose list separator is a semicolon gets one range at a time, the same looks", async () => {
  const excel = await openInExcel(knownWorkbook);
  quirks().listSeparator = ";";
  expect(await excel.port.apply(PLAN)).toMatchObject({ written: ["汇总"] });
  const facts = await excel.inspect("汇总");
  quirks().listSeparator = ",";
  await excel.port.apply(PLAN);
  expect(await excel.inspect("汇总")).toEqual(facts);
});

test("marks stay hidden when sheets are written twice, though old names can't be hidden", async () => {
  const excel = await openInExcel(knownWorkbook);
  quirks().ignoresHidingOfOldNames = true;
  await excel.port.apply(PLAN);
  const hidden = await excel.hiddenNames();
  expect(hidden).not.toEqual([]);
  await excel.port.apply({
    ...PLAN,
    sheets: PLAN.sheets.map((sheet) => ({ ...sheet, name: "汇总表" })),
    names: PLAN.names.map((name) => ({ ...name, refersTo: name.refersTo.replaceAll("汇总", "汇总表") })),
    activate: null,
  });
  expect(await excel.hiddenNames()).toEqual(hidden);
});

test("an Excel that fails for custom properties is read and written without them", async () => {
  const excel = await openInExcel(knownWorkbook);
  quirks().refused.set("DocumentProperties.custom", "GeneralException");
  const workbook = await excel.port.read();
  expect(workbook.properties).toEqual([]);
  expect(await excel.port.apply(STAMP)).toMatchObject({ written: ["_stamp"], omitted: ["properties"] });
  expect(await namesOf(excel)).toContain("_stamp");
});

test("a second workbook that may not be opened is said in words of its own", async () => {
  const excel = await openInExcel(knownWorkbook);
  const bytes = await previewHost.save();
  quirks().refused.set("Application.createWorkbook", "AccessDenied");
  await expect(excel.port.openOther(bytes)).rejects.toMatchObject({
    code: "notOpened",
    detail: { reason: "AccessDenied" },
  });
});

test("a name of one sheet's own counts as looking beyond the sheet", async () => {
  const { sheetsToKeep } = await import("../../../src/workbook/office/sheets-to-read");
  const sheet = (formula: string) => ({
    name: "甲",
    visibility: "visible" as const,
    values: [],
    formulas: [[formula]],
    formats: [],
    merges: [],
    truncated: false,
  });
  const kept = (formula: string): boolean => {
    const earlier = { sheets: [sheet(formula)], names: [], properties: [], activeSheet: "甲" };
    return sheetsToKeep({ earlier, touched: [] }, ["甲"])[0] !== null;
  };
  for (const formula of ["=本表合计", "=SUM(本表合计)", "=_x.y+1", "=乙!A1", '=INDIRECT("A"&1)', "=表[列]"])
    expect([formula, kept(formula)]).toEqual([formula, false]);
  for (const formula of ["=A1+$B$2", "=SUM(A:A,$3:$4)", '=IF(A1="合计",TRUE,1.5E3)', "=ROUND(AB12*2,0)"])
    expect([formula, kept(formula)]).toEqual([formula, true]);
});
