/**
 * Keeps the first thread's heap to about what a thousand returns need. V8 lets garbage lie while it has room: of five
 * thousand records that went through, most of the heap would be what nobody needs any more (ADR 65).
 */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Records that go through between two looks at the heap: a look takes microseconds, and a record some 50 KB. */
const LOOKS_EVERY = 64;
/** Once all garbage is gone, so much more may come before it is worth collecting again: more units need more. */
const MAY_GROW = 1.5;

/** What is asked of V8; tests put something else here. */
export interface Heap {
  /** Bytes, garbage and free room included. */
  readonly size: () => number;
  readonly collect: () => void;
}

export class HeapBound {
  private steps = 0;
  private least = 0;

  constructor(private readonly heap: Heap = V8_HEAP) {}

  /**
   * A record went through.
   * @param bound in bytes; garbage is collected beyond it
   */
  step(bound: number): void {
    if (++this.steps % LOOKS_EVERY !== 0) return;
    if (this.heap.size() <= Math.max(bound, this.least)) return;
    this.heap.collect();
    this.least = this.heap.size() * MAY_GROW;
  }
}

let collect: (() => void) | null = null;

const V8_HEAP: Heap = {
  size: () => getHeapStatistics().total_heap_size,
  collect: () => {
    collect ??= garbageCollector();
    collect();
  },
};

/** V8 gives its collector to contexts that are made while the flag is set. */
function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("typeof gc === 'function' ? gc : null") as (() => void) | null;
  setFlagsFromString("--no-expose-gc");
  // A V8 without the flag keeps its garbage a while longer.
  return gc ?? (() => undefined);
}
