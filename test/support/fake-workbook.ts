/**
 * An open workbook without Excel: a test sets what stands in it, edits it, lets calls fail or wait,
 * and sees what was asked of it.
 */
import type { CellRef } from "../../src/core/grid/address";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import type {
  ApplyReport,
  DocumentSettings,
  OmittedPart,
  OpenWorkbook,
  ReadSince,
  SettingValue,
  WriteWatch,
} from "../../src/workbook/port";
import { afterPlan } from "./after-plan";

export class FakeWorkbook implements OpenWorkbook {
  readonly fileName = "第一党支部.xlsx";
  readonly jumps: CellRef[] = [];
  readonly applied: WorkbookPlan[] = [];
  /** What would stop each reading. */
  readonly signals: (AbortSignal | null)[] = [];
  readonly opened: Uint8Array[] = [];
  readonly kept = new Map<string, SettingValue>();
  readonly settings: DocumentSettings = {
    get: (key) => this.kept.get(key) ?? null,
    set: async (key, value) => {
      await this.onSetting();
      this.kept.set(key, value);
    },
  };
  reads = 0;
  /** What each reading was told of an earlier one; null where it had to read everything. */
  readonly since: (ReadSince | null)[] = [];
  /** What `apply` says it has replaced. */
  replaced: readonly string[] = [];
  /** What `apply` says Excel has refused. */
  omitted: readonly OmittedPart[] = [];
  /** Sheets that were brought to the front. */
  readonly activated: string[] = [];
  private readonly activeWatchers = new Set<(sheet: string) => void>();
  private readonly watchers = new Set<(touched: readonly string[] | null) => void>();

  constructor(public grid: WorkbookGrid) {}

  /** Tests put another function here to let a reading fail or wait. */
  onRead: () => Promise<WorkbookGrid> = () => Promise.resolve(this.grid);
  onApply: (watch?: WriteWatch) => Promise<void> = () => Promise.resolve();
  onGoTo: () => Promise<void> = () => Promise.resolve();
  onOpenOther: () => Promise<void> = () => Promise.resolve();
  onSetting: () => Promise<void> = () => Promise.resolve();
  onWatch: () => Promise<void> = () => Promise.resolve();
  onActivate: (sheet: string) => Promise<void> = (sheet) => {
    this.turnTo(sheet);
    return Promise.resolve();
  };

  read(since?: ReadSince, signal?: AbortSignal): Promise<WorkbookGrid> {
    this.reads++;
    this.signals.push(signal ?? null);
    this.since.push(since ?? null);
    return this.onRead();
  }

  async apply(plan: WorkbookPlan, watch?: WriteWatch): Promise<ApplyReport> {
    await this.onApply(watch);
    // Fixes are carried out; tests of them look at what becomes of the findings.
    if (plan.edits !== undefined) this.grid = afterPlan(this.grid, plan);
    this.applied.push(plan);
    return { written: plan.sheets.map(({ name }) => name), replaced: this.replaced, omitted: this.omitted };
  }

  goTo(cell: CellRef): Promise<void> {
    this.jumps.push(cell);
    return this.onGoTo();
  }

  async watch(onChange: (touched: readonly string[] | null) => void): Promise<() => Promise<void>> {
    await this.onWatch();
    this.watchers.add(onChange);
    return () => {
      this.watchers.delete(onChange);
      return Promise.resolve();
    };
  }

  async openOther(bytes: Uint8Array): Promise<void> {
    await this.onOpenOther();
    this.opened.push(bytes);
  }

  activate(sheet: string): Promise<void> {
    this.activated.push(sheet);
    return this.onActivate(sheet);
  }

  watchActive(onActive: (sheet: string) => void): Promise<() => Promise<void>> {
    this.activeWatchers.add(onActive);
    return Promise.resolve(() => {
      this.activeWatchers.delete(onActive);
      return Promise.resolve();
    });
  }

  /** A person turns to a sheet. */
  turnTo(sheet: string): void {
    this.grid = { ...this.grid, activeSheet: sheet };
    for (const watcher of this.activeWatchers) watcher(sheet);
  }

  /** How many watch the workbook now. */
  get watched(): number {
    return this.watchers.size;
  }

  /**
   * A person has changed the workbook.
   * @param touched what the workbook says of it; null: that it doesn't know which sheets
   */
  edit(grid: WorkbookGrid, touched: readonly string[] | null = null): void {
    this.grid = grid;
    for (const watcher of this.watchers) watcher(touched);
  }
}
