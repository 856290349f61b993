/** Opens a workbook that comes with the add-in in a window of its own. */

/** Characters turned into text at once; more would not fit into one call. */
const AT_ONCE = 0x8000;

/** @param bytes an .xlsx file */
export async function openOther(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(toBase64(bytes));
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  }
  return btoa(text);
}
