/**
 * The port: all that the product needs of a workbook. Two adapters stand behind it, Excel
 * through Office.js (office/) and the bytes of an .xlsx file (xlsx/); one contract test holds
 * both to the same behaviour.
 */
import type { CellRef } from "../core/grid/address";
import type { WorkbookGrid } from "../core/grid/grid";
import type { WorkbookPlan } from "../core/plan/plan";

/** What was written, with the names the sheets finally got. */
export interface ApplyReport {
  readonly written: readonly string[];
  /** Our own earlier sheets that were replaced, by the name they had. */
  readonly replaced: readonly string[];
  /** The plan's empty sheet, where it went. */
  readonly removed?: string;
  /** What this Excel refused and the sheets do without; missing where nothing was. */
  readonly omitted?: readonly OmittedPart[];
}

/**
 * Looks that a program may refuse without the sheets' losing content: bounds and order of a chart's axes,
 * markers, colours of charts, print set-up, fitting to the page's width, document properties.
 */
export type OmittedPart =
  | "axisBounds"
  | "axisOrder"
  | "markers"
  | "chartColors"
  // Margins, headers, what repeats on each page.
  | "print"
  | "fitToPage"
  | "properties";

/** How far a writing is. */
export interface WriteProgress {
  /** The sheet that is being written; null once all of them are built and only have to take their places. */
  readonly sheet: string | null;
  /** Which of the plan's sheets it is, from 1. */
  readonly number: number;
  readonly of: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** Looks on at a writing that takes long. */
export interface WriteWatch {
  /** Stops the writing, which fails with `stopped` then; too late once the sheets take their places. */
  readonly signal?: AbortSignal;
  /** Hears of each step before it is done. */
  readonly onProgress?: (progress: WriteProgress) => void;
}

/** An earlier reading, and what is known of the changes since. */
export interface ReadSince {
  readonly earlier: WorkbookGrid;
  /** Names of the sheets that were edited since. */
  readonly touched: readonly string[];
}

export interface WorkbookPort {
  /** Name of the file, for messages. */
  readonly fileName: string;

  /**
   * Reads every sheet, hidden ones too.
   * @param since lets the workbook take sheets from an earlier reading: those that weren't touched,
   * were there already and don't calculate with cells of other sheets
   * @param signal stops a reading that takes long; whoever stops it waits for no answer
   * @throws WorkbookError when the workbook can't be read
   */
  read(since?: ReadSince, signal?: AbortSignal): Promise<WorkbookGrid>;

  /**
   * Writes all sheets and edits of a plan, or none: sheets are built aside and put in place at the
   * end, together with the edits. An edit is refused with its whole plan when the cell no longer
   * holds what it is to change (`changedMeanwhile`) or is locked on a protected sheet
   * (`sheetProtected`).
   * A sheet of ours with the same role (found by its mark, never by its name) is replaced where
   * it stood; new sheets come last. But for its edits a plan never touches a user's sheet: its names
   * were chosen free (plan/sheet-name.ts), and a name that was taken meanwhile is refused (`nameTaken`).
   * @param watch where a person waits for it: a long writing goes in smaller steps then
   * @throws WorkbookError when nothing could be written, or somebody stopped it; the workbook is as before then
   */
  apply(plan: WorkbookPlan, watch?: WriteWatch): Promise<ApplyReport>;
}

/** What a document setting may hold; null is none. */
export type SettingValue = string | boolean | null;

/** Values of the add-in that are saved with the document. */
export interface DocumentSettings {
  /** @returns null when the key was never set, or holds something that isn't ours */
  get(key: string): SettingValue;

  /**
   * Sets a value, or removes it by null.
   * @throws WorkbookError when it can't be kept; it is as before then
   */
  set(key: string, value: SettingValue): Promise<void>;
}

/** A workbook that a person has open before them. */
export interface OpenWorkbook extends WorkbookPort {
  readonly settings: DocumentSettings;

  /**
   * Opens another workbook in a window of its own.
   * @param bytes an .xlsx file
   * @throws WorkbookError when it can't be opened
   */
  openOther(bytes: Uint8Array): Promise<void>;

  /** Brings a cell into view and selects it. */
  goTo(cell: CellRef): Promise<void>;

  /** Brings a sheet to the front, and leaves the selection on it as it was. */
  activate(sheet: string): Promise<void>;

  /**
   * Calls back when a sheet comes to the front, whoever brought it there.
   * @param onActive is told its name
   * @returns ends the watch
   */
  watchActive(onActive: (sheet: string) => void): Promise<() => Promise<void>>;

  /**
   * Calls back after edits by people, not after our own writes; edits close together are one call.
   * @param onChange is told the names of the edited sheets, or null when anything may have changed
   * @returns ends the watch
   */
  watch(onChange: (touched: readonly string[] | null) => void): Promise<() => Promise<void>>;
}

/** What a file is that can be read but not written as it is. */
export type FileOrigin = "macros" | "xls" | "xlsb" | "ods" | "xml";

/** A workbook in a file's bytes. */
export interface FileWorkbook extends WorkbookPort {
  /** Set when the file is no plain .xlsx: `toBytes` then gives an .xlsx that lacks some of it. */
  readonly origin?: FileOrigin;

  /** The file as it is now. Equal plans on equal files give equal bytes. */
  toBytes(): Uint8Array;
}

/** Makes workbook files; an entry file hands it in. */
export interface WorkbookMaker {
  /** A new workbook with the sheets of a plan. */
  create(plan: WorkbookPlan): Promise<Uint8Array>;

  /**
   * One zip file of finished files. The same files give the same bytes.
   * @param files contents by name
   */
  zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array;
}

/** Opens and makes workbook files. */
export interface WorkbookFiles extends WorkbookMaker {
  /** @throws WorkbookError when the bytes are no workbook that can be read */
  open(bytes: Uint8Array, fileName: string): Promise<FileWorkbook>;
}

/** Bytes that are read piece by piece: a file on the disk may be larger than what fits into memory. */
export interface ByteSource {
  readonly size: number;
  /** @returns fewer bytes at the end */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** One file in an archive, as its directory tells; plain data. */
export interface ArchiveMember {
  /** With “/” between folders. */
  readonly name: string;
  /** In bytes, unpacked, as declared. */
  readonly size: number;
  /** Local time as 2026-12-25T09:30:00; null where none is stated. */
  readonly modified: string | null;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

/** Archives in which many workbooks come at once. */
export interface Archives {
  /**
   * Folders are left out.
   * @throws WorkbookError damaged, when it is no complete archive; tooLarge, for one that means harm
   */
  members(archive: ByteSource): Promise<readonly ArchiveMember[]>;

  /** @throws WorkbookError damaged, encrypted or tooLarge */
  content(archive: ByteSource, member: ArchiveMember): Promise<Uint8Array>;
}
