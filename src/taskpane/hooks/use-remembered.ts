/** State that is found again after a reload, or in the next session. */
import { useCallback, useState } from "react";
import type { Memory } from "../../usecases/memory";

/**
 * @param isValid what was remembered may come from an older version, or from someone else
 * @returns the value and a function that changes and remembers it
 */
export function useRemembered<Value extends string>(
  memory: Memory,
  key: string,
  initial: Value,
  isValid: (text: string) => text is Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const remembered = memory.get(key);
    return remembered !== null && isValid(remembered) ? remembered : initial;
  });
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      memory.set(key, next);
    },
    [memory, key],
  );
  return [value, change];
}
