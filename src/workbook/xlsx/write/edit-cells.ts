/**
 * Changes single cells in the text of a sheet part. Every other character stays: rows keep their
 * heights, cells their looks, and formulas that were written once for many cells go on without the
 * cell that is changed.
 */
import { cellAddress, parseRange, type CellRef } from "../../../core/grid/address";
import type { CellEdit } from "../../../core/plan/plan";
import { WorkbookError } from "../../workbook-error";
import { damaged } from "../damaged";
import { shiftFormula } from "../read/shift-formula";
import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import { attributeOf, childOf, isTrue, parseXml, prefixOf, type XmlElement } from "../xml/xml-tree";
import { cellContentXml } from "./cell-content-xml";
import { findRows, type RowPlace, type SheetRows } from "./find-rows";
import { rowCells } from "./row-cells";

/**
 * What the workbook's styles say of an edited cell, by its style before: its style afterwards, and the
 * days that its numbers are smaller in the file (dates from 1904).
 */
export type LookAfter = (style: number, edit: CellEdit) => { readonly style: number; readonly days: number };

/** The one cell in which a formula of many cells is written out. */
interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * @param edits of cells of this sheet, each at another cell
 * @throws WorkbookError damaged; writeFailed for a part of an array formula, which nobody can change
 * @throws Error when a value can't stand in a cell
 */
export function editCells(xml: string, edits: readonly CellEdit[], lookAfter: LookAfter): string {
  const sheet = findRows(xml);
  if (sheet === null) throw damaged("a sheet without sheetData");
  const places = new Map(sheet.rows.map((place) => [place.row, place]));
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const others = byRow.get(edit.at.row);
    if (others === undefined) byRow.set(edit.at.row, [edit]);
    else others.push(edit);
  }
  const masters = mastersAmong(xml, places, byRow);
  const text = new XmlEdit(xml);
  for (const place of sheet.rows) {
    const own = byRow.get(place.row) ?? [];
    const row = xml.slice(place.start, place.end);
    const refers = masters.size > 0 && row.includes("shared");
    if (own.length === 0 && !refers) continue;
    text.replaceText(place.start, place.end, new RowEdit(row, place, sheet, lookAfter).edit(own, masters));
  }
  addRows(
    text,
    sheet,
    [...byRow].filter(([row]) => !places.has(row)),
    lookAfter,
  );
  return text.toString();
}

/** The formulas that were written out in the cells that are to be changed, by their shared number. */
function mastersAmong(
  xml: string,
  places: ReadonlyMap<number, RowPlace>,
  byRow: ReadonlyMap<number, readonly CellEdit[]>,
): ReadonlyMap<string, SharedMaster> {
  const masters = new Map<string, SharedMaster>();
  for (const [row, edits] of byRow) {
    const place = places.get(row);
    if (place === undefined) continue;
    for (const { column, element } of rowCells(parseXml(xml.slice(place.start, place.end)))) {
      const formula = childOf(element, "f");
      const edit = edits.find(({ at }) => at.column === column);
      if (formula === undefined || edit === undefined) continue;
      refuseArray(formula, edit.at);
      const index = attributeOf(formula, "si");
      if (index !== undefined && formula.text !== "") masters.set(index, { row, column, text: formula.text });
    }
  }
  return masters;
}

/** A formula over several cells can be changed only as a whole, by a person. */
function refuseArray(formula: XmlElement, { sheet, row, column }: CellRef): void {
  const type = attributeOf(formula, "t");
  if (type !== "array" && type !== "dataTable") return;
  const range = parseRange(attributeOf(formula, "ref") ?? "");
  if (range !== null && range.top === range.bottom && range.left === range.right) return;
  throw new WorkbookError("writeFailed", { reason: "array", sheet, cell: cellAddress(row, column) });
}

class RowEdit {
  private readonly root: XmlElement;
  private readonly text: XmlEdit;

  constructor(
    xml: string,
    private readonly place: RowPlace,
    private readonly sheet: SheetRows,
    private readonly lookAfter: LookAfter,
  ) {
    this.root = parseXml(xml);
    this.text = new XmlEdit(xml);
  }

  edit(edits: readonly CellEdit[], masters: ReadonlyMap<string, SharedMaster>): string {
    const cells = rowCells(this.root);
    for (const edit of [...edits].sort((a, b) => a.at.column - b.at.column)) {
      const cell = cells.find(({ column }) => column === edit.at.column);
      if (cell === undefined) this.insert(edit, cells.find(({ column }) => column > edit.at.column)?.element);
      else this.replace(edit, cell.element);
    }
    for (const { column, element } of cells) {
      if (!edits.some(({ at }) => at.column === column)) this.writeOut(element, column, masters);
    }
    return this.text.toString();
  }

  private replace(edit: CellEdit, element: XmlElement): void {
    const style = Number(attributeOf(element, "s") ?? 0);
    this.text.replace(element, cellXml(edit, style, this.lookAfter, prefixOf(this.root)));
  }

  private insert(edit: CellEdit, next: XmlElement | undefined): void {
    const own = isTrue(attributeOf(this.root, "customFormat")) ? attributeOf(this.root, "s") : undefined;
    const style = own === undefined ? columnStyleAt(this.sheet, edit.at.column) : Number(own);
    const xml = cellXml(edit, style, this.lookAfter, prefixOf(this.root));
    const after = next ?? this.root.children.find(({ name }) => name !== "c");
    if (after === undefined) this.text.append(this.root, xml);
    else this.text.insertBefore(after, xml);
    // A hint of how far the row reaches, which may be wrong now.
    this.text.setAttribute(this.root, "spans", null);
  }

  /** Gives a cell its own formula when the one that it shared is no longer written out anywhere. */
  private writeOut(element: XmlElement, column: number, masters: ReadonlyMap<string, SharedMaster>): void {
    const formula = childOf(element, "f");
    const master = formula === undefined ? undefined : masters.get(attributeOf(formula, "si") ?? "");
    if (formula === undefined || master === undefined || formula.text !== "") return;
    const own = shiftFormula(master.text, this.place.row - master.row, column - master.column);
    const p = prefixOf(this.root);
    this.text.replace(formula, `<${p}f>${escapeXml(own)}</${p}f>`);
  }
}

function columnStyleAt({ columns }: SheetRows, column: number): number {
  return columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

function cellXml(edit: CellEdit, style: number, lookAfter: LookAfter, p: string): string {
  const after = lookAfter(style, edit);
  const { type, inside } = cellContentXml(edit.after, after.days, p);
  const look = after.style === 0 ? "" : ` s="${after.style}"`;
  const start = `<${p}c r="${cellAddress(edit.at.row, edit.at.column)}"${look}${type}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</${p}c>`;
}

/** Rows that the file leaves out since nothing stands in them. */
function addRows(
  text: XmlEdit,
  sheet: SheetRows,
  added: readonly (readonly [row: number, edits: readonly CellEdit[]])[],
  lookAfter: LookAfter,
): void {
  if (added.length === 0) return;
  const { data } = sheet;
  const p = data.qualified.slice(0, -"sheetData".length);
  const lines = [...added]
    .sort(([a], [b]) => a - b)
    .map(([row, edits]) => {
      const cells = [...edits]
        .sort((a, b) => a.at.column - b.at.column)
        .map((edit) => cellXml(edit, columnStyleAt(sheet, edit.at.column), lookAfter, p));
      return { row, xml: `<${p}row r="${row + 1}">${cells.join("")}</${p}row>` };
    });
  if (data.selfClosing) {
    const rows = lines.map(({ xml }) => xml).join("");
    text.replaceText(data.start, data.end, `<${data.qualified}>${rows}</${data.qualified}>`);
    return;
  }
  for (const { row, xml } of lines) {
    const at = sheet.rows.find((place) => place.row > row)?.start ?? data.closeStart;
    text.replaceText(at, at, xml);
  }
}
