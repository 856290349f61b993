/** Hands the open workbook to the person as a file, the way browsers do: as a download. */
import type { PreviewExcel } from "../host/create-host";
import { saveXlsx } from "../save-xlsx";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * @param fileName under which it is offered
 * @throws Error when the workbook can't be turned into a file
 */
export async function saveCopy(excel: PreviewExcel, fileName: string): Promise<void> {
  const bytes = await saveXlsx(excel);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken hold of the bytes when the click returns to it.
  window.setTimeout(() => URL.revokeObjectURL(address), 0);
}
