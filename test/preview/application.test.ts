/**
 * The application, in an English Excel with a newer API.
 * @jest-environment-options {"locale": "en-US", "apiSet": "1.14"}
 */
import { codeOf, inExcel, readRange } from "./excel";

beforeEach(() => previewHost.reset());

test("the language and the API set are the chosen ones", () => {
  const { displayLanguage, requirements, officeTheme } = Office.context;
  expect(displayLanguage).toBe("en-US");
  expect(["1.14", "1.15"].map((set) => requirements.isSetSupported("ExcelApi", set))).toEqual([true, false]);
  expect(officeTheme).toBeDefined();
});

test("calculation and screen updating can be suspended and asked for", async () => {
  await inExcel(({ workbook: { application, worksheets } }) => {
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    worksheets.getItem("Sheet1").getRange("A1:A2").formulas = [["=1+1"], ["=A1*2"]];
    application.calculate("Full");
  });
  expect((await readRange("A1:A2", "values")).values).toEqual([[2], [4]]);
});

test("the calculation mode is one of Excel's", async () => {
  await inExcel(({ workbook }) => (workbook.application.calculationMode = "Manual"));
  const application = await inExcel(({ workbook }) => workbook.application.load("calculationMode"));
  expect(application.calculationMode).toBe("Manual");
  const wrong = inExcel(({ workbook }) => (workbook.application.calculationMode = "Sometimes" as "Manual"));
  expect(await codeOf(wrong)).toBe("InvalidArgument");
});

test("columns and rows are fitted to what is in them", async () => {
  await inExcel(({ workbook }) => {
    const range = workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.values = [["short", "a text that is a good deal longer than the column is wide"]];
    range.format.autofitColumns();
    range.format.autofitRows();
  });
  const widths = await inExcel(({ workbook }) =>
    ["A1", "B1"].map((address) =>
      workbook.worksheets.getItem("Sheet1").getRange(address).format.load("columnWidth"),
    ),
  );
  const [short = 0, long = 0] = widths.map(({ columnWidth }) => columnWidth);
  expect(long).toBeGreaterThan(short);
});

test("another workbook is opened from its bytes, and only from bytes of a workbook", async () => {
  const opened: Uint8Array[] = [];
  previewHost.host.state.openOther = (bytes) => opened.push(bytes);
  await Excel.createWorkbook(btoa("PK\u0003\u0004"));
  expect(opened).toEqual([Uint8Array.of(0x50, 0x4b, 3, 4)]);
  expect(await codeOf(Excel.createWorkbook(btoa("no workbook")))).toBe("InvalidArgument");
  expect(opened).toHaveLength(1);
});
