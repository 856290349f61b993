/** Files that were dropped outside of 收表 and are to be collected: they wait here until it takes them. */
import type { ChosenFile } from "./chosen-files";

export class Inbox {
  private waiting: readonly ChosenFile[] = [];
  private readonly listeners = new Set<() => void>();

  put(files: readonly ChosenFile[]): void {
    this.waiting = [...this.waiting, ...files];
    for (const listener of this.listeners) listener();
  }

  /** What waits, which then waits no more. */
  take(): readonly ChosenFile[] {
    const files = this.waiting;
    this.waiting = [];
    return files;
  }

  /** Hears when files come. @returns ends it */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}
