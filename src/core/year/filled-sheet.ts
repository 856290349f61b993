/** Puts numbers into a scoring sheet as read, so that the ordinary pipeline scores them. */
import type Big from "big.js";
import type { Framework } from "../framework/framework";
import { allIndicators } from "../framework/indicators";
import type { CellRef } from "../grid/address";
import { decimal, roundScore } from "../scoring/decimal";
import { NOT_APPLICABLE } from "../sheet/na-words";
import type { Entry, Field, IndicatorRow, ScoringSheet } from "../sheet/scoring-sheet";

/** Numbers by indicator code and entry key: { "NDZH-2.1": { good: 8 } }. */
export type EntryValues = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The sheet with the numbers in entries that are blank. What a person has written stays.
 * @param sheet null for a unit that has not handed in a sheet of this framework
 */
export function fillSheet(
  framework: Framework,
  sheet: ScoringSheet | null,
  values: EntryValues,
): ScoringSheet {
  const base = sheet ?? emptySheet(framework);
  const indicators = new Map(allIndicators(framework).map((indicator) => [indicator.code, indicator]));
  return {
    ...base,
    rows: base.rows.map((row) => {
      const indicator = indicators.get(row.indicator.code) ?? row.indicator;
      return withNumbers({ ...row, indicator }, values.get(indicator.code) ?? new Map<string, number>());
    }),
  };
}

function withNumbers(row: IndicatorRow, numbers: ReadonlyMap<string, number>): IndicatorRow {
  const entries = row.indicator.entries.flatMap((definition): Entry[] => {
    const written = row.entries.find((entry) => entry.definition.key === definition.key);
    const value = numbers.get(definition.key);
    if (value === undefined || (written !== undefined && written.reading.kind !== "blank"))
      return written === undefined ? [] : [written];
    const at = written?.at ?? row.at;
    const reading = { kind: "number", value, notes: [] } as const;
    return [{ definition, at, raw: value, formula: null, format: "General", reading }];
  });
  return { ...row, entries };
}

/** The sheet with rows let off, as a reviewer would, where nothing else stands in them. */
export function letOff(sheet: ScoringSheet, reasons: ReadonlyMap<string, string>): ScoringSheet {
  const rows = sheet.rows.map((row): IndicatorRow => {
    const reason = reasons.get(row.indicator.code);
    if (reason === undefined || !isUnanswered(row)) return row;
    const text = (at: CellRef, words: string): Field => {
      return { at, raw: words, formula: null, format: "General", reading: { kind: "text", text: words } };
    };
    return {
      ...row,
      review: text(row.review?.at ?? row.at, NOT_APPLICABLE),
      reason: text(row.reason?.at ?? row.at, reason),
    };
  });
  return { ...sheet, rows };
}

/** The sheet with points in place of votes, as a reviewer would give them, where nothing else stands in their rows. */
export function grantPoints(
  sheet: ScoringSheet,
  framework: Framework,
  shares: ReadonlyMap<string, Big>,
): ScoringSheet {
  const rows = sheet.rows.map((row): IndicatorRow => {
    const share = shares.get(row.indicator.code);
    if (share === undefined || !isUnanswered(row)) return row;
    const points = roundScore(decimal(row.indicator.maxPoints).times(share), framework.precision.decimals);
    const value = points.toNumber();
    const at = row.review?.at ?? row.at;
    const reading = { kind: "number", value, notes: [] } as const;
    return { ...row, review: { at, raw: value, formula: null, format: "General", reading } };
  });
  return { ...sheet, rows };
}

/** True for a row in which neither the unit nor a reviewer wrote anything. */
export function isUnanswered({ entries, review }: IndicatorRow): boolean {
  return [...entries, ...(review === null ? [] : [review])].every(({ reading }) => reading.kind === "blank");
}

/** A sheet on which every row is there and nothing is filled in. */
function emptySheet(framework: Framework): ScoringSheet {
  const place = (row: number): CellRef => ({ sheet: framework.prefix, row, column: 0 });
  const blank = { option: null, rule: null, self: null, review: null, max: null, name: null };
  const silent = { criteria: null, reason: null, evidence: null, remark: null, missing: null };
  return {
    name: framework.prefix,
    header: place(0),
    columns: new Map(),
    fields: new Map(),
    unit: null,
    period: null,
    rows: allIndicators(framework).map((indicator, index) => ({
      indicator,
      at: place(index + 1),
      entries: [],
      ...blank,
      ...silent,
    })),
    adjustments: [],
    duplicates: [],
    unknownRows: [],
    ballotSheet: null,
  };
}
