/**
 * The workbook that a person has open in Excel, behind the port. Each call is a request context of
 * its own: `Excel.run` would remember every range it meets and send one more request at the end to
 * forget them again.
 */
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { WorkbookPlan } from "../../core/plan/plan";
import type { ApplyReport, OpenWorkbook } from "../port";
import { applyPlan } from "./apply-plan";
import { ChangeWatch } from "./change-watch";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError } from "./office-error";
import { readWorkbook } from "./read-workbook";
import { retryWhileEditing } from "./retry-while-editing";

const newContext = (): Excel.RequestContext => new Excel.RequestContext();

export class ExcelWorkbook implements OpenWorkbook {
  private readonly changes: ChangeWatch;
  /** Settled when the writing under way is over. */
  private written: Promise<unknown> = Promise.resolve();

  /**
   * @param fileName name of the file, for messages (see open-excel-workbook.ts)
   * @param clock for tests
   */
  constructor(
    readonly fileName: string,
    private readonly clock: Clock = systemClock,
  ) {
    this.changes = new ChangeWatch(clock);
  }

  read(): Promise<WorkbookGrid> {
    return this.reading(() => readWorkbook(newContext()));
  }

  apply(plan: WorkbookPlan): Promise<ApplyReport> {
    const { fileName, clock } = this;
    const write = (): Promise<ApplyReport> =>
      this.changes.deafDuring(() => applyPlan(plan, { newContext, fileName, clock }));
    // One after the other: each looks at the workbook first, and two at once would not see each other.
    // Whoever asked for an earlier writing has its failure; the next one starts from what is there.
    const report = this.written.then(write, write);
    this.written = report;
    return report;
  }

  goTo(cell: CellRef): Promise<void> {
    return this.reading(async () => {
      const context = newContext();
      const sheet = context.workbook.worksheets.getItem(cell.sheet);
      sheet.activate();
      sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
      await context.sync();
    });
  }

  watch(onChange: (touched: readonly string[] | null) => void): Promise<() => Promise<void>> {
    return this.reading(() => this.changes.start(newContext(), onChange));
  }

  /** Sends a batch that may be sent twice, and speaks of failures in our own terms. */
  private async reading<T>(batch: () => Promise<T>): Promise<T> {
    try {
      return await retryWhileEditing(batch, this.clock);
    } catch (error) {
      throw toWorkbookError(error, { fileName: this.fileName });
    }
  }
}
