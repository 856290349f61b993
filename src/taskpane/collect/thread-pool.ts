/** Threads side by side: each question goes to the one that has been free the longest. */
import { Thread, type Question } from "./thread";

export class ThreadPool {
  private readonly free: Thread[];
  private readonly all: readonly Thread[];
  private readonly waiting: ((thread: Thread) => void)[] = [];

  constructor(count: number, start: () => Worker) {
    this.all = Array.from({ length: count }, () => new Thread(start));
    this.free = [...this.all];
  }

  /** See Thread.ask. */
  async ask(question: Question, transfer: readonly Transferable[], wait: number): Promise<unknown> {
    const thread = this.free.shift() ?? (await new Promise<Thread>((resolve) => this.waiting.push(resolve)));
    try {
      return await thread.ask(question, transfer, wait);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free.push(thread);
      else next(thread);
    }
  }

  end(): void {
    for (const thread of this.all) thread.end();
  }
}
