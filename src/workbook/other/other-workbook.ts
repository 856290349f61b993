/**
 * A workbook of another format behind the port. It is read as it is and never written: what is written
 * goes into an .xlsx made of its cells.
 */
import type { WorkbookGrid } from "../../core/grid/grid";
import type { WorkbookPlan } from "../../core/plan/plan";
import type { ApplyReport, FileWorkbook, WriteWatch } from "../port";
import { gridToXlsx } from "../xlsx/grid-to-xlsx";
import { XlsxWorkbook } from "../xlsx/xlsx-workbook";
import { ZipArchive } from "../xlsx/zip/zip-archive";
import type { OtherFormat } from "./other-format";

export class OtherWorkbook implements FileWorkbook {
  /** Made when it is needed first. */
  private converted: XlsxWorkbook | null = null;

  constructor(
    private readonly grid: WorkbookGrid,
    readonly fileName: string,
    readonly origin: OtherFormat,
  ) {}

  read(): Promise<WorkbookGrid> {
    return this.converted === null ? Promise.resolve(this.grid) : this.converted.read();
  }

  apply(plan: WorkbookPlan, watch?: WriteWatch): Promise<ApplyReport> {
    return this.asXlsx().apply(plan, watch);
  }

  /** The cells as .xlsx; looks, drop-down lists and pictures of the original are not among them. */
  toBytes(): Uint8Array {
    return this.asXlsx().toBytes();
  }

  private asXlsx(): XlsxWorkbook {
    this.converted ??= new XlsxWorkbook(new ZipArchive(gridToXlsx(this.grid)), this.fileName);
    return this.converted;
  }
}
