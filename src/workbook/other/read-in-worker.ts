/**
 * Has another format read in a worker: the library was not made for files that mean harm, and the page
 * must not stand still for them. The worker's script is loaded only when there is such a file.
 */
import type { WorkbookGrid } from "../../core/grid/grid";
import type { OtherAnswer, OtherQuestion } from "../other-question";
import { WorkbookError } from "../workbook-error";

const SECONDS = 20;

/** What is used of a Worker. */
export type ReadingWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * @param start starts the worker
 * @param seconds for tests
 * @returns reads a file's bytes; @throws WorkbookError tooLarge, when it took too long or the memory ran out;
 * encrypted; damaged
 */
export function readInWorker(
  start: () => ReadingWorker,
  seconds = SECONDS,
): (bytes: Uint8Array, format: OtherQuestion["format"]) => Promise<WorkbookGrid> {
  return async (bytes, format) => {
    const worker = start();
    const question: OtherQuestion = { bytes, format };
    const answer = await firstAnswer(worker, question, seconds);
    if ("grid" in answer) return answer.grid;
    throw new WorkbookError(answer.code, answer.detail);
  };
}

async function firstAnswer(
  worker: ReadingWorker,
  question: OtherQuestion,
  seconds: number,
): Promise<OtherAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<OtherAnswer>((resolve) => {
      const tooLarge = (): void => resolve({ code: "tooLarge", detail: {} });
      timer = setTimeout(tooLarge, seconds * 1000);
      worker.addEventListener("message", ({ data }) => resolve(data as OtherAnswer));
      // What the reader itself can't read it answers with; what ends it is the file's size.
      worker.addEventListener("error", tooLarge);
      worker.postMessage(question);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
