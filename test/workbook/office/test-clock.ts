/** A clock that tests set: waits end at once, timers go off when the test says so. */
import type { Clock } from "../../../src/workbook/office/clock";

export class TestClock implements Clock {
  /** Milliseconds of every wait that was asked for. */
  readonly waited: number[] = [];
  private timers: { due: number; callback: () => void }[] = [];
  private now = 0;

  wait(milliseconds: number): Promise<void> {
    this.waited.push(milliseconds);
    return Promise.resolve();
  }

  later(milliseconds: number, callback: () => void): () => void {
    const timer = { due: this.now + milliseconds, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass; what falls due is called in its order. */
  advance(milliseconds: number): void {
    this.now += milliseconds;
    const due = this.timers.filter((timer) => timer.due <= this.now).sort((a, b) => a.due - b.due);
    this.timers = this.timers.filter((timer) => timer.due > this.now);
    for (const { callback } of due) callback();
  }
}
