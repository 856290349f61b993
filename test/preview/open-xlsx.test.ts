/** Opening .xlsx files: what the engine reads, and what the preview puts back. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { codeOf, inExcel } from "./excel";

const SCORING = "SQLH-2026Q4";
const example = (): Uint8Array => readFileSync(path.join(__dirname, "../../examples/sqlh-2026Q4-clean.xlsx"));
const scoring = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(SCORING);

/** What the file itself says, past every reader of ours: the example grows with its framework. */
function written(part: string, pattern: RegExp): string {
  const found = pattern.exec(strFromU8(unzipSync(example())[part] ?? new Uint8Array()))?.[1];
  if (found === undefined) throw new Error(`${part} has no ${pattern.source}`);
  return found;
}

beforeEach(() => previewHost.open(example(), { fileName: "示例.xlsx" }));

test("sheets, their visibility and colours, and the one in front are as in the file", async () => {
  const [sheets, active, workbook] = await inExcel(
    ({ workbook: book }) =>
      [
        book.worksheets.load("items/name,items/visibility,items/showGridlines,items/tabColor"),
        book.worksheets.getActiveWorksheet().load("name"),
        book.load("name"),
      ] as const,
  );
  expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["填报说明", "Visible"],
    [SCORING, "Visible"],
    ["测评统计", "Visible"],
    ["_meta", "VeryHidden"],
  ]);
  expect(sheets.items.map(({ showGridlines, tabColor }) => [showGridlines, tabColor])).toContainEqual([
    false,
    "#9B2C2C",
  ]);
  expect([active.name, workbook.name]).toEqual([SCORING, "示例.xlsx"]);
});

test("hidden names are there", async () => {
  const names = await inExcel(({ workbook }) =>
    workbook.names.load("items/name,items/formula,items/visible"),
  );
  expect(names.items.map(({ name, formula, visible }) => [name, formula as unknown, visible])).toContainEqual(
    ["_kaoping.scoring.SQLH.2026Q4", `='${SCORING}'!$A$1`, false],
  );
});

test("texts that stand in the cells themselves are read", async () => {
  const used = await inExcel(({ workbook }) =>
    workbook.worksheets.getItem("填报说明").getUsedRange(true).load("address,values"),
  );
  const size = written("xl/worksheets/sheet1.xml", /<dimension ref="(A1:[A-Z]+\d+)"/);
  expect(used.address).toBe(`填报说明!${size}`);
  expect(used.values[0]?.[0]).toContain("填报说明");
});

test("formulas calculate without cached values", async () => {
  const used = await inExcel((context) => scoring(context).getUsedRange(true).load("formulas,valueTypes"));
  const formulas = used.formulas.flat().filter((formula) => String(formula).startsWith("="));
  expect(formulas.length).toBeGreaterThan(18);
  expect(used.valueTypes.flat()).not.toContain("Error");
});

test("a protected sheet is guarded cell by cell", async () => {
  const { protection, cells } = await inExcel((context) => ({
    protection: scoring(context).protection.load("protected"),
    cells: ["A1", "K5"].map((address) => scoring(context).getRange(address).format.protection.load("locked")),
  }));
  expect([protection.protected, ...cells.map(({ locked }) => locked)]).toEqual([true, true, false]);
  expect(await codeOf(inExcel((context) => (scoring(context).getRange("A1").values = [[1]])))).toBe(
    "AccessDenied",
  );
  await expect(inExcel((context) => (scoring(context).getRange("K5").values = [[3]]))).resolves.toBeDefined();
  expect([previewHost.type(`${SCORING}!A1`, "1"), previewHost.type(`${SCORING}!K5`, "3")]).toEqual([
    false,
    true,
  ]);
});

test("validations come with their words", async () => {
  const validation = await inExcel((context) =>
    scoring(context).getRange("K5").dataValidation.load("rule,prompt,errorAlert,type"),
  );
  expect(validation.type).toBe("Decimal");
  expect(validation.rule.decimal).toMatchObject({ operator: "Between", formula1: 0, formula2: 4 });
  expect([validation.prompt.title, validation.errorAlert.style]).toEqual(["SQLH-1.1", "Stop"]);
  expect([validation.prompt.message, validation.errorAlert.message].map((text) => text.length > 5)).toEqual([
    true,
    true,
  ]);
});

test("the print set-up is there", async () => {
  const { layout, footer, area, titles } = await inExcel((context) => {
    const { pageLayout } = scoring(context);
    return {
      layout: pageLayout.load("orientation,zoom,paperSize"),
      footer: pageLayout.headersFooters.defaultForAllPages.load("centerFooter"),
      area: pageLayout.getPrintAreaOrNullObject().load("address"),
      titles: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
    };
  });
  expect([layout.orientation, layout.zoom, layout.paperSize]).toEqual([
    "Landscape",
    { horizontalFitToPages: 1 },
    "A4",
  ]);
  const printed = written("xl/workbook.xml", /"_xlnm.Print_Area" localSheetId="1">([^<]+)</);
  expect([footer.centerFooter, area.address, titles.address]).toEqual([
    "第 &P 页，共 &N 页",
    printed.replaceAll(/\$/g, ""),
    `'${SCORING}'!4:4`,
  ]);
});
