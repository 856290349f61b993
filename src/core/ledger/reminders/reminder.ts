/** What a ledger reminds of: a day that comes, with what is to be done by then, until it is done. */
import * as z from "zod/mini";
import { matterParams } from "./matter";

const text = z.strictObject({ zh: z.string(), en: z.string() });

export const reminderSchema = z.strictObject({
  id: z.string(),
  ...matterParams,
  /** From how many days before; the first is the earliest, each later one more urgent. */
  before: z.array(z.number()).check(z.minLength(1)),
  /** {name}: what the row is called; {date}; {field}: the column's heading. */
  message: text,
});
