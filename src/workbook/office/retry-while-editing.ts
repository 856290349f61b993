/**
 * While a person types in a cell Excel refuses every batch. A batch that only reads may simply be
 * sent again a moment later; one that writes must not, since part of it may have been done.
 */
import type { Clock } from "./clock";
import { isCellEditing } from "./office-error";

const RETRIES = 3;
/** Milliseconds before the first retry; each further one waits that much longer. */
const PAUSE = 400;

/**
 * Runs a batch that changes nothing, again up to three times while a cell is being edited.
 * @throws whatever the last attempt threw
 */
export async function retryWhileEditing<T>(batch: () => Promise<T>, clock: Clock): Promise<T> {
  for (let retry = 1; ; retry++) {
    try {
      return await batch();
    } catch (error) {
      if (retry > RETRIES || !isCellEditing(error)) throw error;
      await clock.wait(PAUSE * retry);
    }
  }
}
