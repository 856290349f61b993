/** How the parts of this adapter say that a file is broken, before anyone knows the file's name. */
import { WorkbookError } from "../workbook-error";

/** @param reason for the report, never for a person: what was wrong, where */
export function damaged(reason: string, cause?: unknown): WorkbookError {
  return new WorkbookError("damaged", { reason }, cause === undefined ? undefined : { cause });
}
