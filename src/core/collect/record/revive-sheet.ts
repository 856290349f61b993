/**
 * A scoring sheet from its record, assessed: the same score to the last digit, without the cells. Under
 * another framework than its own it is read by the codes of its rows, as the issued framework of a sheet
 * that was altered, or a draft that is tried out.
 */
import type { Assessment } from "../../assessment";
import type { Derivation } from "../../derive/derived-framework";
import { withhold } from "../../derive/reconcile/withhold";
import type { Framework, Indicator } from "../../framework/framework";
import { parsePeriod, type Period } from "../../framework/period";
import type { Score } from "../../scoring/score";
import { scoreSheet } from "../../scoring/score-sheet";
import type {
  AdjustmentRow,
  ColumnKey,
  Field,
  HeaderFieldKey,
  IndicatorRow,
  ScoringSheet,
} from "../../sheet/scoring-sheet";
import { blockedCells } from "../../validation/order/blocked-cells";
import { cellAt, reviveField } from "./field-record";
import type { AdjustmentRecord, DerivedRecord, FieldRecord, RowRecord, SheetRecord } from "./file-record";

/** Used when nothing tells the period: see assess.ts. */
export const UNKNOWN_PERIOD: Period = { year: 0, key: "Y" };

/** What is found once a department's own sheet is scored takes its total away, and no cell's number. */
const HELD_AGAINST_ITSELF = /^V(?:1[23]\d|23[45])$/;

/** @param issued the framework of the issued sheet that an own sheet was held against */
export function reviveSheet(
  record: SheetRecord,
  framework: Framework,
  issued: Framework | null = null,
): Assessment {
  const sheet = reviveScoringSheet(record, framework);
  const period = periodOf(record.period);
  const { findings, withheld, derived } = record;
  const judged = derived === null ? findings : findings.filter(({ code }) => !HELD_AGAINST_ITSELF.test(code));
  let scored: Score | null = null;
  const score = (): Score => {
    const made = scoreSheet(sheet, framework, period ?? UNKNOWN_PERIOD, blockedCells(judged));
    return withheld ? withhold(made) : made;
  };
  return {
    framework,
    sheet,
    period,
    findings,
    // Who only looks at what was written needs none.
    get score() {
      return (scored ??= score());
    },
    ...(derived === null ? {} : { derived: reviveDerivation(derived, record.name) }),
    ...(issued === null ? {} : { issued }),
  };
}

function reviveScoringSheet(record: SheetRecord, framework: Framework): ScoringSheet {
  const { name } = record;
  const indicators = new Map(
    framework.indicators.flatMap((one) => (one.level === 2 ? [[one.code, one] as const] : [])),
  );
  const adjustments = new Map(framework.adjustments.map((one) => [one.code, one]));
  return {
    name,
    header: cellAt(name, record.header),
    columns: new Map(Object.entries(record.columns) as [ColumnKey, number][]),
    fields: new Map(
      Object.entries(record.fields).map(([key, field]) => [key as HeaderFieldKey, reviveField(field, name)]),
    ),
    unit: record.unit,
    period: periodOf(record.sheetPeriod),
    rows: record.rows.flatMap((row) => {
      const indicator = indicators.get(row.code);
      return indicator === undefined ? [] : [reviveRow(row, indicator, name)];
    }),
    adjustments: record.adjustments.flatMap((row): AdjustmentRow[] => {
      const adjustment = adjustments.get(row.code);
      return adjustment === undefined ? [] : [reviveAdjustment(row, adjustment, name)];
    }),
    duplicates: record.duplicates.map(({ code, at }) => ({
      code,
      at: at.map((address) => cellAt(name, address)),
    })),
    unknownRows: record.unknownRows.map((row) => ({ ...row, at: cellAt(name, row.at) })),
    ballotSheet: record.ballotSheet,
  };
}

/** Cells that repeated the framework's wording were not kept: they are null. */
function reviveRow(record: RowRecord, indicator: Indicator, sheet: string): IndicatorRow {
  const field = fieldOf(record.fields, sheet);
  return {
    indicator,
    at: cellAt(sheet, record.at),
    entries: indicator.entries.flatMap((definition) => {
      const entry = record.entries[definition.key];
      return entry === undefined ? [] : [{ ...reviveField(entry, sheet), definition }];
    }),
    option: field("option"),
    rule: field("rule"),
    self: field("self"),
    review: field("review"),
    max: field("max"),
    name: field("name"),
    criteria: field("criteria"),
    reason: field("reason"),
    evidence: field("evidence"),
    remark: field("remark"),
    missing: field("missing"),
  };
}

function reviveAdjustment(
  record: AdjustmentRecord,
  adjustment: AdjustmentRow["adjustment"],
  sheet: string,
): AdjustmentRow {
  const field = fieldOf(record.fields, sheet);
  return {
    adjustment,
    at: cellAt(sheet, record.at),
    option: field("option"),
    count: field("count"),
    evidence: field("evidence"),
  };
}

function fieldOf<Key extends string>(
  fields: Readonly<Partial<Record<Key, FieldRecord>>>,
  sheet: string,
): (key: Key) => Field | null {
  return (key) => {
    const field = fields[key];
    return field === undefined ? null : reviveField(field, sheet);
  };
}

function reviveDerivation(
  { assumptions, problems, headerRow, places, columns }: DerivedRecord,
  sheet: string,
): Derivation {
  return {
    assumptions,
    problems,
    headerRow,
    columns,
    places: places.map(({ code, at, pointsAt }) => ({
      code,
      at: cellAt(sheet, at),
      pointsAt: cellAt(sheet, pointsAt),
    })),
  };
}

function periodOf(text: string | null): Period | null {
  return text === null ? null : parsePeriod(text);
}
