/** What ranges need of the host class of a sheet, which itself makes ranges: this lies below both. */
import type { Area } from "../geometry/area";
import type { HostObject } from "../../rich-api/host-object";

export interface SheetHost extends HostObject {
  /** @throws HostError when the sheet is hidden */
  activate(): void;
  /** Several rectangles of the sheet as one object. */
  areas(list: readonly Area[]): HostObject;
}

/** Makes the host object of a sheet; whoever puts the host together says how. */
export type SheetHostMaker = (sheetId: string) => SheetHost;
