/** Threads of 收表: answers come to their questions, and a thread that dies, hangs or is ended fails that one only. */
import { Thread } from "../../src/taskpane/collect/thread";
import { ThreadPool } from "../../src/taskpane/collect/thread-pool";

type Behaviour = (worker: FakeWorker, value: unknown) => void;

const echo: Behaviour = (worker, value) => worker.answer({ kind: "answer", value });

/** A worker whose behaviour a test decides. */
class FakeWorker {
  static readonly started: FakeWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  ended = false;
  asked = 0;

  constructor(private readonly behaviour: Behaviour) {
    FakeWorker.started.push(this);
  }
  postMessage({ args: [value] }: { readonly args: readonly unknown[] }): void {
    this.asked++;
    queueMicrotask(() => this.behaviour(this, value));
  }
  answer(data: unknown): void {
    this.onmessage?.({ data });
  }
  terminate(): void {
    this.ended = true;
  }
}

function starting(...behaviours: readonly Behaviour[]): () => Worker {
  let next = 0;
  return () => new FakeWorker(behaviours[next++] ?? echo) as unknown as Worker;
}

const question = (value: unknown) => ({ method: "echo", args: [value] });

beforeEach(() => FakeWorker.started.splice(0));

test("questions are answered in their order, by one thread", async () => {
  const thread = new Thread(starting());
  expect(await Promise.all([1, 2, 3].map((value) => thread.ask(question(value), [], null)))).toEqual([
    1, 2, 3,
  ]);
  expect(FakeWorker.started).toHaveLength(1);
});

test("what the program reports as a failure is one, and the thread goes on", async () => {
  const thread = new Thread(
    starting((worker, value) =>
      worker.answer(value === 1 ? { kind: "failure", message: "no" } : { kind: "answer", value }),
    ),
  );
  await expect(thread.ask(question(1), [], null)).rejects.toThrow("no");
  await expect(thread.ask(question(2), [], null)).resolves.toBe(2);
  expect(FakeWorker.started).toHaveLength(1);
});

test.each<[string, Behaviour]>([
  ["dies", (worker) => worker.onerror?.()],
  ["answers what can't be read", (worker) => worker.onmessageerror?.()],
  ["hangs", () => undefined],
])("a thread that %s fails its question; a fresh one answers the next", async (_, behaviour) => {
  const thread = new Thread(starting(behaviour));
  await expect(thread.ask(question(1), [], 5)).rejects.toThrow(/thread/i);
  await expect(thread.ask(question(2), [], 1000)).resolves.toBe(2);
  expect(FakeWorker.started.map(({ ended }) => ended)).toEqual([true, false]);
});

test("a thread that is ended fails the question that it was at", async () => {
  const thread = new Thread(starting(() => undefined));
  const asked = thread.ask(question(1), [], null);
  await Promise.resolve();
  await Promise.resolve();
  thread.end();
  await expect(asked).rejects.toThrow("ended");
});

test("a pool answers each question once, and its threads share the work", async () => {
  const pool = new ThreadPool(2, starting());
  const values = Array.from({ length: 9 }, (_, index) => index);
  expect(await Promise.all(values.map((value) => pool.ask(question(value), [], 1000)))).toEqual(values);
  expect(FakeWorker.started).toHaveLength(2);
  expect(FakeWorker.started.every(({ asked }) => asked >= 3)).toBe(true);
  pool.end();
  expect(FakeWorker.started.every(({ ended }) => ended)).toBe(true);
});
