/** What the page is put together from; its entry file names the adapters and hands them in. */
import type { AssessmentCore } from "../usecases/assessment-core";
import type { SheetLooks } from "../workbook/sheet-looks";
import type { OpenBytes } from "./document/open-file";

/** Loaded when the first workbook is opened. */
export interface FileParts {
  readonly open: OpenBytes;
  /** A workbook with one empty sheet. */
  readonly blank: () => Uint8Array;
  readonly looksOf: (bytes: Uint8Array, fileName: string) => ReadonlyMap<string, SheetLooks>;
}

export interface PageParts {
  readonly loadFileParts: () => Promise<FileParts>;
  readonly loadCore: () => Promise<AssessmentCore>;
  /** A workbook that another tab of the page has handed over; null when there is none. */
  readonly handed: Promise<Uint8Array | null>;
}
