/** The shape of what a record keeps of a file's ledgers (台账). Plain JSON. */
import type { Advice } from "../../ledger/advice/linked-advice";
import type { Text } from "../../locale/language";

export interface LedgersRecord {
  readonly reminders: readonly RemindersRecord[];
  readonly advice: readonly Advice[];
}

/** A kind of reminder, with the rows of which it speaks. */
export interface RemindersRecord {
  readonly ledger: Text;
  readonly id: string;
  readonly reminder: string;
  readonly before: readonly number[];
  readonly grave?: true;
  readonly message: Text;
  readonly field: Text;
  readonly rows: readonly ReminderRecord[];
}

export interface ReminderRecord {
  readonly sheet: string;
  /** F7 */
  readonly at: string;
  readonly name: string;
  /** As Excel counts days; missing for what has no day. */
  readonly day?: number;
  /** The first day on which it was done; missing while it isn't. */
  readonly ended?: number;
  readonly count?: number;
}
