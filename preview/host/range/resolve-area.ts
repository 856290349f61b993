/** Arguments that may be a Range or an address. */
import { HostObject } from "../../rich-api/host-object";
import { invalidAddress, requireArea, splitReference } from "../geometry/address";
import type { Area } from "../geometry/area";

/** What every host object that stands for one rectangle of cells offers. */
export interface AreaHolder {
  readonly sheetId: string;
  readonly area: Area;
}

export function isAreaHolder(value: unknown): value is HostObject & AreaHolder {
  return value instanceof HostObject && "area" in value && "sheetId" in value;
}

/** @throws HostError InvalidArgument when it is neither, or on another sheet */
export function resolveArea(sheetId: string, value: unknown, location: string): Area {
  if (isAreaHolder(value)) {
    if (value.sheetId !== sheetId) throw invalidAddress(location);
    return value.area;
  }
  if (typeof value !== "string") throw invalidAddress(location);
  return requireArea(splitReference(value).cells, location);
}
