/** The first thread's garbage is collected beyond a bound, and no more often than it is worth. */
import { HeapBound } from "../../../src/cli/collect/heap-bound";

const BOUND = 100;
/** More than so many records go through between two looks. */
const MANY = 128;

/** A heap that grows by what it is told, of which a part is garbage. */
function fakeHeap() {
  const heap = { size: 0, live: 0, collected: 0 };
  const bound = new HeapBound({
    size: () => heap.size,
    collect: () => {
      heap.size = heap.live;
      heap.collected++;
    },
  });
  const goThrough = (records: number): void => {
    for (let record = 0; record < records; record++) bound.step(BOUND);
  };
  return { heap, goThrough };
}

test("a heap within its bound is left alone, however many records go through", () => {
  const { heap, goThrough } = fakeHeap();
  heap.size = BOUND;
  goThrough(100 * MANY);
  expect(heap.collected).toBe(0);
});

test("beyond it garbage is collected, once", () => {
  const { heap, goThrough } = fakeHeap();
  [heap.size, heap.live] = [BOUND + 1, 30];
  goThrough(MANY);
  expect([heap.collected, heap.size]).toEqual([1, 30]);
  goThrough(100 * MANY);
  expect(heap.collected).toBe(1);
});

test("what is needed beyond the bound isn't collected again and again: it has to grow by half", () => {
  const { heap, goThrough } = fakeHeap();
  [heap.size, heap.live] = [220, 200];
  goThrough(MANY);
  heap.size = 299;
  goThrough(100 * MANY);
  expect(heap.collected).toBe(1);
  heap.size = 301;
  goThrough(MANY);
  expect(heap.collected).toBe(2);
});

test("V8's own heap: what nobody holds any more is gone", async () => {
  const bound = new HeapBound();
  const gone = new WeakRef({ text: "x".repeat(1_000) });
  // What was looked at stays until the turn is over.
  await new Promise((resolve) => setImmediate(resolve));
  for (let record = 0; record < MANY; record++) bound.step(0);
  expect(gone.deref()).toBeUndefined();
});
