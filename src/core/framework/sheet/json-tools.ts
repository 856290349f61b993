/** Compares, takes apart and puts together JSON values, so that nothing is lost between file and sheet. */
import type { Path } from "../check/problem";

export type JsonObject = Readonly<Record<string, unknown>>;

/** True for `{…}`, not for lists and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal whatever the order of keys. */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => jsonEqual(item, b[index]));
  }
  if (isJsonObject(a) && isJsonObject(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key], b[key]))
    );
  }
  return a === b;
}

/** A copy of an object with a value at a path; objects on the way are made. */
export function withValue(object: JsonObject, [key, ...rest]: Path, value: unknown): JsonObject {
  if (key === undefined) return object;
  const inner = object[key];
  const next = rest.length === 0 ? value : withValue(isJsonObject(inner) ? inner : {}, rest, value);
  return { ...object, [key]: next };
}

/**
 * What has to be added to `part` to make it `whole`.
 * @returns null when `part` holds something that `whole` doesn't
 */
export function missingFrom(part: JsonObject, whole: JsonObject): JsonObject | null {
  if (Object.keys(part).some((key) => !Object.hasOwn(whole, key))) return null;
  const missing: [string, unknown][] = [];
  for (const [key, value] of Object.entries(whole)) {
    const own = part[key];
    if (!Object.hasOwn(part, key)) missing.push([key, value]);
    else if (isJsonObject(own) && isJsonObject(value)) {
      const inner = missingFrom(own, value);
      if (inner === null) return null;
      if (Object.keys(inner).length > 0) missing.push([key, inner]);
    } else if (!jsonEqual(own, value)) return null;
  }
  return Object.fromEntries(missing);
}

/** `part` with what was missing; `onConflict` hears the paths that both have, where `part` stays. */
export function complete(
  part: JsonObject,
  missing: JsonObject,
  onConflict: (path: Path) => void,
  base: Path = [],
): JsonObject {
  const result = new Map(Object.entries(part));
  for (const [key, value] of Object.entries(missing)) {
    const own = part[key];
    if (!Object.hasOwn(part, key)) result.set(key, value);
    else if (isJsonObject(own) && isJsonObject(value)) {
      result.set(key, complete(own, value, onConflict, [...base, key]));
    } else onConflict([...base, key]);
  }
  return Object.fromEntries(result);
}
