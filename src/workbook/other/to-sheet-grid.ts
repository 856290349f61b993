/** A sheet as the library gives it, as our grid. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import {
  READABLE_COLUMNS,
  READABLE_ROWS,
  type CellValue,
  type SheetGrid,
  type SheetVisibility,
} from "../../core/grid/grid";
import { formatKind } from "../../core/grid/number-format";
import { toFormula } from "./to-formula";
import type { OtherFormat } from "./other-format";

export interface SheetFacts {
  readonly name: string;
  readonly format: OtherFormat;
  /** True when the workbook's dates count from 1904. */
  readonly date1904: boolean;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly hidden: number;
}

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];
/** Days by which a date that counts from 1904 has a smaller number. */
const DAYS_1904 = 1462;

/** By the numbers that files of Excel 97 have for them, and the library with it. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);
/** What formulas of LibreOffice show in place of a value; its files call that a text. */
const SHOWN_ERROR = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d{3})$/;

type Row = readonly (CellObject | null | undefined)[];

export function toSheetGrid(sheet: WorkSheet, facts: SheetFacts): SheetGrid {
  const rows = (sheet["!data"] ?? []) as readonly (Row | undefined)[];
  const kept = Array.from(rows.slice(0, READABLE_ROWS), (row) =>
    Array.from((row ?? []).slice(0, READABLE_COLUMNS), (cell) => cell ?? null),
  );
  return {
    name: facts.name,
    visibility: VISIBILITY[facts.hidden] ?? "visible",
    values: kept.map((row) => row.map((cell) => valueOf(cell, facts))),
    formulas: kept.map((row) => row.map((cell) => toFormula(cell?.f, facts.format))),
    formats: kept.map((row) => row.map(formatOf)),
    merges: (sheet["!merges"] ?? [])
      .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
      .filter(({ top, left }) => top < READABLE_ROWS && left < READABLE_COLUMNS),
    // A thing by the library's types, a mere truth value in some formats.
    protected: sheet["!protect"] !== undefined && (sheet["!protect"] as unknown) !== false,
    hiddenRows: hiddenOf(sheet["!rows"], READABLE_ROWS),
    hiddenColumns: hiddenOf(sheet["!cols"], READABLE_COLUMNS),
    truncated: rows.some((row, index) =>
      (row ?? []).some((cell, column) => {
        if (index < READABLE_ROWS && column < READABLE_COLUMNS) return false;
        return cell != null && (valueOf(cell, facts) !== null || cell.f !== undefined);
      }),
    ),
  };
}

function valueOf(cell: CellObject | null, { format, date1904 }: SheetFacts): CellValue {
  if (cell === null) return null;
  const value: unknown = cell.v;
  const isCalculated = cell.f !== undefined;
  switch (cell.t) {
    case "n":
      if (typeof value !== "number") return null;
      return date1904 && formatKind(formatOf(cell)) === "date" ? value + DAYS_1904 : value;
    case "b":
      return value === true;
    case "e":
      return { error: (typeof value === "number" ? ERRORS.get(value) : undefined) ?? "#VALUE!" };
    case "s":
    case "d":
      if (typeof value !== "string") return null;
      if (format === "ods" && isCalculated && SHOWN_ERROR.test(value)) return { error: value };
      // An empty text that was entered is blank; one that a formula gives is its value.
      return value === "" && !isCalculated ? null : value;
    case "z":
      return null;
  }
}

function formatOf(cell: CellObject | null): string {
  return typeof cell?.z === "string" ? cell.z : "General";
}

function hiddenOf(
  lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  end: number,
): readonly number[] {
  const hidden: number[] = [];
  // Lists of the library have gaps.
  lines?.slice(0, end).forEach((line, index) => {
    if (line?.hidden === true) hidden.push(index);
  });
  return hidden;
}
