/** Cells of one sheet that a format object works on: one rectangle, or several of a RangeAreas. */
import type { Style } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import { type Area, isEntireColumns, isEntireRows, positions } from "../geometry/area";
import { clipToGrid, growTo } from "../state/grid-size";
import { type ProtectedAction, requireAllowed } from "../state/protection";
import type { WorkbookState } from "../state/workbook-state";

export class CellTarget {
  constructor(
    readonly book: WorkbookState,
    readonly sheetId: string,
    readonly areas: readonly Area[],
  ) {}

  /** @throws HostError AccessDenied when the sheet's protection forbids it */
  require(action: ProtectedAction): void {
    this.book.requireSheet(this.sheetId);
    requireAllowed(this.book, this.sheetId, action, this.areas);
  }

  /** The parts of the areas that the engine has cells for; rectangles are made to fit first. */
  zones(): Area[] {
    for (const area of this.areas) {
      if (!isEntireColumns(area) && !isEntireRows(area)) growTo(this.book, this.sheetId, area);
    }
    return this.existing();
  }

  /** The parts that the engine has cells for now. */
  existing(): Area[] {
    return this.areas.flatMap((area) => clipToGrid(this.book, this.sheetId, area) ?? []);
  }

  setStyle(style: Style): void {
    this.require("allowFormatCells");
    this.book.asOneStep(() => {
      const target = this.zones().map((zone) => ({ ...zone }));
      ensure(this.book.model.dispatch("SET_FORMATTING", { sheetId: this.sheetId, target, style }));
    });
  }

  /** The one value that a reader finds in all cells; null when they differ. */
  uniform<T>(read: (style: Style, row: number, col: number) => T): T | null {
    const found = new Set<T>();
    for (const zone of this.existing()) {
      for (const { row, col } of positions(zone)) {
        found.add(read(this.book.model.getters.getCellStyle({ sheetId: this.sheetId, row, col }), row, col));
        if (found.size > 1) return null;
      }
    }
    if (found.size === 0) found.add(read({}, 0, 0));
    const [value] = found;
    return value as T;
  }
}

/** @throws HostError InvalidArgument */
export function invalidValue(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}

/** Named colours that Excel's examples use; all others are given as "#RRGGBB". */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** A colour as "#RRGGBB" in capitals, as Excel gives it back. */
export function normalizeColor(input: unknown, location: string): string {
  const text = String(input).trim();
  const color = NAMED_COLORS[text.toLowerCase()] ?? (text.startsWith("#") ? text : `#${text}`);
  if (!/^#[0-9A-F]{6}$/i.test(color)) throw invalidValue(location);
  return color.toUpperCase();
}

/** A colour of the engine as Excel gives it: six digits without transparency. */
export function excelColor(color: string): string {
  return color.slice(0, 7).toUpperCase();
}
