/** Visible, hidden and very hidden sheets; the engine knows only the first two. */
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import { invalidValue } from "../format/cell-target";
import type { WorkbookState } from "../state/workbook-state";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export function visibilityOf(book: WorkbookState, sheetId: string): Visibility {
  if (book.model.getters.isSheetVisible(sheetId)) return "Visible";
  return book.extrasOf(sheetId).veryHidden ? "VeryHidden" : "Hidden";
}

export function isLastVisible(book: WorkbookState, sheetId: string): boolean {
  const visible = book.model.getters.getVisibleSheetIds();
  return visible.length === 1 && visible[0] === sheetId;
}

/** @throws HostError InvalidOperation when it would hide the last visible sheet */
export function setVisibility(book: WorkbookState, sheetId: string, value: unknown): void {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
    throw invalidValue("Worksheet.visibility");
  const hide = value !== "Visible";
  if (hide && isLastVisible(book, sheetId)) {
    throw new HostError(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet.",
      "Worksheet.visibility",
    );
  }
  book.extrasOf(sheetId).veryHidden = value === "VeryHidden";
  if (book.model.getters.isSheetVisible(sheetId) === !hide) return;
  ensure(book.model.dispatch(hide ? "HIDE_SHEET" : "SHOW_SHEET", { sheetId }));
}
