/** One cell in a record, and back: what can be told from the stored value is left out. */
import { cellAddress, parseRange, type CellRef } from "../../grid/address";
import { isCellError, type CellValue } from "../../grid/grid";
import type { Field, Reading } from "../../sheet/scoring-sheet";
import type { FieldRecord } from "./file-record";

export function addressOf({ row, column }: CellRef): string {
  return cellAddress(row, column);
}

/** @throws Error for a text that is no cell's address; the schema has refused such a record before */
export function cellAt(sheet: string, address: string): CellRef {
  const range = parseRange(address);
  if (range === null) throw new Error(`“${address}” is no address of a cell`);
  return { sheet, row: range.top, column: range.left };
}

/** @param sheet the name of the sheet that the row is on */
export function fieldRecord(field: Field, sheet: string): FieldRecord {
  const { at, raw, formula, format, reading } = field;
  return {
    at: addressOf(at),
    ...(at.sheet === sheet ? {} : { sheet: at.sheet }),
    ...(raw === null ? {} : { raw }),
    ...(formula === null ? {} : { formula }),
    ...(format === "General" ? {} : { format }),
    ...(isPlain(reading, raw) ? {} : { reading }),
  };
}

export function reviveField(record: FieldRecord, sheet: string): Field {
  const raw = record.raw ?? null;
  return {
    at: cellAt(record.sheet ?? sheet, record.at),
    raw,
    formula: record.formula ?? null,
    format: record.format ?? "General",
    reading: record.reading ?? plainReading(raw),
  };
}

/** True for what plainReading gives. */
function isPlain(reading: Reading, raw: CellValue): boolean {
  switch (reading.kind) {
    case "blank":
      return raw === null;
    case "error":
      return isCellError(raw) && raw.error === reading.error;
    case "number":
      return typeof raw === "number" && Object.is(raw, reading.value) && reading.notes.length === 0;
    case "text":
      return raw !== null && !isCellError(raw) && typeof raw !== "number" && String(raw) === reading.text;
  }
}

/** What a cell says by its value alone. */
function plainReading(raw: CellValue): Reading {
  if (raw === null) return { kind: "blank" };
  if (isCellError(raw)) return { kind: "error", error: raw.error };
  return typeof raw === "number"
    ? { kind: "number", value: raw, notes: [] }
    : { kind: "text", text: String(raw) };
}
