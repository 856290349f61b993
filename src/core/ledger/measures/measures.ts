/** All kinds of measures, by the word that ledgers' data have for them. A kind is added here and in a file of its own. */
import Big from "big.js";
import * as z from "zod/mini";
import { isCellError } from "../../grid/grid";
import type { Span } from "../conditions/condition-kind";
import { whyNot } from "../conditions/why-not";
import type { Text } from "../../locale/language";
import { valueAt, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import { count, countParams } from "./count";
import { distinct, distinctParams } from "./distinct";
import { elements, elementsParams } from "./elements";
import { field, fieldParams } from "./field";
import type { MeasureKind, Places } from "./measure-kind";
import { perQuarter, perQuarterParams } from "./per-quarter";
import { sum, sumParams } from "./sum";

const partSchema = z.discriminatedUnion("kind", [
  countParams,
  sumParams,
  distinctParams,
  fieldParams,
  perQuarterParams,
  elementsParams,
]);

type Part = z.infer<typeof partSchema>;

/** Some parts are added up: the stages of a project, each with days of its own. */
export const measureSchema = z.array(partSchema).check(z.minLength(1));

export type Measure = z.infer<typeof measureSchema>;

type ParamsOf<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;

const KINDS: { readonly [Kind in Part["kind"]]: MeasureKind<ParamsOf<Kind>> } = {
  count,
  sum,
  distinct,
  field,
  perQuarter,
  elements,
};

function kindOf(part: Part): MeasureKind<Part> {
  return KINDS[part.kind] as MeasureKind<Part>;
}

/** Columns of the sheet without which there is no number. */
export function measureColumns(measure: Measure): readonly string[] {
  return [...new Set(measure.flatMap((part) => kindOf(part).columns(part)))];
}

/** Fields above the table without which there is no number. */
export function measureFields(measure: Measure): readonly string[] {
  return [...new Set(measure.flatMap((part) => kindOf(part).fields(part)))];
}

/** The number; null where a field is missing or a cell holds what the formula can't count with. */
export function measureTable(measure: Measure, table: LedgerTable, span: Span): number | null {
  if (isSpoilt(measure, table)) return null;
  let total = new Big(0);
  for (const part of measure) {
    const number = kindOf(part).measure(part, table, span);
    if (number === null) return null;
    total = total.plus(number);
  }
  return total.toNumber();
}

/** The rows that the number is made of, in their order. */
export function countedRows(measure: Measure, table: LedgerTable, span: Span): readonly LedgerRow[] {
  const rows = new Set(measure.flatMap((part) => kindOf(part).counted(part, table, span)));
  return table.rows.filter((row) => rows.has(row));
}

/** Why a row has no say in the number, by each part of it; empty for one that has. */
export function whyLeftOut(
  measure: Measure,
  table: LedgerTable,
  row: LedgerRow,
  span: Span,
): readonly Text[] {
  const reasons: Text[] = [];
  for (const part of measure) {
    if (!("where" in part)) continue;
    const why = whyNot(part.where, table, row, span);
    if (why !== null) reasons.push(why);
    else if (part.kind !== "distinct" || valueAt(row, part.column) !== null) return [];
    else
      reasons.push(
        whyNot([{ kind: "filled", columns: [part.column] }], table, row, span) ?? { zh: "", en: "" },
      );
  }
  return reasons;
}

/** The number as a formula, without its "=". */
export function measureFormula(measure: Measure, places: Places, span: Span): string {
  return measure.map((part) => kindOf(part).formula(part, places, span)).join("+");
}

/** An error value in a cell goes on into every formula that looks at it. */
function isSpoilt(measure: Measure, { rows }: LedgerTable): boolean {
  const columns = measureColumns(measure);
  return rows.some(({ cells }) => columns.some((key) => isCellError(cells.get(key)?.raw ?? null)));
}
