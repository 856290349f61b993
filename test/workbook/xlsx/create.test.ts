/**
 * What createXlsx writes: read back by our own reader, by another library, and where neither
 * shows it, in the XML itself.
 */
import { readXlsx } from "hucre/xlsx";
import { markFor, markedSheet } from "../../../src/core/plan/mark";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { parts, partText, withParts } from "./package-text";
import { META, PLAN, SUMMARY } from "./sample-plan";

const SHEET = "xl/worksheets/sheet1.xml";
const EMPTY: SheetPlan = { ...META, visibility: "visible", cells: [] };

const planOf = (sheet: Partial<SheetPlan>): WorkbookPlan => ({
  sheets: [{ ...EMPTY, ...sheet }],
  names: [],
  activate: null,
});
const xmlOf = async (sheet: Partial<SheetPlan>): Promise<string> =>
  partText(await createXlsx(planOf(sheet)), SHEET);

test("values, formulas, formats, merges, names and the sheet in front come back as planned", async () => {
  const grid = await (await openXlsx(await createXlsx(PLAN), "a.xlsx")).read();
  const [summary, meta] = grid.sheets;
  for (const cell of SUMMARY.cells) {
    expect(summary?.values[cell.row]?.[cell.column] ?? null).toBe(
      (cell.formula === undefined ? cell.value : cell.cached) ?? null,
    );
    expect(summary?.formulas[cell.row]?.[cell.column] ?? null).toBe(cell.formula ?? null);
    const format = cell.style === undefined ? undefined : SUMMARY.styles[cell.style]?.numberFormat;
    expect(summary?.formats[cell.row]?.[cell.column] ?? "General").toBe(format ?? "General");
  }
  expect(summary?.merges).toEqual(SUMMARY.merges);
  expect(meta).toMatchObject({ name: "_meta", visibility: "veryHidden", values: [["framework", "SQLH"]] });
  expect(markedSheet(grid.names, "summary")).toBe(SUMMARY.name);
  expect(grid.activeSheet).toBe(SUMMARY.name);
});

test("another library reads the same texts, looks, rules, page and charts", async () => {
  const workbook = await readXlsx(await createXlsx(PLAN), { readStyles: true });
  const sheet = workbook.sheets[0];
  expect(sheet?.rows[8]).toEqual(["=1+1", "#N/A", "  两端空格 ", "第一行\n第二行 <&\"'> _x0041_ \u0001"]);
  expect(sheet?.cells?.get("0,0")?.style).toMatchObject({
    font: { bold: true, size: 16, color: { rgb: "FFFFFF" }, name: "等线" },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E79" } },
    alignment: { horizontal: "center", vertical: "center" },
  });
  expect(sheet?.cells?.get("8,0")?.style).toMatchObject({
    border: { top: { style: "medium", color: { rgb: "C00000" } }, right: {}, bottom: {}, left: {} },
    protection: { locked: false },
    numFmt: "@",
  });
  expect(sheet?.cells?.get("2,3")).toMatchObject({
    formula: "C3/B3",
    style: { numFmt: "0.0%", font: { italic: true } },
  });
  expect(sheet?.dataValidations?.[0]).toMatchObject({
    type: "list",
    range: "A9:A11",
    showErrorMessage: true,
    showInputMessage: true,
    inputTitle: "等次",
    inputMessage: "请选择 <等次>",
    errorTitle: "等次",
    errorMessage: "只能选列出的等次",
  });
  expect(
    sheet?.dataValidations?.map(({ type, operator, formula1, formula2 }) => [
      type,
      operator,
      formula1,
      formula2,
    ]),
  ).toEqual(
    [
      ["list", undefined, undefined, undefined],
      ["decimal", undefined, "0", "25"],
      ["whole", "greaterThanOrEqual", "0", undefined],
      ["decimal", "lessThanOrEqual", "1", undefined],
      ["decimal", "greaterThanOrEqual", "-1E+300", undefined],
    ].map((item) => item.map((value) => value)),
  );
  expect(sheet?.conditionalRules?.map(({ type, range, priority }) => [type, range, priority])).toEqual([
    ["expression", "C3:C7", 1],
    ["dataBar", "D3:D7", 2],
  ]);
  expect(sheet?.freezePane).toEqual({ rows: 2, columns: 1 });
  expect(sheet?.view).toMatchObject({ showGridLines: false, tabColor: { rgb: "C00000" } });
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: "$A$1:$L$61",
    printTitlesRow: "$1:$2",
  });
  expect(sheet?.headerFooter?.oddFooter).toBe("&C第 &P 页 共 &N 页");
  expect(sheet?.rowDefs?.get(0)?.height).toBe(30);
  expect(sheet?.rowDefs?.get(20)?.height).toBe(40);
  expect(sheet?.charts?.map((chart) => [chart.kinds, chart.title])).toEqual([
    [["bar"], "各一级指标得分 & 分值"],
    [["bar"], "得分率 bar"],
    [["line"], "得分率 line"],
    [["radar"], "得分率 radar"],
  ]);
});

test("the same plan gives the same bytes", async () => {
  expect(Buffer.from(await createXlsx(PLAN)).equals(Buffer.from(await createXlsx(PLAN)))).toBe(true);
});

test("a protected sheet can be edited only where the plan unlocks it", async () => {
  expect(partText(await createXlsx(PLAN), SHEET)).toContain('<sheetProtection sheet="1"');
  expect(await xmlOf({ protect: false })).not.toContain("sheetProtection");
});

test("marks are hidden names, and other programs are told to calculate", async () => {
  const xml = partText(await createXlsx(PLAN), "xl/workbook.xml");
  expect(xml).toContain(`<definedName name="_kaoping.summary" hidden="1">'汇总 ''26'!$A$1</definedName>`);
  expect(xml).toContain('fullCalcOnLoad="1"');
});

test("one sheet only is selected: the one to show, or else the first that can be seen", async () => {
  const sheets: readonly SheetPlan[] = [
    { ...META, role: "meta" },
    { ...EMPTY, role: "scoring", name: "甲" },
    { ...EMPTY, role: "ballot", name: "乙" },
  ];
  const selected = async (activate: string | null): Promise<readonly boolean[]> => {
    const bytes = await createXlsx({ sheets, names: [], activate });
    return [1, 2, 3].map((number) =>
      partText(bytes, `xl/worksheets/sheet${number}.xml`).includes('tabSelected="1"'),
    );
  };
  expect(await selected("乙")).toEqual([false, false, true]);
  expect(await selected(null)).toEqual([false, true, false]);
  expect(partText(await createXlsx({ sheets, names: [], activate: null }), "xl/workbook.xml")).toContain(
    'activeTab="1"',
  );
});

test("a data bar keeps its bounds and its plain colour in Excel 2010 and later", async () => {
  const xml = partText(await createXlsx(PLAN), SHEET);
  const id = /<x14:id>(\{[^}]*\})<\/x14:id>/.exec(xml)?.[1] ?? "none";
  expect(xml).toContain(
    '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF63BE7B"/></dataBar>',
  );
  expect(xml).toContain(
    `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">`,
  );
});

test("quotes inside an option are doubled", async () => {
  expect(partText(await createXlsx(PLAN), SHEET)).toContain(
    "<formula1>&quot;优秀,合格,a &quot;&quot;b&quot;&quot;&quot;</formula1>",
  );
});

test("a workbook can be made without any chart, look or page set-up", async () => {
  const bytes = await createXlsx(planOf({}));
  expect(Object.keys(parts(bytes))).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    SHEET,
  ]);
  expect((await (await openXlsx(bytes, "a.xlsx")).read()).sheets[0]).toMatchObject({
    name: "_meta",
    values: [],
    truncated: false,
  });
});

test("a date planned for a workbook that counts from 1904 shows the same day there", async () => {
  const old = withParts(await createXlsx(planOf({ name: "旧" })), {
    "xl/workbook.xml": (xml) => xml.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>'),
  });
  const workbook = await openXlsx(old, "a.xlsx");
  await workbook.apply({
    sheets: [{ ...SUMMARY, charts: [] }],
    names: [markFor("summary", SUMMARY.name)],
    activate: null,
  });
  expect(partText(workbook.toBytes(), "xl/worksheets/sheet2.xml")).toContain("<v>44833</v>");
  expect((await workbook.read()).sheets[1]?.values[9]?.[1]).toBe(46_295);
});

test("what goes on one page is fitted to it up and down as well", async () => {
  const [sheet] = PLAN.sheets;
  if (sheet?.print === undefined) throw new Error("the sample is printed");
  const xml = await xmlOf({ ...sheet, print: { ...sheet.print, fitToHeight: 1 } });
  expect(xml).toContain('fitToWidth="1" fitToHeight="1"');
});
