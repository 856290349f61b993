/** Everything that people filled in on a sheet, and the points, as a stamp records it and later compares. */
import type { Assessment } from "../assessment";
import type { CellRef } from "../grid/address";
import type { Text } from "../locale/language";
import type { AdjustmentRow, Field, IndicatorRow } from "../sheet/scoring-sheet";
import { columnLabel, fieldLabel } from "../sheet/sheet-labels";

/** A cell by what it means; rows and columns may move. */
export interface CurrentEntry {
  /** Of the indicator, the adjustment or the row that no framework knows; "" for a header field. */
  readonly code: string;
  /** `actual:done` for an entry, `self` for a column, `row` for a row that no framework knows. */
  readonly field: string;
  readonly at: CellRef;
  readonly label: Text;
  readonly value: Field["raw"];
  /** Its number format. */
  readonly format: string;
}

/** Stands for the presence of a row that no framework knows. */
export const UNKNOWN_ROW = "row";

const COLUMNS = ["option", "max", "self", "review", "reason", "evidence", "remark"] as const;

const UNKNOWN_LABEL: Text = { zh: "行", en: "Row" };

export function currentEntries({ sheet }: Assessment): readonly CurrentEntry[] {
  const header = [...sheet.fields].map(([key, field]) => entryOf("", key, fieldLabel(key), field));
  const unknown = sheet.unknownRows.map(({ at, code, name }): CurrentEntry => ({
    code: code === "" ? name : code,
    field: UNKNOWN_ROW,
    at,
    label: UNKNOWN_LABEL,
    value: name,
    format: "General",
  }));
  return [
    ...header,
    ...sheet.rows.flatMap(ofIndicator),
    ...sheet.adjustments.flatMap(ofAdjustment),
    ...unknown,
  ];
}

function ofIndicator(row: IndicatorRow): readonly CurrentEntry[] {
  const { code } = row.indicator;
  const entries = row.entries.map((entry) =>
    entryOf(code, `${entry.definition.slot}:${entry.definition.key}`, entry.definition.label, entry),
  );
  // A cell that is both an entry and the option comes once.
  const hasOption = row.entries.some(({ definition }) => definition.slot === "option");
  const columns = COLUMNS.flatMap((key) => {
    const field = row[key];
    return field === null || (key === "option" && hasOption)
      ? []
      : [entryOf(code, key, columnLabel(key), field)];
  });
  return [...entries, ...columns];
}

function ofAdjustment({ adjustment, option, count, evidence }: AdjustmentRow): readonly CurrentEntry[] {
  const fields = [
    ["option", "option", option],
    ["count", "actual", count],
    ["evidence", "evidence", evidence],
  ] as const;
  return fields.flatMap(([key, column, field]) =>
    field === null ? [] : [entryOf(adjustment.code, key, columnLabel(column), field)],
  );
}

function entryOf(code: string, field: string, label: Text, { at, raw, format }: Field): CurrentEntry {
  return { code, field, at, label, value: raw, format };
}
