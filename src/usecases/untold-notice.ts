/**
 * What a ribbon command had to say and could not, because Excel showed no dialog: it waits on this
 * machine until the pane is there to say it.
 */
import type { Memory } from "./memory";

/** Key of the person's memory. */
const KEY = "untold";

export interface UntoldNotice {
  /** The sentence, in the language that was chosen then. */
  readonly text: string;
  /** When the command ended. */
  readonly at: Date;
}

/** Keeps the latest only: it speaks of the workbook as it was last. */
export function keepUntold(memory: Memory, text: string, at: Date): void {
  memory.set(KEY, JSON.stringify([text, at.getTime()]));
}

/**
 * What waits to be said; from now on it counts as said.
 * @returns null when nothing waits
 */
export function takeUntold(memory: Memory): UntoldNotice | null {
  const kept = memory.get(KEY);
  if (kept === null || kept === "") return null;
  memory.set(KEY, "");
  const [text, time] = parsed(kept);
  return typeof text === "string" && typeof time === "number" ? { text, at: new Date(time) } : null;
}

function parsed(kept: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(kept);
    return Array.isArray(value) ? value : [];
  } catch {
    // Not as we wrote it: nothing that could be said.
    return [];
  }
}
