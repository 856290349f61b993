/**
 * Has files read in threads, as many at a time as there are, one file after another in each. A thread that
 * dies (its memory is limited) or takes too long takes its one file down; a fresh one goes on.
 */
import { setFlagsFromString } from "node:v8";
import { pool } from "workerpool";
import type { ReadAnswer, ReadSettings } from "./read-answer";
import type { ReturnFile } from "./return-file";

/** In MB for each thread; a return of usual size takes a tenth. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Longer than the largest honest file takes, or a handful of usual ones. */
const SECONDS = 60;

/** Files that a thread is given at once: a message for each takes a tenth of the time that a return does. */
const MOST_AT_ONCE = 16;
/** Towards the end no thread should wait for another one that got many files. */
const ROUNDS = 4;

/**
 * A thread reads some hundred returns. V8 would compile a thousand functions for it, each in the time that it saves in
 * thousands of returns: a fifth of all. Fifteen times as much has to be done before a function is worth it.
 */
const LESS_COMPILING = "--interrupt-budget=1000000";
/** What comes after the reading goes through the same few loops a million times. */
const AS_USUAL = "--interrupt-budget=300000";
/** Later ones may not know the flag, and would say so to whoever runs the program. */
const LAST_V8 = 13;

export interface ReturnReader {
  /** How many threads there are. */
  readonly threads: number;
  /** How many files to hand over at a time. */
  readonly atOnce: number;
  /**
   * Reads some files in one thread. Never fails: a file that can't be read is an answer too. Don't ask for more than
   * `threads` times at once: the library may forget what waits in its queue when several threads die at once.
   * @returns an answer for each, in their order
   */
  read(files: readonly ReturnFile[]): Promise<readonly ReadAnswer[]>;
  close(): Promise<void>;
}

/**
 * @param program path of the built return-reader.ts
 * @param settings the same for all files; each thread is given them once
 * @param files how many there will be
 * @param limits for tests
 */
export function readingPool(
  program: string,
  settings: ReadSettings,
  { workers, files }: { readonly workers: number; readonly files: number },
  limits: { readonly seconds?: number; readonly memory?: object } = {},
): ReturnReader {
  setFlag(LESS_COMPILING);
  const threads = pool(program, {
    workerType: "thread",
    maxWorkers: workers,
    workerThreadOpts: {
      workerData: settings,
      resourceLimits: { ...MEMORY, ...limits.memory },
      // What libraries have to say of a file's details is for their makers.
      stdout: true,
      stderr: true,
    },
  });
  const inThread = async (some: readonly ReturnFile[]): Promise<readonly ReadAnswer[]> => {
    const answers: unknown = await threads.exec("read", [some]).timeout((limits.seconds ?? SECONDS) * 1000);
    return answers as readonly ReadAnswer[];
  };
  return {
    threads: workers,
    atOnce: Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(files / workers / ROUNDS))),
    read: async (some) => {
      try {
        return await inThread(some);
      } catch (error) {
        if (some.length === 1) return [{ kind: "brokenOff", reason: String(error) }];
      }
      // One of them is to blame, and nobody knows which: each gets a turn of its own.
      const answers: ReadAnswer[] = [];
      for (const file of some)
        answers.push(
          ...(await inThread([file]).catch((error: unknown): readonly ReadAnswer[] => [
            { kind: "brokenOff", reason: String(error) },
          ])),
        );
      return answers;
    },
    close: async () => {
      setFlag(AS_USUAL);
      await threads.terminate(true);
    },
  };
}

function setFlag(flag: string): void {
  if (parseInt(process.versions.v8, 10) <= LAST_V8) setFlagsFromString(flag);
}
