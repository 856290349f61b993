/** Has many returned files read, several at a time; it can be watched and stopped. */
import type { SentFile } from "./sent-file";

/** Reads files, some at a time. */
export interface FileReader {
  readonly threads: number;
  /** Never fails for what a file holds. */
  readonly read: (file: SentFile) => Promise<void>;
}

export interface CollectProgress {
  readonly finished: number;
  readonly count: number;
  /** Seconds that are left by the pace so far; null while nobody can say. */
  readonly left: number | null;
}

/** Below so many files the pace says nothing yet. */
const PACE_FROM = 5;

/**
 * @param now milliseconds of a clock that only goes forward
 * @returns false when it was stopped; what was read until then stays read
 */
export async function collectFiles(
  reader: FileReader,
  files: readonly SentFile[],
  now: () => number,
  onProgress: (progress: CollectProgress) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const count = files.length;
  const start = now();
  let next = 0;
  let finished = 0;
  const lane = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined && !signal.aborted; file = files[next++]) {
      await reader.read(file);
      finished++;
      if (!signal.aborted) onProgress({ finished, count, left: secondsLeft(finished, count, now() - start) });
    }
  };
  onProgress({ finished, count, left: null });
  await Promise.all(Array.from({ length: reader.threads }, lane));
  return !signal.aborted;
}

function secondsLeft(finished: number, count: number, elapsed: number): number | null {
  return finished < PACE_FROM ? null : Math.ceil((elapsed / finished / 1000) * (count - finished));
}
