/** What tests do to the emulated Excel: open workbooks, edit like a person, order failures, count. */
import type { Model } from "@odoo/o-spreadsheet";
import { createHost, type HostOptions, type PreviewExcel } from "../host/create-host";
import { parseArea } from "../host/geometry/address";
import { createModel } from "../model/create-model";
import { ensure } from "../model/ensure";
import { openXlsx } from "../open-xlsx";
import { saveXlsx } from "../save-xlsx";
import { attachBridge } from "../rich-api/bridge";
import type { PlannedFailure } from "../rich-api/failure-plan";
import type { SettingsStore } from "../shell/install-shell";
import type { BatchReply, BatchRequest } from "../rich-api/wire";

export class PreviewHostControl {
  private excel: PreviewExcel;
  private unsubscribe: () => void = () => undefined;
  private forward: Parameters<PreviewExcel["subscribe"]>[0] = () => undefined;

  /** @param defaults what workbooks are opened with unless a test says otherwise */
  constructor(
    window: object,
    private readonly defaults: HostOptions,
  ) {
    this.excel = createHost(createModel(), defaults);
    // The client binds to one bridge for good, so the bridge stays and the workbook behind it changes.
    attachBridge(window, {
      execute: (batch: BatchRequest): BatchReply => this.excel.execute(batch),
      subscribe: (listener) => {
        this.forward = listener;
        return () => undefined;
      },
    });
    this.listen();
  }

  /** The spreadsheet engine: what stands in the grid. */
  get model(): Model {
    return this.excel.model;
  }

  /** The emulated Excel itself. */
  get host(): PreviewExcel {
    return this.excel;
  }

  /** `Office.context.document.settings`, kept with the workbook that is open. */
  get documentSettings(): SettingsStore {
    return {
      read: () => this.excel.state.documentSettings,
      write: (settings) => {
        const kept = this.excel.state.documentSettings;
        kept.clear();
        for (const [key, value] of settings) kept.set(key, value);
      },
    };
  }

  /** Number of syncs since the workbook was opened or resetCount was called. */
  get requestCount(): number {
    return this.excel.requestCount;
  }

  resetCount(): void {
    this.excel.resetCount();
  }

  /** Makes the n-th request from now, or an action within it, fail with a code of Excel's. */
  failAt(failure: PlannedFailure): void {
    this.excel.failAt(failure);
  }

  /** Closes the workbook and opens an empty one, or the engine's data given. */
  reset(data?: unknown, options?: HostOptions): void {
    const model = data === undefined ? createModel() : createModel(data);
    this.replace(createHost(model, { ...this.defaults, ...options }));
  }

  /** Closes the workbook and opens the bytes of an .xlsx file. */
  open(bytes: Uint8Array, options?: HostOptions): void {
    this.replace(openXlsx(bytes, { ...this.defaults, ...options }));
  }

  /** The open workbook as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this.excel);
  }

  /** What `getFileAsync` hands out. */
  copy(): Promise<Uint8Array> {
    return this.excel.state.quirks.refusesCopies ? Promise.reject(new Error("no copies")) : this.save();
  }

  /**
   * Types into a cell as a person would in the grid.
   * @param address "Sheet1!B2" or "B2" on the active sheet
   * @returns false when the grid refused it, as for a locked cell of a protected sheet
   */
  type(address: string, content: string): boolean {
    const { sheetId, row, col } = this.locate(address);
    const result = this.model.dispatch("UPDATE_CELL", { sheetId, row, col, content });
    if (result.reasons.some((reason) => String(reason) === "SheetLocked")) return false;
    ensure(result);
    return true;
  }

  /** Deletes the contents of cells as a person would. */
  deleteContents(address: string): void {
    const { sheetId, area } = this.locate(address);
    ensure(this.model.dispatch("DELETE_CONTENT", { sheetId, target: [{ ...area }] }));
  }

  /** Gives a tab another name as a person would. */
  renameSheet(oldName: string, newName: string): void {
    const sheetId = this.excel.state.sheetIdOf(oldName);
    if (sheetId === null) throw new Error(`No such sheet: ${oldName}`);
    ensure(this.model.dispatch("RENAME_SHEET", { sheetId, oldName, newName }));
  }

  /**
   * Inserts rows below a cell as a person would.
   * @param address as for `type`
   */
  insertRows(address: string, quantity: number): void {
    const { sheetId, row: base } = this.locate(address);
    const sheetName = this.model.getters.getSheetName(sheetId);
    const place = { sheetId, sheetName, dimension: "ROW", position: "after" } as const;
    ensure(this.model.dispatch("ADD_COLUMNS_ROWS", { ...place, base, quantity }));
  }

  /** Shows a part of the sheet in front as the grid would; all in pixels. */
  view(width: number, height: number, offsetX: number): void {
    ensure(this.model.dispatch("RESIZE_SHEETVIEW", { width, height, gridOffsetX: 0, gridOffsetY: 0 }));
    // Refused where the sheet is already.
    this.model.dispatch("SET_VIEWPORT_OFFSET", { offsetX, offsetY: 0 });
  }

  /** Replaces the open workbook; events of the old one are no longer passed on. */
  replace(excel: PreviewExcel): void {
    this.unsubscribe();
    this.excel.dispose();
    this.excel = excel;
    this.listen();
  }

  dispose(): void {
    this.unsubscribe();
    this.excel.dispose();
  }

  private listen(): void {
    this.unsubscribe = this.excel.subscribe((event) => this.forward(event));
  }

  private locate(address: string) {
    const [, sheet, cells = address] = /^(?:'?(.+?)'?!)?(.+)$/.exec(address) ?? [];
    const sheetId =
      sheet === undefined ? this.model.getters.getActiveSheetId() : this.excel.state.sheetIdOf(sheet);
    const area = parseArea(cells);
    if (sheetId === null || area === null) throw new Error(`No such cell: ${address}`);
    return { sheetId, area, row: area.top, col: area.left };
  }
}
