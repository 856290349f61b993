/** A worker that reads another format: what it answers, and when it is given up. */
import { readInWorker, type ReadingWorker } from "../../../src/workbook/other/read-in-worker";
import type { OtherAnswer, OtherQuestion } from "../../../src/workbook/other-question";

const GRID = { sheets: [], names: [], activeSheet: null };

/** @param answer null for a worker that never answers, an error for one that ends */
function worker(answer: OtherAnswer | Error | null) {
  const questions: OtherQuestion[] = [];
  const listeners = new Map<string, (event: object) => void>();
  let ended = 0;
  const started = {
    addEventListener: (type: string, listener: (event: object) => void) => void listeners.set(type, listener),
    postMessage: (question: OtherQuestion) => {
      questions.push(question);
      if (answer instanceof Error) listeners.get("error")?.({ message: answer.message });
      else if (answer !== null) listeners.get("message")?.({ data: answer });
    },
    terminate: () => void ended++,
  };
  // Only what is used of a worker.
  return { start: () => started as unknown as ReadingWorker, questions, ended: () => ended };
}

test("it is asked with the file and its format, and ended once it has answered", async () => {
  const { start, questions, ended } = worker({ grid: GRID });
  expect(await readInWorker(start)(Uint8Array.of(1), "xls")).toBe(GRID);
  expect(questions).toEqual([{ bytes: Uint8Array.of(1), format: "xls" }]);
  expect(ended()).toBe(1);
});

test.each([
  ["what it can't read", { code: "damaged", detail: { reason: "x" } } as const, "damaged"],
  ["a worker that ends, as without memory", new Error("out of memory"), "tooLarge"],
  ["one that takes too long", null, "tooLarge"],
])("%s is an error of ours, and the worker is ended", async (_what, answer, code) => {
  const { start, ended } = worker(answer);
  await expect(readInWorker(start, 0.001)(Uint8Array.of(1), "ods")).rejects.toMatchObject({ code });
  expect(ended()).toBe(1);
});
