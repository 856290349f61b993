/** Range.clear: contents, formats or both. */
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import type { CellTarget } from "../format/cell-target";
import { clearConditionalFormats } from "../conditional/conditional-store";
import { clearValidations } from "../validation/validation-store";
import { unmergeArea } from "./merge-cells";

/** @param applyTo Excel.ClearApplyTo; "All" when missing */
export function clearCells(target: CellTarget, applyTo: unknown = "All"): void {
  switch (applyTo ?? "All") {
    case "All":
      clearContents(target);
      clearFormats(target);
      clearValidations(target);
      break;
    case "Contents":
      clearContents(target);
      break;
    case "Formats":
      clearFormats(target);
      break;
    default:
      throw new HostError(
        "NotImplemented",
        `The preview host can't clear ${String(applyTo)}.`,
        "Range.clear",
      );
  }
}

function clearContents(target: CellTarget): void {
  target.require("content");
  const { book, sheetId } = target;
  const zones = target.existing().map((zone) => ({ ...zone }));
  if (zones.length > 0) ensure(book.model.dispatch("DELETE_CONTENT", { sheetId, target: zones }));
}

function clearFormats(target: CellTarget): void {
  target.require("allowFormatCells");
  const { book, sheetId } = target;
  const extras = book.extrasOf(sheetId);
  unmergeArea(target);
  clearConditionalFormats(target);
  for (const area of target.areas) {
    extras.numberFormat.set(area, "");
    extras.fontName.set(area, "Calibri");
    extras.locked.set(area, true);
    extras.formulaHidden.set(area, false);
  }
  const zones = target.existing().map((zone) => ({ ...zone }));
  if (zones.length === 0) return;
  book.asOneStep(() => {
    ensure(book.model.dispatch("CLEAR_FORMATTING", { sheetId, target: zones }));
    ensure(
      book.model.dispatch("SET_ZONE_BORDERS", { sheetId, target: zones, border: { position: "clear" } }),
    );
  });
}
