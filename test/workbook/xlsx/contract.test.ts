/** The bytes of an .xlsx file keep the contract of the workbook port. */
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";
import { Package } from "../../../src/workbook/xlsx/opc/package";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { describeWorkbookPort } from "../contract";
import type { KnownWorkbook } from "../known-workbook";
import type { WorkbookUnderTest } from "../workbook-under-test";
import { knownXlsx } from "./known-xlsx";
import { hiddenNames, sheetFacts, withSheetRenamed } from "./xlsx-facts";

async function openFile(content: KnownWorkbook): Promise<WorkbookUnderTest> {
  const fileName = "测试.xlsx";
  let workbook: XlsxWorkbook = await openXlsx(knownXlsx(content), fileName);
  return {
    // A renaming is another program's, so it makes another file; the port stays the same for the test.
    port: {
      fileName,
      read: () => workbook.read(),
      apply: (plan, watch) => workbook.apply(plan, watch),
    },
    inspect: (sheet) => Promise.resolve(sheetFacts(workbook.toBytes(), sheet)),
    hiddenNames: () => Promise.resolve(hiddenNames(workbook.toBytes())),
    rename: async (sheet, name) => {
      workbook = await openXlsx(withSheetRenamed(workbook.toBytes(), sheet, name), fileName);
    },
    failNextWriting: () => {
      jest.spyOn(Package.prototype, "toBytes").mockImplementationOnce(() => {
        throw new WorkbookError("tooLarge");
      });
    },
  };
}

afterEach(() => {
  jest.restoreAllMocks();
});

describeWorkbookPort("A file", openFile);
