/** Reads the cells of one row of the scoring sheet: an indicator's or an adjustment's. */
import { sift } from "../sift";
import type { Adjustment, EntryDefinition, Indicator } from "../framework/framework";
import { missingSlot } from "../framework/indicators";
import type { CellRef } from "../grid/address";
import type { SheetGrid } from "../grid/grid";
import { rememberFor } from "../remember";
import type { SheetHeader } from "./find-header";
import type { FurtherRow, OwnCells } from "./locate-rows";
import { makeField, type Reader } from "./make-field";
import { normalizeLabel } from "./normalize-text";
import { isStroke } from "./na-words";
import { readNumber } from "./read-number";
import { readLevel, readOption, readYesNo } from "./read-option";
import { readOwnScore } from "./read-own-row";
import { readText } from "./read-text";
import type { AdjustmentRow, ColumnKey, Entry, Field, IndicatorRow } from "./scoring-sheet";

/** Where the row stands. `at` is the cell that carries its code. */
export interface RowPlace {
  readonly grid: SheetGrid;
  readonly header: SheetHeader;
  readonly row: number;
  readonly at: CellRef;
}

/** @param elsewhere the indicator's entries on the ballot sheet and on rows of their own, read before */
export function readIndicatorRow(
  place: RowPlace,
  indicator: Indicator,
  elsewhere: readonly Entry[],
): IndicatorRow {
  return {
    indicator,
    at: place.at,
    entries: sift(
      indicator.entries,
      (definition) =>
        elsewhere.find((entry) => entry.definition === definition) ?? rowEntry(place, indicator, definition),
    ),
    option: field(place, "option", readersOf(indicator).option),
    rule: field(place, "rule", readNumber),
    self: field(place, "self", readNumber),
    review: field(place, "review", readNumber),
    max: field(place, "max", readNumber),
    name: field(place, "l2", readText),
    criteria: field(place, "criteria", readText),
    reason: field(place, "reason", readText),
    evidence: field(place, "evidence", readText),
    remark: field(place, "remark", readText),
    missing: missingField(place, indicator),
  };
}

/** Numbers and strokes are what forms without such a cell may have there; they name nothing. */
function missingField(place: RowPlace, indicator: Indicator): Field | null {
  const slot = missingSlot(indicator);
  if (slot === null) return null;
  return field(place, slot, (value, formula, format) => {
    const reading = readNumber(value, formula, format);
    const isSilent = reading.kind === "number" || (reading.kind === "text" && isStroke(reading.text));
    return isSilent ? { kind: "blank" } : readText(value, formula);
  });
}

export function readAdjustmentRow(place: RowPlace, adjustment: Adjustment): AdjustmentRow {
  return {
    adjustment,
    at: place.at,
    option: field(place, "option", optionReader(adjustment)),
    count: field(place, "actual", readNumber),
    evidence: field(place, "evidence", readText),
  };
}

/** An indicator's row on a department's own sheet; a framework can't differ from the cells that it was derived from. */
export function readOwnIndicatorRow(place: RowPlace, indicator: Indicator, cells: OwnCells): IndicatorRow {
  const row = readIndicatorRow(place, indicator, []);
  const { self, review } = ownScores(place, cells);
  const unread = { option: null, rule: null, max: null, name: null, criteria: null, missing: null };
  return { ...row, ...unread, self, review };
}

function optionReader(adjustment: Adjustment): Reader {
  if (adjustment.kind === "veto") return readYesNo;
  const levels = "levels" in adjustment ? adjustment.levels.map(({ option }) => option) : [];
  return (value, formula) => readLevel(value, formula, levels);
}

/**
 * An adjustment on a department's own sheet: its points stand where the scores do, reviewed ones
 * before the unit's own.
 */
export function readOwnAdjustment(place: RowPlace, adjustment: Adjustment, cells: OwnCells): AdjustmentRow {
  const { self, review } = ownScores(place, cells);
  const reviewed = review !== null && review.reading.kind !== "blank";
  const given = reviewed ? review : (self ?? review);
  const isVeto = adjustment.kind === "veto";
  return {
    adjustment,
    at: place.at,
    option: isVeto ? given : null,
    count: isVeto ? null : given,
    evidence: field(place, "evidence", readText),
  };
}

/** An indicator's entries for information, each on the row that is named after it. */
export function readFurtherEntries(
  grid: SheetGrid,
  { columns }: SheetHeader,
  rows: readonly FurtherRow[],
  indicator: Indicator,
): readonly Entry[] {
  return sift(rows, ({ row, indicator: owner, entry }) => {
    const column = columns.get(entry.type === "enum" ? "option" : "actual");
    return owner !== indicator || column === undefined
      ? null
      : readEntry(grid, row, column, indicator, entry);
  });
}

function ownScores(
  { grid }: RowPlace,
  { self, review }: OwnCells,
): { readonly self: Field | null; readonly review: Field | null } {
  return {
    self: self === null ? null : readOwnScore(grid, self),
    review: review === null ? null : readOwnScore(grid, review),
  };
}

/** Reads an entry's cell, on whichever sheet it stands. */
export function readEntry(
  grid: SheetGrid,
  row: number,
  column: number,
  indicator: Indicator,
  definition: EntryDefinition,
): Entry {
  const read = readersOf(indicator).entries.get(definition) ?? readNumber;
  const { at, raw, formula, format, reading } = makeField(grid, row, column, read);
  return { at, raw, formula, format, reading, definition };
}

interface RowReaders {
  readonly option: Reader;
  readonly entries: ReadonlyMap<EntryDefinition, Reader>;
}

/** The same indicator is read on thousands of sheets. */
const readersOf = rememberFor((indicator: Indicator): RowReaders => {
  const options = indicator.entries.find(({ slot, type }) => slot === "option" && type === "enum")?.options;
  const choice = { allowNA: indicator.allowNA, options: options ?? [] };
  const option: Reader = (value, formula) => readOption(value, formula, choice);
  const entries = indicator.entries.map((definition): readonly [EntryDefinition, Reader] => [
    definition,
    definition.type === "enum" ? option : numberReader(indicator, definition),
  ]);
  return { option, entries: new Map(entries) };
});

function numberReader(indicator: Indicator, definition: EntryDefinition): Reader {
  const options = {
    percentPoints: definition.unit === "%",
    ticks: definition.type === "multi",
    unit: definition.unit ?? indicator.unit,
  };
  return (value, formula, format) => readNumber(value, formula, format, options);
}

function rowEntry(
  { grid, header, row }: RowPlace,
  indicator: Indicator,
  definition: EntryDefinition,
): Entry | null {
  const column = entryColumn(header, definition);
  return column === undefined ? null : readEntry(grid, row, column, indicator, definition);
}

/** The column for an entry's slot; for information that isn't scored, a column headed with its label. */
function entryColumn({ columns, labels }: SheetHeader, { slot, label }: EntryDefinition): number | undefined {
  switch (slot) {
    case "base":
    case "actual":
    case "option":
      return columns.get(slot);
    case "info":
      return labels.get(normalizeLabel(label.zh)) ?? labels.get(normalizeLabel(label.en));
    case "ballot":
      return undefined;
  }
}

function field({ grid, header, row }: RowPlace, key: ColumnKey, read: Reader): Field | null {
  const column = header.columns.get(key);
  return column === undefined ? null : makeField(grid, row, column, read);
}
