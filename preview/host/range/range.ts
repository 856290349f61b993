/** Excel.Range: a rectangle of cells; its contents live in the engine, its position here. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { CellReader, type CellScalar, readMatrix } from "../cells/read-cells";
import { requireShape, type WriteTarget, writeContents, writeNumberFormats } from "../cells/write-cells";
import { usedArea } from "../cells/used-range";
import { ConditionalFormatsHost } from "../conditional/conditional-formats";
import { CellTarget } from "../format/cell-target";
import { RangeFormatHost } from "../format/range-format";
import { formatArea, invalidAddress, qualify } from "../geometry/address";
import {
  type Area,
  areaOf,
  bounding,
  columnCount,
  EXCEL_COLUMNS,
  EXCEL_ROWS,
  fitsSheet,
  intersect,
  rowCount,
} from "../geometry/area";
import type { SheetHost } from "../state/sheet-host";
import type { WorkbookState } from "../state/workbook-state";
import { DataValidationHost } from "../validation/data-validation";
import { clearCells } from "./clear-cells";
import { areHidden, setHidden } from "./hidden-lines";
import { mergeArea, mergedAreas, unmergeArea } from "./merge-cells";
import { RANGE_MEMBERS } from "./range-api";
import { resolveArea } from "./resolve-area";
import { selectArea } from "./select-area";

export class RangeHost extends HostObject {
  override readonly api = describeApi<Excel.Range, RangeHost>("Range", RANGE_MEMBERS);

  constructor(
    readonly book: WorkbookState,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }

  override get keepsReference(): boolean {
    return true;
  }

  get address(): string {
    return qualify(this.book.sheetName(this.sheetId), formatArea(this.area));
  }

  get values(): CellScalar[][] | null {
    return this.read((reader) => (row, col) => reader.value(row, col));
  }

  set values(input: unknown) {
    writeContents(this.target("Range.values"), input);
  }

  get formulas(): CellScalar[][] | null {
    return this.read((reader) => (row, col) => reader.formula(row, col));
  }

  set formulas(input: unknown) {
    writeContents(this.target("Range.formulas"), input);
  }

  get text(): string[][] | null {
    return this.read((reader) => (row, col) => reader.text(row, col));
  }

  get valueTypes(): string[][] | null {
    return this.read((reader) => (row, col) => reader.valueType(row, col));
  }

  get numberFormat(): string[][] | null {
    return this.read((reader) => (row, col) => reader.numberFormat(row, col));
  }

  set numberFormat(input: unknown) {
    writeNumberFormats(this.target("Range.numberFormat"), input);
  }

  get rowIndex(): number {
    return this.area.top;
  }

  get columnIndex(): number {
    return this.area.left;
  }

  get rowCount(): number {
    return rowCount(this.area);
  }

  get columnCount(): number {
    return columnCount(this.area);
  }

  get rowHidden(): boolean | null {
    return areHidden(this.book, this.sheetId, this.area, "ROW");
  }

  set rowHidden(value: unknown) {
    setHidden(this.cells, "ROW", value);
  }

  get columnHidden(): boolean | null {
    return areHidden(this.book, this.sheetId, this.area, "COL");
  }

  set columnHidden(value: unknown) {
    setHidden(this.cells, "COL", value);
  }

  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    // Excel answers -1 for more than 2^31-1 cells.
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get worksheet(): SheetHost {
    return this.book.sheetHost(this.sheetId);
  }

  get format(): RangeFormatHost {
    return new RangeFormatHost(this.cells);
  }

  get dataValidation(): DataValidationHost {
    return new DataValidationHost(this.cells);
  }

  get conditionalFormats(): ConditionalFormatsHost {
    return new ConditionalFormatsHost(this.cells);
  }

  getCell(row: number, column: number): RangeHost {
    return this.at(areaOf(this.area.top + row, this.area.left + column, 1, 1), "getCell");
  }

  getRow(row: number): RangeHost {
    return this.at(areaOf(this.area.top + row, this.area.left, 1, this.columnCount), "getRow");
  }

  getColumn(column: number): RangeHost {
    return this.at(areaOf(this.area.top, this.area.left + column, this.rowCount, 1), "getColumn");
  }

  getLastCell(): RangeHost {
    return this.getCell(this.rowCount - 1, this.columnCount - 1);
  }

  getLastRow(): RangeHost {
    return this.getRow(this.rowCount - 1);
  }

  getLastColumn(): RangeHost {
    return this.getColumn(this.columnCount - 1);
  }

  getResizedRange(deltaRows: number, deltaColumns: number): RangeHost {
    const { top, left, bottom, right } = this.area;
    return this.at({ top, left, bottom: bottom + deltaRows, right: right + deltaColumns }, "getResizedRange");
  }

  getOffsetRange(rows: number, columns: number): RangeHost {
    const { top, left, bottom, right } = this.area;
    const moved = { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
    return this.at(moved, "getOffsetRange");
  }

  getBoundingRect(other: unknown): RangeHost {
    return this.at(
      bounding(this.area, resolveArea(this.sheetId, other, "Range.getBoundingRect")),
      "getBoundingRect",
    );
  }

  getIntersectionOrNullObject(other: unknown): RangeHost | null {
    return this.orNull(
      intersect(this.area, resolveArea(this.sheetId, other, "Range.getIntersectionOrNullObject")),
    );
  }

  getUsedRange(valuesOnly?: boolean): RangeHost {
    // Excel answers the top-left cell when nothing is used.
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): RangeHost | null {
    const used = usedArea(this.book, this.sheetId, valuesOnly === true);
    return this.orNull(used === null ? null : intersect(used, this.area));
  }

  getEntireColumn(): RangeHost {
    return this.at({ ...this.area, top: 0, bottom: EXCEL_ROWS - 1 }, "getEntireColumn");
  }

  getEntireRow(): RangeHost {
    return this.at({ ...this.area, left: 0, right: EXCEL_COLUMNS - 1 }, "getEntireRow");
  }

  merge(across?: boolean): void {
    mergeArea(this.cells, across === true);
  }

  unmerge(): void {
    unmergeArea(this.cells);
  }

  getMergedAreasOrNullObject(): HostObject | null {
    return mergedAreas(this);
  }

  clear(applyTo?: unknown): void {
    clearCells(this.cells, applyTo);
  }

  select(): void {
    selectArea(this.worksheet, this.cells, this.area);
  }

  /** office.js asks this before it writes a large array in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    requireShape(this.area, rows, [columns], "Range.values");
  }

  private get cells(): CellTarget {
    this.book.requireSheet(this.sheetId);
    return new CellTarget(this.book, this.sheetId, [this.area]);
  }

  private target(location: string): WriteTarget {
    this.book.requireSheet(this.sheetId);
    return { book: this.book, sheetId: this.sheetId, area: this.area, location };
  }

  private read<T>(cellReader: (reader: CellReader) => (row: number, col: number) => T): T[][] | null {
    this.book.requireSheet(this.sheetId);
    return readMatrix(this.area, cellReader(new CellReader(this.book, this.sheetId)));
  }

  private at(area: Area, method: string): RangeHost {
    if (fitsSheet(area)) return new RangeHost(this.book, this.sheetId, area);
    throw invalidAddress(`Range.${method}`);
  }

  private orNull(area: Area | null): RangeHost | null {
    return area === null ? null : new RangeHost(this.book, this.sheetId, area);
  }
}
