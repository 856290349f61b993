/**
 * One open workbook: the engine's model, which is the truth for everything it can hold, and beside
 * it what only Excel knows. All host classes work on this.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { asOneStep, guardEdits } from "../../model/host-plugin";
import { calculateNow } from "../../model/sparse-evaluation";
import { qualify } from "../geometry/address";
import { engineName, excelName } from "../geometry/engine-names";
import type { ChartExtras } from "./chart-extras";
import { DefinedNames } from "./defined-names";
import { DocumentProperties } from "./document-properties";
import { EventHub } from "./event-hub";
import { ModelWatcher } from "./model-watcher";
import { allowsCommand } from "./protection";
import { Quirks } from "./quirks";
import { SheetExtras } from "./sheet-extras";
import type { SheetHostMaker } from "./sheet-host";

export class WorkbookState {
  readonly names = new DefinedNames();
  readonly properties = new DocumentProperties();
  /** `workbook.settings`; also what `Office.context.document.settings` saves. */
  readonly settings = new Map<string, unknown>();
  readonly documentSettings = new Map<string, string>();
  readonly events = new EventHub();
  /** Opens another workbook in a window of its own; whoever shows workbooks puts their way here. */
  openOther: (bytes: Uint8Array) => void = () => undefined;
  /** The host objects of sheets; create-host.ts puts their class here. */
  sheetHost: SheetHostMaker = (sheetId) => {
    throw new Error(`No host was put together for sheet ${sheetId}`);
  };
  readonly quirks = new Quirks();
  calculationMode = "Automatic";
  /** The file may not be written to; set by tests. */
  isReadOnly = false;
  /** The structure is protected: sheets can't be added, renamed, moved or deleted. */
  isStructureProtected = false;

  private readonly extras = new Map<string, SheetExtras>();
  /** By chart id. */
  readonly charts = new Map<string, ChartExtras>();
  private readonly watcher: ModelWatcher;
  private ownWrites = 0;
  private growingDepth = 0;

  /** @param fileName shown as the workbook's name */
  constructor(
    readonly model: Model,
    readonly fileName: string,
  ) {
    guardEdits(model, (command) => allowsCommand(this, command));
    this.watcher = new ModelWatcher({
      model,
      events: this.events,
      names: this.names,
      isOwnWrite: () => this.ownWrites > 0,
      forgetSheet: (sheetId) => this.extras.delete(sheetId),
    });
  }

  /** Marks what happens inside as done by the add-in. */
  asAddIn<T>(work: () => T): T {
    this.ownWrites++;
    try {
      return work();
    } finally {
      this.ownWrites--;
    }
  }

  /** True while the host enlarges a sheet, which protection does not forbid. */
  get isGrowing(): boolean {
    return this.growingDepth > 0;
  }

  growing(work: () => void): void {
    this.growingDepth++;
    try {
      work();
    } finally {
      this.growingDepth--;
    }
  }

  /** To be called before calculated values are read: within a step they are those of before. */
  calculate(): void {
    calculateNow(this.model);
  }

  /** Tells add-ins of the cells changed until now. */
  tellChanges(): void {
    this.watcher.flush();
  }

  /** Runs several commands as one step. */
  asOneStep<T>(work: () => T): T {
    return asOneStep(this.model, work);
  }

  /** The extras of a sheet, made on first use. */
  extrasOf(sheetId: string): SheetExtras {
    let extras = this.extras.get(sheetId);
    if (extras === undefined) {
      extras = new SheetExtras();
      this.extras.set(sheetId, extras);
    }
    return extras;
  }

  sheetName(sheetId: string): string {
    this.requireSheet(sheetId);
    return excelName(this.model.getters.getSheetName(sheetId));
  }

  /** A reference to cells of a sheet as the engine's charts and rules take it. */
  engineReference(sheetId: string, cells: string): string {
    return qualify(this.model.getters.getSheetName(sheetId), cells);
  }

  /** @throws HostError ItemNotFound when the sheet was deleted meanwhile */
  requireSheet(sheetId: string): void {
    if (this.model.getters.tryGetSheet(sheetId) === undefined) {
      throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    }
  }

  /** The sheet of a name, without regard to case. */
  sheetIdOf(name: string): string | null {
    const wanted = engineName(name).toLowerCase();
    const { getters } = this.model;
    return getters.getSheetIds().find((id) => getters.getSheetName(id).toLowerCase() === wanted) ?? null;
  }

  /** Ends all listening; the state must not be used afterwards. */
  dispose(): void {
    this.watcher.dispose();
  }
}
