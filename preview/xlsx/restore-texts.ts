/**
 * Texts that the engine loses or reads as something else: it skips strings that stand in the cell
 * itself (`inlineStr`), and takes "007" or "=1+1" in a text cell for a number or a formula.
 */
import { CellReader } from "../host/cells/read-cells";
import { parseArea } from "../host/geometry/address";
import { growTo } from "../host/state/grid-size";
import type { WorkbookState } from "../host/state/workbook-state";
import { ensure } from "../model/ensure";
import { type PackageParts } from "./package-parts";
import { element, elements } from "./xml-elements";

interface TextCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** The shared strings of a file, by their index. */
export function readSharedStrings(parts: PackageParts): readonly string[] {
  return elements(parts.document("xl/sharedStrings.xml"), "si").map(textOf);
}

export function restoreTexts(
  book: WorkbookState,
  sheetId: string,
  part: Document,
  shared: readonly string[],
): void {
  const cells = elements(element(part, "sheetData"), "c").flatMap((cell) => textCell(cell, shared) ?? []);
  const reader = new CellReader(book, sheetId);
  const { getters } = book.model;
  const wrong = (): TextCell[] =>
    cells.filter(({ row, col, text }) => {
      const position = { sheetId, row, col };
      const hidden = getters.isInMerge(position) && !getters.isMainCellPosition(position);
      return !hidden && reader.value(row, col) !== text;
    });
  write(book, sheetId, wrong(), "");
  // What still reads as something else needs the apostrophe, which shows in the grid's formula bar.
  write(book, sheetId, wrong(), "'");
}

function write(book: WorkbookState, sheetId: string, cells: readonly TextCell[], prefix: string): void {
  if (cells.length === 0) return;
  book.asOneStep(() => {
    for (const { row, col, text } of cells) {
      growTo(book, sheetId, { top: row, left: col, bottom: row, right: col });
      ensure(book.model.dispatch("UPDATE_CELL", { sheetId, row, col, content: prefix + text }));
    }
  });
}

function textCell(cell: Element, shared: readonly string[]): TextCell | null {
  const area = parseArea(cell.getAttribute("r") ?? "");
  if (area === null || element(cell, "f") !== null) return null;
  const text = textIn(cell, shared);
  return text === null || text === "" ? null : { row: area.top, col: area.left, text };
}

function textIn(cell: Element, shared: readonly string[]): string | null {
  switch (cell.getAttribute("t")) {
    case "inlineStr":
      return textOf(element(cell, "is"));
    case "s":
      return shared[Number(element(cell, "v")?.textContent ?? "")] ?? null;
    case "str":
      return element(cell, "v")?.textContent ?? null;
    default:
      return null;
  }
}

/** Plain text of a string; readings of Chinese or Japanese words (`rPh`) are no part of it. */
function textOf(item: Element | null): string {
  return elements(item, "t")
    .filter((text) => text.parentElement?.localName !== "rPh")
    .map((text) => text.textContent ?? "")
    .join("");
}
