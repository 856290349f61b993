/** What the program needs of the world besides the disk; tests hand in their own. */
import type { Archives, WorkbookFiles } from "../workbook/port";
import type { ReadSettings } from "./collect/read-answer";
import type { ReturnReader } from "./collect/reading-pool";

export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages about the run. */
  readonly err: (text: string) => void;
  /** Replaces the last line, for a person who waits; missing where nobody looks. */
  readonly status?: (line: string) => void;
  readonly now: () => Date;
  readonly workbooks: WorkbookFiles;
  readonly archives: Archives;
  /** Makes what reads many returns; `files` tells how many there will be. */
  readonly returnReader: (settings: ReadSettings, files: number) => ReturnReader;
}
