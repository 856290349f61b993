/** What goes to and fro between a program and its thread that reads another format than .xlsx: plain data. */
import type { WorkbookGrid } from "../core/grid/grid";
import type { WorkbookErrorCode } from "./workbook-error";

export interface OtherQuestion {
  readonly bytes: Uint8Array;
  /** An OtherFormat of the reader's. */
  readonly format: "xls" | "xlsb" | "ods" | "xml";
}

export type OtherAnswer =
  | { readonly grid: WorkbookGrid }
  | { readonly code: WorkbookErrorCode; readonly detail: Readonly<Record<string, string>> };
