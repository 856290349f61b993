/** Columns that follow from others: worked out here, and by a formula in each row of the sheet. */
import * as z from "zod/mini";
import { addMonths } from "../../sheet/read-date";
import { meantAt, type LedgerRow } from "../table/ledger-table";

const column = z.string();

/** A derivation by its kind; each is worked out by `derive` and written by `derivedFormula`. */
export const derivedSchema = z.discriminatedUnion("kind", [
  /** A day so many years after another one; the years stand in a column. */
  z.strictObject({ kind: z.literal("yearsAfter"), day: column, years: column }),
  /** A day so many months after another one, before it where the number is negative. */
  z.strictObject({ kind: z.literal("monthsAfter"), day: column, months: z.number() }),
  z.strictObject({ kind: z.literal("daysAfter"), day: column, days: z.number() }),
  /** Columns added up, a blank one as nothing; blank where all are. */
  z.strictObject({ kind: z.literal("sum"), columns: z.array(column) }),
  z.strictObject({ kind: z.literal("difference"), of: column, less: column }),
]);

export type Derived = z.infer<typeof derivedSchema>;

/** The columns that a derived one follows from. */
export function derivedFrom(derived: Derived): readonly string[] {
  switch (derived.kind) {
    case "yearsAfter":
      return [derived.day, derived.years];
    case "monthsAfter":
    case "daysAfter":
      return [derived.day];
    case "sum":
      return derived.columns;
    case "difference":
      return [derived.of, derived.less];
  }
}

/**
 * @param at what of the row's cells is taken: what was meant, or what the sheet's formulas see
 * @returns null where it can't be said from what is in the row
 */
export function derive(derived: Derived, row: LedgerRow, at: typeof meantAt = meantAt): number | null {
  const number = (key: string): number | null => {
    const value = at(row, key);
    return typeof value === "number" ? value : null;
  };
  switch (derived.kind) {
    case "yearsAfter": {
      const [day, years] = [number(derived.day), number(derived.years)];
      return day === null || years === null ? null : addMonths(Math.floor(day), Math.trunc(12 * years));
    }
    case "monthsAfter": {
      const day = number(derived.day);
      return day === null ? null : addMonths(Math.floor(day), derived.months);
    }
    case "daysAfter": {
      const day = number(derived.day);
      return day === null ? null : day + derived.days;
    }
    case "sum": {
      const numbers = derived.columns.map(number).filter((value) => value !== null);
      return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
    }
    case "difference": {
      const [of, less] = [number(derived.of), number(derived.less)];
      return of === null || less === null ? null : of - less;
    }
  }
}

/**
 * @param cell the address of another column's cell in the same row
 * @returns with its "="; "" where what it follows from is blank
 */
export function derivedFormula(derived: Derived, cell: (column: string) => string): string {
  switch (derived.kind) {
    case "yearsAfter":
      return unlessBlank(derived, cell, `EDATE(${cell(derived.day)},12*${cell(derived.years)})`);
    case "monthsAfter":
      return unlessBlank(derived, cell, `EDATE(${cell(derived.day)},${derived.months})`);
    case "daysAfter":
      return unlessBlank(derived, cell, `${cell(derived.day)}+${derived.days}`);
    case "sum":
      return `=IF(COUNT(${derived.columns.map(cell).join(",")})=0,"",SUM(${derived.columns.map(cell).join(",")}))`;
    case "difference":
      return unlessBlank(derived, cell, `${cell(derived.of)}-${cell(derived.less)}`);
  }
}

function unlessBlank(derived: Derived, cell: (column: string) => string, formula: string): string {
  // A text is told at its own cell; an error value here would only hide it.
  const cells = derivedFrom(derived).map(cell);
  return `=IF(COUNT(${cells.join(",")})<${cells.length},"",${formula})`;
}
