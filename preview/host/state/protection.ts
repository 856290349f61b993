/** Sheet protection: what may be done to a protected sheet, by people and by add-ins alike. */
import type { Command } from "@odoo/o-spreadsheet";
import { accessDenied } from "../../model/ensure";
import { type Area, intersect, WHOLE_SHEET } from "../geometry/area";
import type { SheetExtras } from "./sheet-extras";

/** What protection needs to know of a workbook. */
export interface ProtectedBook {
  extrasOf(sheetId: string): SheetExtras;
  /** True while the host makes room for what is written. */
  readonly isGrowing: boolean;
}

/** The options of protection that stand for a kind of change. */
export type ProtectedAction =
  | "content"
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  // Charts among them.
  | "objects"
  | "structure";

/** @throws HostError AccessDenied when the sheet's protection forbids the change */
export function requireAllowed(
  book: ProtectedBook,
  sheetId: string,
  action: ProtectedAction,
  areas: readonly Area[],
): void {
  if (!isAllowed(book.extrasOf(sheetId), action, areas)) throw accessDenied();
}

function isAllowed(extras: SheetExtras, action: ProtectedAction, areas: readonly Area[]): boolean {
  const options = extras.protection;
  if (options === null) return true;
  switch (action) {
    case "content":
      return areas.every((area) => extras.locked.uniform(intersect(area, WHOLE_SHEET) ?? area) === false);
    case "objects":
      return options.allowEditObjects === true;
    case "structure":
      return false;
    default:
      return options[action] === true;
  }
}

/** The guard for commands of the grid; those the host gives were checked before they were given. */
export function allowsCommand(book: ProtectedBook, command: Command): boolean {
  switch (command.type) {
    case "UPDATE_CELL":
      return command.content === undefined || cellAllowed(book, command.sheetId, command.row, command.col);
    case "CLEAR_CELL":
      return cellAllowed(book, command.sheetId, command.row, command.col);
    case "CLEAR_CELLS":
    case "DELETE_CONTENT":
      return isAllowed(book.extrasOf(command.sheetId), "content", command.target);
    case "ADD_MERGE":
    case "REMOVE_MERGE":
    case "ADD_COLUMNS_ROWS":
    case "REMOVE_COLUMNS_ROWS":
      return book.extrasOf(command.sheetId).protection === null || book.isGrowing;
    default:
      return true;
  }
}

function cellAllowed(book: ProtectedBook, sheetId: string, row: number, col: number): boolean {
  const extras = book.extrasOf(sheetId);
  return extras.protection === null || !extras.locked.at(row, col);
}
