/** Files that lie beside what people send and that nobody meant to send, by their names alone. */

/** Beside open workbooks, of operating systems, hidden. */
const NOBODYS = /(?:^|\/)(?:~\$|\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/** @param path with “/” between folders */
export function isNobodysFile(path: string): boolean {
  return NOBODYS.test(path);
}
