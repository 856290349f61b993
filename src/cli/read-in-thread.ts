/**
 * Has another format read in a thread of its own, with a limit to its memory and its time: the library
 * was not made for files that mean harm. The thread's program is loaded only when there is such a file.
 */
import { Worker } from "node:worker_threads";
import type { WorkbookGrid } from "../core/grid/grid";
import type { OtherAnswer, OtherQuestion } from "../workbook/other-question";
import { WorkbookError } from "../workbook/workbook-error";

/** In MB; large honest files take a tenth. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
const SECONDS = 20;

/**
 * @param program path of the built other-reader.ts
 * @param seconds for tests, as is `memory`
 * @returns reads a file's bytes; @throws WorkbookError tooLarge, when a limit was reached; encrypted; damaged
 */
export function readInThread(
  program: string,
  seconds = SECONDS,
  memory: object = {},
): (bytes: Uint8Array, format: OtherQuestion["format"]) => Promise<WorkbookGrid> {
  return async (bytes, format) => {
    const question: OtherQuestion = { bytes, format };
    // What the library has to say of a file's details is for its makers.
    const thread = new Worker(program, {
      workerData: question,
      resourceLimits: { ...MEMORY, ...memory },
      stdout: true,
      stderr: true,
    });
    const answer = await firstAnswer(thread, seconds);
    if ("grid" in answer) return answer.grid;
    throw new WorkbookError(answer.code, answer.detail);
  };
}

async function firstAnswer(thread: Worker, seconds: number): Promise<OtherAnswer> {
  const tooLarge: OtherAnswer = { code: "tooLarge", detail: {} };
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<OtherAnswer>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooLarge), seconds * 1000);
      thread.once("message", (answer: OtherAnswer) => resolve(answer));
      thread.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(tooLarge);
        else reject(error);
      });
      thread.once("exit", () => resolve(tooLarge));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
