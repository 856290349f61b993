/**
 * Remembers results of pure functions. A department reads thousands of sheets that were made from
 * one template: the same labels, names and codes come again on every one of them.
 */

/**
 * Stands in the object itself, where nothing that lists, copies or sends it sees it, and goes when the object
 * goes: entries of a WeakMap lead back to whole workbooks and outlive them by far (docs/adr/0033).
 */
const REMEMBERED = Symbol("remembered");

/** What was computed for an object, by what computed it. */
interface Remembered {
  /** The object itself: another one that was made from it would inherit the symbol. */
  readonly of: object;
  readonly results: Map<unknown, unknown>;
}

/** Keeps what was computed for an object as long as the object lives. */
export function rememberFor<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  return (key) => {
    const results = resultsOf(key);
    const known = results.get(compute);
    if (known !== undefined || results.has(compute)) return known as Result;
    const result = compute(key);
    results.set(compute, result);
    return result;
  };
}

/** Of objects that nothing can be put into. */
const ofSealed = new WeakMap<object, Map<unknown, unknown>>();

function resultsOf(key: object): Map<unknown, unknown> {
  const own = (key as { readonly [REMEMBERED]?: Remembered })[REMEMBERED];
  if (own?.of === key) return own.results;
  const known = ofSealed.get(key);
  if (known !== undefined) return known;
  const results = new Map<unknown, unknown>();
  if (Object.isExtensible(key)) Object.defineProperty(key, REMEMBERED, { value: { of: key, results } });
  else ofSealed.set(key, results);
  return results;
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
