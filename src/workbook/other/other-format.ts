/**
 * Which of the other formats a file is: by what it holds, never by its extension. People rename files,
 * and an .xls that is XML, or an .et that is an .xls, comes every day.
 */
import { WorkbookError } from "../workbook-error";

/** `xls` is Excel 97–2003 and what WPS calls .et; `xml` is the XML of Excel 2003. */
export type OtherFormat = "xls" | "xlsb" | "ods" | "xml";

/** What stands at the beginning of the XML of Excel 2003, and of no other XML. */
const SPREADSHEET_XML = "urn:schemas-microsoft-com:office:spreadsheet";
const HEAD = 4096;

/**
 * @param error why the reader of .xlsx refused the file
 * @returns null when it is none that can be read
 */
export function otherFormat(error: unknown, bytes: Uint8Array): OtherFormat | null {
  if (!(error instanceof WorkbookError)) return null;
  if (error.code === "oldFormat") return "xls";
  if (error.code !== "notXlsx") return null;
  const { kind } = error.detail;
  if (kind === "xlsb" || kind === "ods") return kind;
  return kind === "xml" && headOf(bytes).includes(SPREADSHEET_XML) ? "xml" : null;
}

/** The zeros of UTF-16 are left out. */
function headOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).replaceAll("\0", "");
}
