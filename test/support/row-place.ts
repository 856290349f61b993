/** Single rows of a sheet with the standard columns, and the framework's items that they are read as. */
import type { Adjustment, Indicator } from "../../src/core/framework/framework";
import { allIndicators } from "../../src/core/framework/indicators";
import type { SheetHeader } from "../../src/core/sheet/find-header";
import type { RowPlace } from "../../src/core/sheet/read-row";
import type { ColumnKey } from "../../src/core/sheet/scoring-sheet";
import { COLUMN_KEYS } from "../../src/core/sheet/sheet-labels";
import { f1, sheetGrid, type CellInput } from "./grid-builder";

const FRAMEWORK = f1();

/** Its own for each test: what is remembered of an indicator would hide from a test what the first one did. */
export function indicator(code: string): Indicator {
  const found = allIndicators(FRAMEWORK).find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return { ...found };
}

export function adjustment(kind: Adjustment["kind"]): Adjustment {
  const found = FRAMEWORK.adjustments.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

/** A row below a header with the standard columns, and whatever stands behind them. */
export function placeOf(
  cells: Partial<Record<ColumnKey, CellInput>>,
  behind: Readonly<Record<string, CellInput>> = {},
): RowPlace {
  const keys = COLUMN_KEYS;
  const header: SheetHeader = {
    row: 0,
    columns: new Map(keys.map((key, column) => [key, column])),
    labels: new Map(Object.keys(behind).map((label, index) => [label, keys.length + index])),
  };
  const row = [...keys.map((key) => cells[key] ?? null), ...Object.values(behind)];
  return { grid: sheetGrid("表", [[], row]), header, row: 1, at: { sheet: "表", row: 1, column: 2 } };
}
