/** What people's workbooks are called; what they are is told by what they hold. */
const ENDING = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlt|et|ett|xlsb|ods|ots)$/i;

/** The endings, as an input for files takes them. */
export const WORKBOOK_ENDINGS = ".xlsx,.xlsm,.xltx,.xltm,.xls,.xlt,.et,.ett,.xlsb,.ods,.ots";

/** True for the names by which a folder's workbooks are found. */
export function isWorkbookName(name: string): boolean {
  return ENDING.test(name);
}

/** The name without its ending. */
export function withoutEnding(name: string): string {
  return name.replace(ENDING, "");
}
