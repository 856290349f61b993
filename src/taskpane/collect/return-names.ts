/** Which files may be returns, by their names alone. */

const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|et|ods)$/i;
const ARCHIVE = /\.zip$/i;
/** Beside open workbooks, of operating systems, hidden: nobody meant to send them. */
const NOBODYS = /(?:^|\/)(?:~\$|\.|__MACOSX\/)/;

/** @param path with “/” between folders */
export function isReturnName(path: string): boolean {
  return WORKBOOK.test(path) && !NOBODYS.test(path);
}

export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path) && !NOBODYS.test(path);
}
