/** What a ledger reminds of: a day that comes, with what is to be done by then, until it is done. */
import * as z from "zod/mini";

const text = z.strictObject({ zh: z.string(), en: z.string() });

export const reminderSchema = z.strictObject({
  id: z.string(),
  /** The column with the day. */
  day: z.string(),
  /** Days to be added: an answer is due 15 days after a letter came. */
  plusDays: z.optional(z.number()),
  /** The matter is done once one of these is filled. */
  done: z.array(z.string()),
  /** A later day that counts instead, where the other column grants it. */
  postponed: z.optional(z.strictObject({ to: z.string(), with: z.string() })),
  /** From how many days before; the first is the earliest, each later one more urgent. */
  before: z.array(z.number()).check(z.minLength(1)),
  /** {name}: what the row is called; {date}; {field}: the column's heading. */
  message: text,
});

export type Reminder = z.infer<typeof reminderSchema>;
