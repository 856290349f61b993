/** The page's workbook keeps the contract of the port, as the adapters do: it is the same bytes in between. */
import { PageWorkbook } from "../../../src/page/document/page-workbook";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { Package } from "../../../src/workbook/xlsx/opc/package";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { describeWorkbookPort } from "../../workbook/contract";
import type { KnownWorkbook } from "../../workbook/known-workbook";
import type { WorkbookUnderTest } from "../../workbook/workbook-under-test";
import { knownXlsx } from "../../workbook/xlsx/known-xlsx";
import { hiddenNames, sheetFacts, withSheetRenamed } from "../../workbook/xlsx/xlsx-facts";

const FILE = "测试.xlsx";

async function openPage(content: KnownWorkbook): Promise<WorkbookUnderTest> {
  const settings = { get: () => null, set: () => Promise.resolve() };
  const options = { settings, openOther: () => Promise.resolve() };
  const page = new PageWorkbook(await openXlsx(knownXlsx(content), FILE), options);
  return {
    port: page,
    inspect: (sheet) => Promise.resolve(sheetFacts(page.toBytes(), sheet)),
    hiddenNames: () => Promise.resolve(hiddenNames(page.toBytes())),
    rename: async (sheet, name) =>
      page.replace(await openXlsx(withSheetRenamed(page.toBytes(), sheet, name), FILE)),
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

describeWorkbookPort("The page", openPage);
