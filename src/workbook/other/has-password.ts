/** Tells an .xls that is locked with a password from a broken one: the library says the same of both. */

/** The records with which a workbook of Excel 97, and of Excel 95, begins. */
const BEGINNINGS = [
  [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00],
  [0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00],
];
/** FILEPASS, which follows with at most the record of a write protection between. */
const FILE_PASS = 0x2f;
const WRITE_PROTECT = 0x86;

export function hasFilePassword(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((start) => {
    for (let at = bytes.indexOf(0x09); at >= 0; at = bytes.indexOf(0x09, at + 1)) {
      if (!start.every((byte, index) => bytes[at + index] === byte)) continue;
      const next = at + 4 + (bytes[at + 2] ?? 0);
      const record = bytes[next] === WRITE_PROTECT ? next + 4 + (bytes[next + 2] ?? 0) : next;
      if (bytes[record] === FILE_PASS && bytes[record + 1] === 0) return true;
    }
    return false;
  });
}
