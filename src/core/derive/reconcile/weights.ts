/** Weights that don't add up to the whole: one of them was changed, or a row is missing. */
import Big from "big.js";
import type { SheetGrid } from "../../grid/grid";
import { sum } from "../../scoring/decimal";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import type { OwnReading } from "../derived-framework";
import { isWeightLabel } from "../labels/plain-label";
import { isSame } from "./stated-number";

const WHOLE = new Big(100);

/** At the heading of the weights of the first table. */
export function weightFindings(grid: SheetGrid, { tables, sorted, scale }: OwnReading): readonly Finding[] {
  const [table] = tables;
  const max = table?.columns.get("max");
  if (table === undefined || max === undefined) return [];
  const label = table.headed.find(({ column }) => column === max)?.label ?? "";
  if (scale === "points" && !isWeightLabel(label)) return [];
  const total = sum(sorted.items.map(({ points }) => new Big(points)));
  if (isSame(total, WHOLE)) return [];
  const at = { sheet: grid.name, row: table.bottom, column: max };
  return [makeFinding("V139", at, null, { n: total.toNumber() })];
}
