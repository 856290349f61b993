/** Cells of the engine as Excel's API shows them. */
import type { EvaluatedCell } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { type Area, cellCount, isEntireColumns, isEntireRows, mapArea } from "../geometry/area";
import type { WorkbookState } from "../state/workbook-state";
import { excelError, excelFormula } from "./error-values";

/** Excel reads no more cells at once. */
const MAX_CELLS = 5_000_000;

export type CellScalar = string | number | boolean;

/** Reads an area cell by cell; null for whole rows and columns, as in Excel. */
export function readMatrix<T>(area: Area, readCell: (row: number, col: number) => T): T[][] | null {
  if (isEntireColumns(area) || isEntireRows(area)) return null;
  if (cellCount(area) > MAX_CELLS) {
    throw new HostError(
      "ResponsePayloadSizeLimitExceeded",
      "The response payload size has exceeded the limit.",
    );
  }
  return mapArea(area, readCell);
}

export class CellReader {
  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
  ) {}

  value(row: number, col: number): CellScalar {
    return this.quotedText(row, col) ?? valueOf(this.evaluated(row, col));
  }

  /** The formula, or the value where there is none. */
  formula(row: number, col: number): CellScalar {
    const position = { sheetId: this.sheetId, row, col };
    const { getters } = this.book.model;
    if (getters.getCell(position)?.isFormula !== true) return this.value(row, col);
    return excelFormula(getters.getCellText(position, { showFormula: true }));
  }

  /** The text as shown. */
  text(row: number, col: number): string {
    const quoted = this.quotedText(row, col);
    if (quoted !== null) return quoted;
    const cell = this.evaluated(row, col);
    return isError(cell) ? excelError(cell.formattedValue) : cell.formattedValue;
  }

  valueType(row: number, col: number): string {
    if (this.quotedText(row, col) !== null) return "String";
    switch (String(this.evaluated(row, col).type)) {
      case "number":
        return "Double";
      case "boolean":
        return "Boolean";
      case "error":
        return "Error";
      case "empty":
        return "Empty";
      default:
        return "String";
    }
  }

  numberFormat(row: number, col: number): string {
    const own = this.book.model.getters.getCell({ sheetId: this.sheetId, row, col })?.format ?? "";
    if (own !== "") return own;
    return this.book.extrasOf(this.sheetId).numberFormat.at(row, col) || "General";
  }

  /** Text behind an apostrophe: the engine would take "#N/A" for an error even there. */
  private quotedText(row: number, col: number): string | null {
    const cell = this.book.model.getters.getCell({ sheetId: this.sheetId, row, col });
    return cell?.isFormula === false && cell.content.startsWith("'") ? cell.content.slice(1) : null;
  }

  private evaluated(row: number, col: number): EvaluatedCell {
    this.book.calculate();
    return this.book.model.getters.getEvaluatedCell({ sheetId: this.sheetId, row, col });
  }
}

function valueOf(cell: EvaluatedCell): CellScalar {
  if (cell.value === null) return "";
  return isError(cell) ? excelError(String(cell.value)) : cell.value;
}

/** The engine's enum exists in its types only, so its values are compared as text. */
function isError(cell: EvaluatedCell): boolean {
  return String(cell.type) === "error";
}
