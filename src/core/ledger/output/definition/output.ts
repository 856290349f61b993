/**
 * What a ledger gives out on paper, as data: letters that are filled from its rows, a matrix, a timeline, a
 * comparison of two days. This file is its shape; each kind is planned by a file of its own.
 */
import * as z from "zod/mini";

const text = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });

const common = {
  id: z.string().check(z.regex(/^[a-z][A-Za-z]*$/)),
  /** Id of the ledger from which it is filled. */
  ledger: z.string(),
  name: text,
  /** Other names by which people may ask for it. */
  aliases: z.array(z.string()),
};

/** Which rows get a letter where none is named. */
const rowsSchema = z.discriminatedUnion("kind", [
  /** Those of which one of the reminders speaks on the day, unless one of the columns is filled. */
  z.strictObject({ kind: z.literal("due"), reminders: z.array(z.string()), unless: z.array(z.string()) }),
  /** The latest month's row of each name, where one of the columns is above 0. */
  z.strictObject({
    kind: z.literal("latest"),
    of: z.string(),
    month: z.string(),
    above: z.array(z.string()),
  }),
]);

const letterSchema = z.strictObject({
  ...common,
  kind: z.literal("letter"),
  rows: rowsSchema,
  /** Letters on a page. */
  perPage: z.number(),
  /** {column} is what the row has there, {from} and {to} who writes and to whom, {blank} a line to write on. */
  title: text,
  to: text,
  body: z.array(text),
  /** Columns that stand below the body, one a line. */
  table: z.optional(z.array(z.string())),
  signed: text,
});

const matrixSchema = z.strictObject({
  ...common,
  kind: z.literal("matrix"),
  across: z.string(),
  down: z.string(),
  day: z.string(),
  /** The field above the ledger that says how often it is due each quarter. */
  dueEachQuarter: z.string(),
  /** Columns of other ledgers whose names belong at the left too, so that those without a row are seen. */
  further: z.array(z.strictObject({ ledger: z.string(), column: z.string() })),
});

const stageSchema = z.strictObject({ plan: z.string(), done: z.string(), name: text, short: text });

const timelineSchema = z.strictObject({
  ...common,
  kind: z.literal("timeline"),
  /** The column that stands beside the name. */
  beside: z.string(),
  stages: z.array(stageSchema),
});

const comparisonSchema = z.strictObject({
  ...common,
  kind: z.literal("comparison"),
  /** Of the ledger: the whole first, then its parts. */
  measures: z.array(z.string()),
  /** What the whole has beside its parts. */
  rest: text,
});

export const outputSchema = z.discriminatedUnion("kind", [
  letterSchema,
  matrixSchema,
  timelineSchema,
  comparisonSchema,
]);

export type Output = z.infer<typeof outputSchema>;
export type LetterOutput = z.infer<typeof letterSchema>;
export type MatrixOutput = z.infer<typeof matrixSchema>;
export type TimelineOutput = z.infer<typeof timelineSchema>;
export type ComparisonOutput = z.infer<typeof comparisonSchema>;
export type Stage = z.infer<typeof stageSchema>;
