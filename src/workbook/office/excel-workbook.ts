/**
 * The workbook that a person has open in Excel, behind the port. Each call is a request context of
 * its own: `Excel.run` would remember every range it meets and send one more request at the end to
 * forget them again.
 */
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { WorkbookPlan } from "../../core/plan/plan";
import { ChangeJournal } from "../change-journal";
import type { ApplyReport, OpenWorkbook, ReadSince, WriteWatch } from "../port";
import { WorkbookError } from "../workbook-error";
import { applyPlan } from "./apply-plan";
import { ChangeWatch } from "./change-watch";
import { systemClock, type Clock } from "./clock";
import { OfficeDocumentSettings } from "./document-settings";
import { findLinks } from "./find-links";
import { isMissing, toWorkbookError } from "./office-error";
import { openOther } from "./open-other";
import type { MergesOfFile } from "./read-merges";
import { readWorkbook } from "./read-workbook";
import { retryWhileEditing } from "./retry-while-editing";
import { watchActive } from "./watch-active";

const newContext = (): Excel.RequestContext => new Excel.RequestContext();

export class ExcelWorkbook implements OpenWorkbook {
  readonly settings: OfficeDocumentSettings;
  private readonly changes: ChangeWatch;
  /** What was written here. */
  private readonly journal = new ChangeJournal();
  /** Names of the sheets at the last reading, by their ids. */
  private sheetNames: ReadonlyMap<string, string> = new Map();
  private latest: WorkbookGrid | null = null;
  /** Settled when the writing under way is over. */
  private written: Promise<unknown> = Promise.resolve();

  /**
   * @param fileName name of the file, for messages (see open-excel-workbook.ts)
   * @param clock for tests
   * @param mergesOf reads merged cells out of a copy of the workbook, for an Excel that doesn't tell them
   */
  constructor(
    readonly fileName: string,
    private readonly clock: Clock = systemClock,
    private readonly mergesOf: MergesOfFile | null = null,
  ) {
    this.settings = new OfficeDocumentSettings(fileName);
    this.changes = new ChangeWatch(clock, (sheetId) => this.sheetNames.get(sheetId));
  }

  async read(since?: ReadSince, signal?: AbortSignal): Promise<WorkbookGrid> {
    const remember = this.journal.beginReading();
    const known = since === undefined ? null : this.withOwnWrites(since);
    const { grid, sheetNames } = await this.reading(() =>
      readWorkbook(newContext(), known, this.mergesOf, signal),
    );
    this.sheetNames = sheetNames;
    this.latest = grid;
    remember(grid);
    return grid;
  }

  apply(plan: WorkbookPlan, watch?: WriteWatch): Promise<ApplyReport> {
    const { fileName, clock } = this;
    const write = (): Promise<ApplyReport> =>
      this.changes
        .deafDuring((own) => {
          const links = this.latest === null ? [] : findLinks(this.latest, plan);
          return applyPlan(plan, { newContext, fileName, clock, links, own, watch });
        })
        .finally(() => this.journal.changed(sheetsOf(plan)));
    // One after the other: each looks at the workbook first, and two at once would not see each other.
    // Whoever asked for an earlier writing has its failure; the next one starts from what is there.
    const report = this.written.then(write, write);
    this.written = report;
    return report;
  }

  openOther(bytes: Uint8Array): Promise<void> {
    return this.reading(() => openOther(bytes));
  }

  goTo(cell: CellRef): Promise<void> {
    return this.reading(async () => {
      const context = newContext();
      const sheet = context.workbook.worksheets.getItem(cell.sheet);
      sheet.activate();
      sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
      try {
        await context.sync();
      } catch (error) {
        if (!isMissing(error)) throw error;
        throw new WorkbookError("sheetMissing", { file: this.fileName, sheet: cell.sheet }, { cause: error });
      }
    });
  }

  activate(name: string): Promise<void> {
    return this.reading(async () => {
      const context = newContext();
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
    });
  }

  watchActive(onActive: (sheet: string) => void): Promise<() => Promise<void>> {
    return this.reading(() =>
      watchActive(newContext(), (sheetId) => {
        // One that wasn't there at the last reading is read first, and with it which one is in front.
        const name = this.sheetNames.get(sheetId);
        if (name !== undefined) onActive(name);
      }),
    );
  }

  watch(onChange: (touched: readonly string[] | null) => void): Promise<() => Promise<void>> {
    return this.reading(() => this.changes.start(newContext(), onChange));
  }

  /** Sheets of ours that were written since belong to those that were touched. */
  private withOwnWrites({ earlier, touched }: ReadSince): ReadSince | null {
    const written = this.journal.since(earlier);
    return written === null ? null : { earlier, touched: [...touched, ...written.touched] };
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

/** Names of the sheets that a plan writes on. */
function sheetsOf({ sheets, edits = [] }: WorkbookPlan): string[] {
  return [...sheets.map(({ name }) => name), ...edits.map(({ at }) => at.sheet)];
}
