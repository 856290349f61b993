/**
 * Remembers results of pure functions. A department reads thousands of sheets that were made from
 * one template: the same labels, names and codes come again on every one of them.
 */

/** Keeps what was computed for an object as long as the object lives. */
export function rememberFor<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known.result;
    const result = compute(key);
    results.set(key, { result });
    return result;
  };
}

/** Texts that are longer are not kept, nor more of them than this: memory stays within a few MB. */
const LONGEST = 300;
const MOST = 4_000;

/** Keeps what was computed for texts; starts afresh when there are too many. */
export function rememberText<Result extends string | boolean | number>(
  compute: (text: string) => Result,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length > LONGEST) return result;
    if (results.size >= MOST) results.clear();
    results.set(text, result);
    return result;
  };
}

/** Keeps what was computed for numbers; starts afresh when there are too many. −0 is taken for 0. */
export function rememberNumber<Result extends object>(
  compute: (value: number) => Result,
): (value: number) => Result {
  const results = new Map<number, Result>();
  return (value) => {
    const known = results.get(value);
    if (known !== undefined) return known;
    const result = compute(value + 0);
    if (results.size >= MOST) results.clear();
    results.set(value, result);
    return result;
  };
}
