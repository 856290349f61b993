/**
 * The edge of the adapter: whatever goes wrong inside leaves it as a WorkbookError that names
 * the file. Broken input must never show as a TypeError of ours.
 */
import { WorkbookError } from "../workbook-error";

/** Puts the file's name into an error of the adapter; anything unexpected counts as damage. */
export function blameFile(error: unknown, fileName: string): WorkbookError {
  if (error instanceof WorkbookError) {
    return new WorkbookError(
      error.code,
      { file: fileName, ...error.detail },
      { cause: error.cause ?? error },
    );
  }
  return new WorkbookError("damaged", { file: fileName, reason: String(error) }, { cause: error });
}

/**
 * Does something at once, and answers as the port does: with a promise. What is thrown becomes the
 * promise's failure.
 */
export function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
