/**
 * Has files read in threads, as many at a time as there are, one file after another in each. A thread that
 * dies (its memory is limited) or takes too long takes its one file down; a fresh one goes on.
 */
import { pool } from "workerpool";
import type { ReadAnswer, ReadSettings } from "./read-answer";
import type { ReturnFile } from "./return-file";

/** In MB for each thread; a return of usual size takes a tenth. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Longer than the largest honest file takes. */
const SECONDS = 60;

export interface ReturnReader {
  /** How many files can be read at a time. */
  readonly threads: number;
  /**
   * Never fails: a file that can't be read is an answer too. Ask for no more than `threads` files at a time:
   * the library may forget what waits in its queue when several threads die at once.
   */
  read(file: ReturnFile): Promise<ReadAnswer>;
  close(): Promise<void>;
}

/**
 * @param program path of the built return-reader.ts
 * @param settings the same for all files; each thread is given them once
 * @param limits for tests
 */
export function readingPool(
  program: string,
  settings: ReadSettings,
  workers: number,
  limits: { readonly seconds?: number; readonly memory?: object } = {},
): ReturnReader {
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
  return {
    threads: workers,
    read: async (file) => {
      try {
        const answer: unknown = await threads
          .exec("read", [file])
          .timeout((limits.seconds ?? SECONDS) * 1000);
        return answer as ReadAnswer;
      } catch (error) {
        return { kind: "brokenOff", reason: String(error) };
      }
    },
    close: async () => {
      await threads.terminate(true);
    },
  };
}
