/**
 * While a person types in a cell Excel refuses every batch, and a co-author's change may collide with
 * one. A batch that only reads may simply be sent again a moment later; one that writes must not, since
 * part of it may have been done.
 */
import type { Clock } from "./clock";
import { isPassing } from "./office-error";

const RETRIES = 3;
/** Milliseconds before the first retry; each further one waits that much longer. */
const PAUSE = 400;

/**
 * Runs a batch that changes nothing, again up to three times while cells are being edited.
 * @throws whatever the last attempt threw
 */
export async function retryWhileEditing<T>(batch: () => Promise<T>, clock: Clock): Promise<T> {
  for (let retry = 1; ; retry++) {
    try {
      return await batch();
    } catch (error) {
      if (retry > RETRIES || !isPassing(error)) throw error;
      await clock.wait(PAUSE * retry);
    }
  }
}
