/** Excel through Office.js keeps the contract of the workbook port. */
import { describeWorkbookPort } from "../contract";
import { openInExcel } from "./excel-under-test";

describeWorkbookPort("Excel", openInExcel);
