/** What the program needs of the world besides the disk; tests hand in their own. */
import type { WorkbookFiles } from "../workbook/port";

export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages about the run. */
  readonly err: (text: string) => void;
  readonly now: () => Date;
  readonly workbooks: WorkbookFiles;
}
