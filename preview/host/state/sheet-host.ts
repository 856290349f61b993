/** What ranges need of the host class of a sheet, which itself makes ranges: this lies below both. */
import type { HostObject } from "../../rich-api/host-object";

export interface SheetHost extends HostObject {
  /** @throws HostError when the sheet is hidden */
  activate(): void;
}

/** Makes the host object of a sheet; whoever puts the host together says how. */
export type SheetHostMaker = (sheetId: string) => SheetHost;
