/**
 * A ledger (台账) as data: what is written down, what follows from it, what is checked, what indicators take from
 * it, and of what it reminds. This file is its shape; the kinds of its parts have files of their own.
 */
import * as z from "zod/mini";
import { checkSchema } from "../checks/checks";
import { derivedSchema } from "../columns/derived";
import { measureSchema } from "../measures/measures";
import { reminderSchema } from "../reminders/reminder";

const text = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });

const optionSchema = z.strictObject({ zh: z.string(), en: z.string() });

const columnSchema = z.strictObject({
  key: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  label: text,
  /** Other headings under which people have the column. */
  aliases: z.optional(z.array(z.string())),
  type: z.enum(["text", "date", "month", "count", "number", "option"]),
  /** Wanted in each row that holds anything. */
  required: z.optional(z.boolean()),
  options: z.optional(z.array(optionSchema)),
  /** Worked out from the other columns. */
  derived: z.optional(derivedSchema),
  /** In characters of the default font. */
  width: z.optional(z.number()),
});

/** A number above the table. */
const fieldSchema = z.strictObject({
  key: z.string(),
  label: text,
  aliases: z.optional(z.array(z.string())),
});

/** Which entry of which indicator takes which measure. */
const feedSchema = z.strictObject({ indicator: z.string(), entry: z.string(), measure: z.string() });

export const ledgerSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z]*$/)),
  name: text,
  /** What the ledger is for, in a sentence above its table. */
  purpose: text,
  aliases: z.array(z.string()),
  /** The column by which a row is called. */
  nameColumn: z.string(),
  fields: z.array(fieldSchema),
  columns: z.array(columnSchema).check(z.minLength(2)),
  checks: z.array(checkSchema),
  measures: z.record(z.string(), z.strictObject({ name: text, of: measureSchema })),
  feeds: z.array(feedSchema),
  reminders: z.array(reminderSchema),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerColumn = z.infer<typeof columnSchema>;
