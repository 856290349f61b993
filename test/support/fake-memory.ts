/** A machine that remembers nothing of earlier tests. */
import type { Memory } from "../../src/usecases/memory";

export function fakeMemory(): Memory {
  const values = new Map<string, string>();
  return { get: (key) => values.get(key) ?? null, set: (key, value) => void values.set(key, value) };
}
