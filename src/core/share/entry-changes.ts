/** Each cell whose content isn't the stamp's any more, and each row or column that came or went. */
import type { Assessment } from "../assessment";
import { parseRange, type CellRef } from "../grid/address";
import type { CellValue, WorkbookGrid } from "../grid/grid";
import { sameFormula } from "../grid/same-formula";
import type { Text } from "../locale/language";
import { currentEntries, UNKNOWN_ROW, type CurrentEntry } from "./current-entries";
import { contentOf, fixedCells, isFixed, isHeading, isRowCode } from "./fixed-cells";
import type { ShareChange } from "./share-change";
import { recordedValue, valueOfRecord, type StampRecord, type StampedEntry } from "./stamp-record";

const NO_LABEL: Text = { zh: "", en: "" };

/** How the scoring sheet was called and how it is called now. */
interface SheetNames {
  readonly before: string;
  readonly now: string;
}

/** @param workbook what the assessment was made from */
export function entryChanges(
  workbook: WorkbookGrid,
  assessment: Assessment,
  { entries: stamped, sheetName }: StampRecord,
): readonly ShareChange[] {
  const filled = currentEntries(assessment);
  const now = stamped.some(isFixed) ? [...filled, ...fixedCells(workbook, assessment, filled)] : filled;
  const byKey = new Map(now.map((entry) => [keyOf(entry), entry]));
  const codes = new Set(now.map(({ code }) => code));
  const keys = new Set(stamped.map(keyOf));
  const stampedCodes = new Set(stamped.map(({ code }) => code));
  const name: SheetNames = { before: sheetName, now: assessment.sheet.name };
  const places = stamped.map((entry) => placeOf(entry, name));
  const edited = editedHeadings(workbook, stamped, name);
  const rewritten = rewrittenCodes(workbook, stamped, codes, name);
  const isMoved = stamped.some((entry, index) => {
    const [at, place] = [byKey.get(keyOf(entry))?.at, places[index]];
    return at !== undefined && (at.row !== place?.row || at.column !== place.column);
  });
  const gone = new Set<string>();
  const come = new Set<string>();
  return [
    ...stamped.flatMap((entry, index): readonly ShareChange[] => {
      const at = places[index] ?? assessment.sheet.header;
      const current = byKey.get(keyOf(entry));
      if (current !== undefined) return cellChange(entry, current, isMoved);
      const inPlace = cellChange(
        entry,
        { code: entry.code, at, label: NO_LABEL, value: contentOf(workbook, at), format: "General" },
        isMoved,
      );
      // Ballots have rows and columns of their own, found by their words.
      const isBallot = at.sheet !== name.now && workbook.sheets.some((sheet) => sheet.name === at.sheet);
      if (
        entry.code === "" ||
        isBallot ||
        (codes.has(entry.code) && edited.has(at.column)) ||
        rewritten.has(entry.code)
      )
        return inPlace;
      // A row that is gone is told once.
      if (!codes.has(entry.code) && gone.has(entry.code)) return [];
      gone.add(entry.code);
      return [removal(entry, at, codes.has(entry.code))];
    }),
    ...now.flatMap((entry): readonly ShareChange[] => {
      if (keys.has(keyOf(entry))) return [];
      if (isFixed(entry) && (entry.value === null || entry.value === "")) return [];
      if ([...rewritten.values()].includes(entry.at.row) && entry.at.sheet === name.now) return [];
      if (stampedCodes.has(entry.code)) {
        if (edited.has(entry.at.column)) return [];
        return isFixed(entry)
          ? [{ ...cellOf(entry), before: null }]
          : [{ kind: "added", at: entry.at, label: withCode(entry) }];
      }
      if (come.has(entry.code)) return [];
      come.add(entry.code);
      return [{ kind: "added", at: entry.at, label: { zh: entry.code, en: entry.code } }];
    }),
  ];
}

/** Columns whose heading was written over; what stands below it has stayed where it was. */
function editedHeadings(
  workbook: WorkbookGrid,
  stamped: readonly StampedEntry[],
  name: SheetNames,
): ReadonlySet<number> {
  const headings = stamped.filter(isHeading);
  const known = new Set(headings.map(({ value }) => value));
  return new Set(
    headings.flatMap((heading) => {
      const at = placeOf(heading, name);
      // The heading of another column there says that columns moved.
      return known.has(recordedValue(contentOf(workbook, at))) ? [] : [at.column];
    }),
  );
}

/** Codes that were written over in their cells, with the row; the rest of such a row is where it was. */
function rewrittenCodes(
  workbook: WorkbookGrid,
  stamped: readonly StampedEntry[],
  codes: ReadonlySet<string>,
  name: SheetNames,
): ReadonlyMap<string, number> {
  const known = stamped.filter(isRowCode);
  const values = new Set(known.map(({ value }) => value));
  return new Map(
    known.flatMap((entry) => {
      const at = placeOf(entry, name);
      const isTaken = values.has(recordedValue(contentOf(workbook, at)));
      return codes.has(entry.code) || isTaken || isRowGone(workbook, stamped, entry, at.row, name)
        ? []
        : [[entry.code, at.row] as const];
    }),
  );
}

/** False while most of what the row said still stands in it. */
function isRowGone(
  workbook: WorkbookGrid,
  stamped: readonly StampedEntry[],
  { code }: StampedEntry,
  row: number,
  name: SheetNames,
): boolean {
  const others = stamped.filter((entry) => entry.code === code && isFixed(entry) && !isRowCode(entry));
  const kept = others.filter((entry) => {
    const at = placeOf(entry, name);
    return at.row === row && recordedValue(contentOf(workbook, at)) === entry.value;
  });
  return kept.length * 2 <= others.length;
}

/** The cell of an entry, on the sheet as it is called now. */
function placeOf({ sheet, address }: StampedEntry, { before, now }: SheetNames): CellRef {
  const { top: row, left: column } = parseRange(address) ?? { top: 0, left: 0 };
  return { sheet: sheet === before ? now : sheet, row, column };
}

function cellChange(
  stamped: StampedEntry,
  current: Pick<CurrentEntry, "at" | "label" | "value" | "code" | "format">,
  isMoved: boolean,
): readonly ShareChange[] {
  if (stamped.value === recordedValue(current.value)) return [];
  const before = valueOfRecord(stamped.value);
  if (isFixed(stamped) && isSameText(before, current.value, isMoved)) return [];
  return [{ ...cellOf(current), before }];
}

/** Programs write the same formula in other ways; where rows moved, the cells that it names moved as well. */
function isSameText(before: CellValue, after: CellValue, isMoved: boolean): boolean {
  if (before === null || before === "") return after === null || after === "";
  if (typeof before !== "string" || typeof after !== "string" || !before.startsWith("=")) return false;
  const shape = (formula: string): string =>
    isMoved ? formula.replace(/\$?[A-Z]{1,3}\$?\d+/g, "A1") : formula;
  return sameFormula(shape(before), shape(after));
}

function cellOf(
  current: Pick<CurrentEntry, "at" | "label" | "value" | "code" | "format">,
): Omit<Extract<ShareChange, { kind: "cell" }>, "before"> {
  const { at, value, format } = current;
  return { kind: "cell", at, label: withCode(current), after: value, format };
}

/** @param rowRemains true when only the cell's column is gone */
function removal({ address, code, field }: StampedEntry, at: CellRef, rowRemains: boolean): ShareChange {
  const label = rowRemains && field !== UNKNOWN_ROW ? `${code} ${address}`.trim() : code;
  return { kind: "removed", at, label: { zh: label, en: label } };
}

function withCode({ code, label }: Pick<CurrentEntry, "code" | "label">): Text {
  const start = code === "" ? "" : `${code} `;
  return { zh: `${start}${label.zh}`, en: `${start}${label.en}` };
}

function keyOf({ code, field }: { readonly code: string; readonly field: string }): string {
  return JSON.stringify([code, field]);
}
