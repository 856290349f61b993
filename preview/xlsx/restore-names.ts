/** Defined names, hidden ones too; print areas and titles go to their sheet's print set-up. */
import { splitReference } from "../host/geometry/address";
import type { WorkbookState } from "../host/state/workbook-state";
import type { OpenedSheet } from "./match-sheets";
import { type PackageParts } from "./package-parts";
import { elements, flag } from "./xml-elements";

export function restoreNames(book: WorkbookState, sheets: readonly OpenedSheet[], parts: PackageParts): void {
  for (const item of elements(parts.workbook, "definedName")) {
    const name = item.getAttribute("name") ?? "";
    const text = item.textContent ?? "";
    const index = item.getAttribute("localSheetId");
    const scope = index === null ? null : (sheets[Number(index)]?.sheetId ?? null);
    if (name.startsWith("_xlnm.")) {
      if (scope !== null) restoreBuiltIn(book, scope, name, text);
      continue;
    }
    if (index !== null && scope === null) continue;
    const visible = !flag(item, "hidden");
    book.names.restore({
      name,
      scope,
      formula: `=${text}`,
      comment: item.getAttribute("comment") ?? "",
      visible,
    });
  }
}

function restoreBuiltIn(book: WorkbookState, sheetId: string, name: string, text: string): void {
  const { pageSetup } = book.extrasOf(sheetId);
  if (name === "_xlnm.Print_Area") pageSetup.printArea = splitReference(text).cells.replace(/\$/g, "");
  if (name === "_xlnm.Print_Titles") {
    const parts = text.split(",").map((part) => splitReference(part).cells.replace(/\$/g, ""));
    pageSetup.printTitleRows = parts.find((cells) => /^\d+:\d+$/.test(cells)) ?? null;
    pageSetup.printTitleColumns = parts.find((cells) => /^[A-Z]+:[A-Z]+$/i.test(cells)) ?? null;
  }
}
