/**
 * ExcelApi set of the page's Excel: what its workbooks answer and what its pane is told must be one. It is
 * that of Excel 2021, above the one that the manifest asks for, so that merged cells are seen.
 */
export const PAGE_API_SET = "1.13";
