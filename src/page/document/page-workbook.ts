/**
 * The workbook that the page shows, behind the port of a workbook that a person has open. Its cells are those
 * of a file's bytes; what is in front and what is selected is the page's own, as no program tells of its.
 */
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { WorkbookPlan } from "../../core/plan/plan";
import type {
  ApplyReport,
  DocumentSettings,
  FileWorkbook,
  OpenWorkbook,
  WriteWatch,
} from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";

/** What can be seen of it now. A new one each time that something changes. */
export interface Shown {
  /** Goes up with every change of the bytes, ours or another program's. */
  readonly version: number;
  /** Name of the sheet in front; null before the first reading. */
  readonly front: string | null;
  readonly selected: CellRef | null;
}

export interface PageWorkbookOptions {
  readonly settings: DocumentSettings;
  /** See OpenWorkbook.openOther. */
  readonly openOther: (bytes: Uint8Array) => Promise<void>;
}

export class PageWorkbook implements OpenWorkbook {
  readonly fileName: string;
  readonly settings: DocumentSettings;
  private shown: Shown = { version: 0, front: null, selected: null };
  /** What was read of the present bytes; null until somebody asks. */
  private reading: Promise<WorkbookGrid> | null = null;
  private readonly lookers = new Set<() => void>();
  private readonly watchers = new Set<(touched: readonly string[] | null) => void>();
  private readonly activeWatchers = new Set<(sheet: string) => void>();

  constructor(
    private file: FileWorkbook,
    private readonly options: PageWorkbookOptions,
  ) {
    this.fileName = file.fileName;
    this.settings = options.settings;
  }

  /** Another tells what the file is when it is no plain .xlsx; see FileWorkbook. */
  get origin(): FileWorkbook["origin"] {
    return this.file.origin;
  }

  toBytes(): Uint8Array {
    return this.file.toBytes();
  }

  async read(): Promise<WorkbookGrid> {
    const grid = await (this.reading ??= this.file.read());
    const isThere = grid.sheets.some(({ name }) => name === this.shown.front);
    if (!isThere) this.show({ front: grid.activeSheet ?? grid.sheets[0]?.name ?? null, selected: null });
    return { ...grid, activeSheet: this.shown.front };
  }

  async apply(plan: WorkbookPlan, watch?: WriteWatch): Promise<ApplyReport> {
    const report = await this.file.apply(plan, watch);
    this.changed();
    return report;
  }

  openOther(bytes: Uint8Array): Promise<void> {
    return this.options.openOther(bytes);
  }

  async goTo(cell: CellRef): Promise<void> {
    const { sheets } = await (this.reading ??= this.file.read());
    if (sheets.every(({ name }) => name !== cell.sheet))
      throw new WorkbookError("sheetMissing", { file: this.fileName, sheet: cell.sheet });
    this.turnTo(cell.sheet, cell);
  }

  async activate(sheet: string): Promise<void> {
    const { selected } = this.shown;
    this.turnTo(sheet, selected?.sheet === sheet ? selected : null);
  }

  watchActive(onActive: (sheet: string) => void): Promise<() => Promise<void>> {
    return watching(this.activeWatchers, onActive);
  }

  watch(onChange: (touched: readonly string[] | null) => void): Promise<() => Promise<void>> {
    return watching(this.watchers, onChange);
  }

  /** A person selects a cell in the view. */
  select(cell: CellRef): void {
    this.turnTo(cell.sheet, cell);
  }

  /** Another program has saved the file: it is as in these bytes from now on, and whoever watches is told. */
  replace(file: FileWorkbook): void {
    this.file = file;
    this.changed();
    for (const watcher of this.watchers) watcher(null);
  }

  /** Hears of everything that can be seen. @returns ends it */
  subscribe = (look: () => void): (() => void) => {
    this.lookers.add(look);
    return () => this.lookers.delete(look);
  };

  look = (): Shown => this.shown;

  private changed(): void {
    this.reading = null;
    this.show({ version: this.shown.version + 1 });
  }

  private turnTo(sheet: string, selected: CellRef | null): void {
    const before = this.shown.front;
    this.show({ front: sheet, selected });
    if (before !== sheet) for (const watcher of this.activeWatchers) watcher(sheet);
  }

  private show(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    for (const look of this.lookers) look();
  }
}

function watching<Watcher>(watchers: Set<Watcher>, watcher: Watcher): Promise<() => Promise<void>> {
  watchers.add(watcher);
  return Promise.resolve(() => {
    watchers.delete(watcher);
    return Promise.resolve();
  });
}
