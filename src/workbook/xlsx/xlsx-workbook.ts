/** The port on the bytes of an .xlsx file: for the command line and for the worker of the pane. */
import type { WorkbookGrid } from "../../core/grid/grid";
import type { WorkbookPlan } from "../../core/plan/plan";
import type { ApplyReport, FileWorkbook, WriteWatch } from "../port";
import { WorkbookError } from "../workbook-error";
import { blameFile, promised } from "./blame-file";
import { Package } from "./opc/package";
import { findWorkbook, type WorkbookParts } from "./opc/workbook-parts";
import { readWorkbook } from "./read/read-workbook";
import { applyPlan } from "./write/apply-plan";
import { ZipArchive } from "./zip/zip-archive";

/** An archive that has been looked into. */
interface Opened {
  readonly pack: Package;
  readonly parts: WorkbookParts;
}

/** A workbook in memory. The bytes that it was opened from are never written to. */
export class XlsxWorkbook implements FileWorkbook {
  /**
   * Use openXlsx, which looks at the bytes first.
   * @param opened the archive's workbook, if it was found then
   */
  constructor(
    private archive: ZipArchive,
    readonly fileName: string,
    private opened: Opened | null = null,
  ) {}

  read(): Promise<WorkbookGrid> {
    return promised(() => {
      try {
        this.opened ??= open(this.archive);
        return readWorkbook(this.opened.pack, this.opened.parts);
      } catch (error) {
        throw blameFile(error, this.fileName);
      }
    });
  }

  /**
   * Writes the sheets and edits of a plan into the workbook; the result is in toBytes().
   * @param watch is asked before the work; it is done in one go
   * @throws WorkbookError stopped, nameTaken, protected, sheetProtected, changedMeanwhile, damaged or writeFailed; the workbook is as before then
   * @throws Error when the plan asks for what a workbook can't hold
   */
  apply(plan: WorkbookPlan, watch?: WriteWatch): Promise<ApplyReport> {
    return promised(() => {
      if (watch?.signal?.aborted === true) throw new WorkbookError("stopped", { file: this.fileName });
      const pack = new Package(this.archive);
      try {
        const report = applyPlan(pack, plan);
        this.archive = new ZipArchive(pack.toBytes(), this.archive.unpacking);
        this.opened = null;
        return report;
      } catch (error) {
        // Mistakes of a plan are ours, and no fault of the file.
        throw error instanceof WorkbookError ? blameFile(error, this.fileName) : error;
      }
    });
  }

  toBytes(): Uint8Array {
    return this.archive.bytes;
  }
}

function open(archive: ZipArchive): Opened {
  const pack = new Package(archive);
  return { pack, parts: findWorkbook(pack) };
}
