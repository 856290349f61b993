/** All kinds of conditions, by the word that ledgers' data have for them. */
import * as z from "zod/mini";
import type { LedgerRow } from "../table/ledger-table";
import { valueAt } from "../table/ledger-table";
import { dateFormula, type ConditionKind, type Ranges, type Span } from "./condition-kind";

const column = z.string();

/** 1990-01-01. Smaller numbers are no days, and LibreOffice takes TRUE for 1. */
const FIRST_DAY = 32_874;

/** The day lies in the period. */
const within: ConditionKind<{ readonly column: string }> = {
  columns: ({ column }) => [column],
  holds: ({ column }, row, { from, to }) => between(valueAt(row, column), from, to),
  formula: ({ column }, { of }, { from, to }) => betweenFormula(of(column), from, to),
};

/** The day lies in the year, up to the end of the period. */
const sinceNewYear: ConditionKind<{ readonly column: string }> = {
  columns: ({ column }) => [column],
  holds: ({ column }, row, { yearFrom, to }) => between(valueAt(row, column), yearFrom, to),
  formula: ({ column }, { of }, { yearFrom, to }) => betweenFormula(of(column), yearFrom, to),
};

/** The day is not after the end of the period. */
const until: ConditionKind<{ readonly column: string }> = {
  columns: ({ column }) => [column],
  holds: ({ column }, row, { to }) => isUntil(valueAt(row, column), to),
  formula: ({ column }, { of }, { to }) => untilFormula(of(column), to),
};

/** There is no day, or it is after the end of the period. */
const notUntil: ConditionKind<{ readonly column: string }> = {
  columns: ({ column }) => [column],
  holds: ({ column }, row, { to }) => !isUntil(valueAt(row, column), to),
  formula: ({ column }, { of }, { to }) => `(1-${untilFormula(of(column), to)})`,
};

/** Something stands in each of the columns. */
const filled: ConditionKind<{ readonly columns: readonly string[] }> = {
  columns: ({ columns }) => columns,
  holds: ({ columns }, row) => columns.every((key) => valueAt(row, key) !== null),
  formula: ({ columns }, { of }) => columns.map((key) => `(LEN(TRIM(${of(key)}))>0)`).join("*"),
};

/** The day is not after another one; both are there. */
const notAfter: ConditionKind<{ readonly column: string; readonly than: string }> = {
  columns: ({ column, than }) => [column, than],
  holds: ({ column, than }, row) => {
    const [day, limit] = [valueAt(row, column), valueAt(row, than)];
    return typeof limit === "number" && between(day, FIRST_DAY, limit);
  },
  formula: ({ column, than }, { of }) =>
    `ISNUMBER(${of(column)})*ISNUMBER(${of(than)})*(${of(column)}>=${dateFormula(FIRST_DAY)})*(${of(column)}<=${of(than)})`,
};

/** One of some words stands in the column, without regard to case and surrounding spaces. */
const oneOf: ConditionKind<{ readonly column: string; readonly words: readonly string[] }> = {
  columns: ({ column }) => [column],
  holds: ({ column, words }, row) => {
    const value = valueAt(row, column);
    return typeof value === "string" && words.some((word) => word.toLowerCase() === value.toLowerCase());
  },
  formula: ({ column, words }, { of }) =>
    `(${words.map((word) => `(TRIM(${of(column)})="${word}")`).join("+")}>0)`,
};

/** A number that reaches what is due by then: the hours so far, of which each quarter has a column. */
const reached: ConditionKind<{
  readonly columns: Readonly<Record<Span["key"], string>>;
  readonly atLeast: Readonly<Record<Span["key"], number>>;
}> = {
  columns: ({ columns }) => [...new Set(Object.values(columns))],
  holds: ({ columns, atLeast }, row, { key }) => {
    const value = valueAt(row, columns[key]);
    return typeof value === "number" && value >= atLeast[key];
  },
  formula: ({ columns, atLeast }, { of }, { key }) =>
    `ISNUMBER(${of(columns[key])})*(${of(columns[key])}>=${atLeast[key]})`,
};

function between(value: unknown, from: number, to: number): boolean {
  return typeof value === "number" && value >= from && value <= to;
}

function betweenFormula(range: string, from: number, to: number): string {
  return `ISNUMBER(${range})*(${range}>=${dateFormula(from)})*(${range}<=${dateFormula(to)})`;
}

function isUntil(value: unknown, to: number): boolean {
  return between(value, FIRST_DAY, to);
}

function untilFormula(range: string, to: number): string {
  return betweenFormula(range, FIRST_DAY, to);
}

const numbers = z.strictObject({
  Q1: z.number(),
  Q2: z.number(),
  Q3: z.number(),
  Q4: z.number(),
  Y: z.number(),
});
const columns = z.strictObject({ Q1: column, Q2: column, Q3: column, Q4: column, Y: column });

export const conditionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("within"), column }),
  z.strictObject({ kind: z.literal("sinceNewYear"), column }),
  z.strictObject({ kind: z.literal("until"), column }),
  z.strictObject({ kind: z.literal("notUntil"), column }),
  z.strictObject({ kind: z.literal("filled"), columns: z.array(column) }),
  z.strictObject({ kind: z.literal("notAfter"), column, than: column }),
  z.strictObject({ kind: z.literal("oneOf"), column, words: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("reached"), columns, atLeast: numbers }),
]);

export type Condition = z.infer<typeof conditionSchema>;

type ParamsOf<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

const KINDS: { readonly [Kind in Condition["kind"]]: ConditionKind<ParamsOf<Kind>> } = {
  within,
  sinceNewYear,
  until,
  notUntil,
  filled,
  notAfter,
  oneOf,
  reached,
};

function kindOf(condition: Condition): ConditionKind<Condition> {
  return KINDS[condition.kind] as ConditionKind<Condition>;
}

/** The columns that the conditions look at. */
export function conditionColumns(where: readonly Condition[]): readonly string[] {
  return where.flatMap((condition) => kindOf(condition).columns(condition));
}

/** True for a row that all conditions hold for. */
export function holds(where: readonly Condition[], row: LedgerRow, span: Span): boolean {
  return where.every((condition) => kindOf(condition).holds(condition, row, span));
}

/** The conditions as one product of arrays. */
export function whereFormula(where: readonly Condition[], ranges: Ranges, span: Span): string {
  return where.map((condition) => kindOf(condition).formula(condition, ranges, span)).join("*");
}
