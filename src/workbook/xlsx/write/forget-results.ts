/** Takes out what formulas gave last, so that no program shows it any more: it has to be calculated anew. */
import type { CellRef } from "../../../core/grid/address";
import { XmlEdit } from "../xml/xml-edit";
import { childOf, parseXml } from "../xml/xml-tree";
import { findRows } from "./find-rows";
import { rowCells } from "./row-cells";

/**
 * Everything but the results of the given cells keeps its characters.
 * @param cells of this sheet; those without a formula are passed over
 * @throws WorkbookError damaged
 */
export function forgetResults(xml: string, cells: readonly Pick<CellRef, "row" | "column">[]): string {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) columns.set(row, (columns.get(row) ?? new Set()).add(column));
  const text = new XmlEdit(xml);
  for (const place of findRows(xml)?.rows ?? []) {
    const wanted = columns.get(place.row);
    if (wanted === undefined) continue;
    const row = xml.slice(place.start, place.end);
    text.replaceText(place.start, place.end, rowWithout(row, wanted));
  }
  return text.toString();
}

function rowWithout(xml: string, columns: ReadonlySet<number>): string {
  const row = parseXml(xml);
  const text = new XmlEdit(xml);
  for (const { column, element } of rowCells(row)) {
    const result = childOf(element, "v");
    if (!columns.has(column) || result === undefined || childOf(element, "f") === undefined) continue;
    text.remove(result);
    // The kind of the result goes with it.
    text.setAttribute(element, "t", null);
  }
  return text.toString();
}
