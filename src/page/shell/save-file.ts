/** Has the browser save a file: into its folder for downloads, or where the person says. */
import { offerFile } from "../../taskpane/offered-file";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Milliseconds after which the browser has taken hold of the bytes. */
const TAKEN = 60_000;

export function saveFile(name: string, bytes: Uint8Array): void {
  const { address } = offerFile(name, bytes, XLSX);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}

/** A file's name without its ending. */
export function baseName(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}
