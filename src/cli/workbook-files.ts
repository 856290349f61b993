/** What people's workbooks are called; what they are is told by what they hold. */
const ENDING = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlt|et|ett|xlsb|ods|ots)$/i;

/** True for the names by which a folder's workbooks are found. */
export function isWorkbookName(name: string): boolean {
  return ENDING.test(name);
}

/** The name without its ending. */
export function withoutEnding(name: string): string {
  return name.replace(ENDING, "");
}
