/**
 * A thread that answers one question after another. It is started when the first is asked; one that dies or
 * takes too long is ended, its question rejected, and the next question starts another. The pools of threads
 * that others keep bring code that makes functions of texts, which the pane's policy forbids.
 */

import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";

/** What is sent to a thread. */
export interface Question {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What comes back: always one answer for each question. */
export type Answer =
  | { readonly kind: "answer"; readonly value: unknown }
  /** A WorkbookError, which can't cross from one thread to another. */
  | {
      readonly kind: "refusal";
      readonly code: WorkbookErrorCode;
      readonly detail: Readonly<Record<string, string>>;
    }
  | { readonly kind: "failure"; readonly message: string };

export class Thread {
  private worker: Worker | null = null;
  /** Ends when all questions so far are answered. */
  private busy: Promise<unknown> = Promise.resolve();
  /** Gives up the question that is being answered; null while there is none. */
  private giveUp: ((reason: string) => void) | null = null;

  constructor(private readonly start: () => Worker) {}

  /**
   * @param wait the longest time that an answer may take, in milliseconds; null for any
   * @throws WorkbookError when the thread's program does
   * @throws Error when the thread fails, dies, takes too long, or is ended meanwhile
   */
  ask(question: Question, transfer: readonly Transferable[], wait: number | null): Promise<unknown> {
    const answer = this.busy.then(() => this.put(question, transfer, wait));
    this.busy = answer.catch(() => undefined);
    return answer;
  }

  /** Whatever it is doing. */
  end(): void {
    this.giveUp?.("The thread was ended");
    this.worker?.terminate();
    this.worker = null;
  }

  private put(question: Question, transfer: readonly Transferable[], wait: number | null): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | null = null;
      const settled = (): void => {
        if (timer !== null) clearTimeout(timer);
        worker.onmessage = worker.onerror = worker.onmessageerror = null;
        this.giveUp = null;
      };
      const broken = (reason: string): void => {
        settled();
        worker.terminate();
        if (this.worker === worker) this.worker = null;
        reject(new Error(reason));
      };
      this.giveUp = broken;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        settled();
        if (data.kind === "answer") resolve(data.value);
        else if (data.kind === "refusal") reject(new WorkbookError(data.code, data.detail));
        else reject(new Error(data.message));
      };
      worker.onerror = () => broken("The thread died");
      worker.onmessageerror = () => broken("The thread's answer can't be read");
      if (wait !== null) timer = setTimeout(() => broken("The thread took too long"), wait);
      worker.postMessage(question, [...transfer]);
    });
  }
}
