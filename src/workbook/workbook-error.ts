/**
 * What can stop a run. A finding is for the person who fills the sheet; an error is for the
 * person who runs the program, and is shown as one sentence: what, why, what to do.
 */
export type WorkbookErrorCode =
  | "notFound"
  | "notXlsx"
  | "oldFormat"
  | "macros"
  | "encrypted"
  | "damaged"
  | "tooLarge"
  /** Written in characters that aren't known; detail {file, encoding}. */
  | "encoding"
  /** A folder that may not be read. */
  | "closedFolder"
  /** An archive inside another one. */
  | "nestedArchive"
  /** An archive that is no zip: .rar, .7z. */
  | "otherArchive"
  /** The reading of this one file was broken off: it took too long, or the thread that read it died; detail {reason}. */
  | "brokenOff"
  | "cellEditing"
  /** Somebody else changed the workbook at the same moment. */
  | "conflict"
  | "protected"
  /** A cell to be edited is on a protected sheet that doesn't allow it; detail {file, sheet}. */
  | "sheetProtected"
  /** A cell to be edited no longer holds what it held; detail {file, sheet, cell}. */
  | "changedMeanwhile"
  /** A sheet to go to, or that formulas are to look at, is no longer there under its name; detail {file, sheet}. */
  | "sheetMissing"
  | "readOnly"
  | "nameTaken"
  /** Excel refused while, perhaps, another workbook's window was in front or a tab being renamed. */
  | "otherWindow"
  /** Excel opened no second workbook; detail {reason}. */
  | "notOpened"
  | "hostUnsupported"
  | "hostFailed"
  | "writeFailed"
  /** A person stopped the writing; the workbook is as before. */
  | "stopped"
  /** Writing failed and what it had begun could not be taken back: our sheets may be left over. */
  | "leftUnfinished";

/** Thrown by the workbook adapters only. The wording belongs to the locale catalogues. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  /**
   * @param code what went wrong, for the catalogue
   * @param detail what the catalogue's sentence is filled with: a file name, an extension, a sheet
   * @param options the original error as `cause`, for the report
   */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
