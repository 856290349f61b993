/** Keeps an object as long as nothing in it changes, so that what depends on it isn't worked out again. */
import { useState } from "react";

/** @param key the same for values that are alike */
export function useSame<Value>(value: Value, key: string): Value {
  const [kept, setKept] = useState({ value, key });
  if (kept.key === key) return kept.value;
  setKept({ value, key });
  return value;
}
