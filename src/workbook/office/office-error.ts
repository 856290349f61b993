/**
 * Office.js reports everything as one error class with a code. This is the one place that knows
 * those codes and says which of our own errors they are; nothing else in the product names them.
 */
import { WorkbookError, type WorkbookErrorCode } from "../workbook-error";

/** Where Office.js failed: fills the sentence, and decides what a code amounts to. */
export interface FailedWork {
  readonly fileName: string;
  /** True when Excel had said that the workbook is open for reading only. */
  readonly readOnly?: boolean;
}

const KNOWN: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  Conflict: "conflict",
  GeneralException: "otherWindow",
  InvalidSelection: "otherWindow",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",
  ApiNotFound: "hostUnsupported",
  NotImplemented: "hostUnsupported",
};

/** The code of an Office.js error; null when it is another kind of error. */
export function officeErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** The member that Excel names in an error ("ChartAxis.position"); "" where it names none. */
export function errorLocation(error: unknown): string {
  if (!(error instanceof Error) || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  const hasPlace = typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo;
  return hasPlace && typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}

/**
 * True when the same batch may succeed a moment later: a person is typing in a cell, for which Excel
 * refuses every batch, a co-author's change collided with it, or another workbook's window is in front.
 */
export function isPassing(error: unknown): boolean {
  return isEditing(error) || KNOWN[officeErrorCode(error) ?? ""] === "otherWindow";
}

/** True when somebody is typing in a cell, here or as a co-author. */
export function isEditing(error: unknown): boolean {
  return ["InvalidOperationInCellEditMode", "Conflict"].includes(officeErrorCode(error) ?? "");
}

/** True when what a batch names is not there, such as a sheet that was renamed since. */
export function isMissing(error: unknown): boolean {
  return officeErrorCode(error) === "ItemNotFound";
}

/** True when an answer, or what it was asked for, is more than Excel handles at once. */
export function isTooLarge(error: unknown): boolean {
  return KNOWN[officeErrorCode(error) ?? ""] === "tooLarge";
}

/**
 * Turns whatever a batch threw into an error that the catalogue has a sentence for.
 * `detail` holds the file's name and, as `reason`, the code that Excel gave.
 * @returns the error itself when it is a WorkbookError already
 */
export function toWorkbookError(error: unknown, { fileName, readOnly }: FailedWork): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const reason = officeErrorCode(error) ?? "unknown";
  const known = KNOWN[reason];
  // Excel answers AccessDenied both for protection and for a workbook that nobody may change.
  const code = known === "protected" && readOnly === true ? "readOnly" : (known ?? "hostFailed");
  return new WorkbookError(code, { file: fileName, reason }, { cause: error });
}
