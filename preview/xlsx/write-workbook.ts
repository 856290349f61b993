/** Defined names, very hidden sheets and the sheet in front, which the engine does not write. */
import { quoteIfNeeded } from "../host/geometry/address";
import type { WorkbookState } from "../host/state/workbook-state";
import { element, elements } from "./xml-elements";
import { append, root } from "./xml-edit";

export function writeWorkbook(book: WorkbookState, part: Document): void {
  const ids = book.model.getters.getSheetIds();
  elements(part, "sheet").forEach((sheet, index) => {
    const extras = book.extrasOf(ids[index] ?? "");
    const visible = book.model.getters.isSheetVisible(ids[index] ?? "");
    if (!visible && extras.veryHidden) sheet.setAttribute("state", "veryHidden");
  });
  writeActiveTab(part, ids.indexOf(book.model.getters.getActiveSheetId()));
  writeNames(book, part, ids);
}

function writeActiveTab(part: Document, active: number): void {
  const views = element(part, "bookViews") ?? append(root(part), "bookViews");
  const view = element(views, "workbookView") ?? append(views, "workbookView");
  view.setAttribute("activeTab", String(Math.max(0, active)));
  element(part, "sheets")?.before(views);
}

function writeNames(book: WorkbookState, part: Document, ids: readonly string[]): void {
  const entries = [
    ...book.names.all.map(({ name, scope, formula, comment, visible }) => ({
      name,
      sheet: scope === null ? -1 : ids.indexOf(scope),
      text: formula.replace(/^=/, ""),
      attributes: { ...(visible ? {} : { hidden: "1" }), ...(comment === "" ? {} : { comment }) },
    })),
    ...ids.flatMap((sheetId, sheet) => builtInNames(book, sheetId, sheet)),
  ];
  if (entries.length === 0) return;
  const names = append(root(part), "definedNames");
  element(part, "sheets")?.after(names);
  for (const { name, sheet, text, attributes } of entries) {
    append(
      names,
      "definedName",
      { name, ...(sheet < 0 ? {} : { localSheetId: String(sheet) }), ...attributes },
      text,
    );
  }
}

/** Print area, print titles and what is filtered are names of their sheet. */
function builtInNames(book: WorkbookState, sheetId: string, sheet: number) {
  const { pageSetup, autoFilter } = book.extrasOf(sheetId);
  const { printArea, printTitleRows, printTitleColumns } = pageSetup;
  const refer = (address: string): string => `${quoteIfNeeded(book.sheetName(sheetId))}!${fix(address)}`;
  const titles = [printTitleColumns, printTitleRows].flatMap((part) => (part === null ? [] : [refer(part)]));
  return [
    ...(autoFilter === null
      ? []
      : [{ name: "_xlnm._FilterDatabase", sheet, text: refer(autoFilter), attributes: { hidden: "1" } }]),
    ...(printArea === null
      ? []
      : [{ name: "_xlnm.Print_Area", sheet, text: refer(printArea), attributes: {} }]),
    ...(titles.length === 0
      ? []
      : [{ name: "_xlnm.Print_Titles", sheet, text: titles.join(","), attributes: {} }]),
  ];
}

/** A1:B2 with both parts fixed. */
function fix(address: string): string {
  return address
    .replace(/\$/g, "")
    .replace(
      /([A-Z]+)?(\d+)?/gi,
      (_whole, letters: string | undefined, digits: string | undefined) =>
        `${letters === undefined ? "" : `$${letters}`}${digits === undefined ? "" : `$${digits}`}`,
    );
}
