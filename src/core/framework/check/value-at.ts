/** Follows a path into a JSON value. */
import type { Path } from "./problem";

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    json,
  );
}

/** Code of the indicator or adjustment that a path leads into, if it has one. */
export function codeAt(json: unknown, path: Path): string | null {
  const [list, index] = path;
  if ((list !== "indicators" && list !== "adjustments") || index === undefined) return null;
  const code = valueAt(json, [list, index, "code"]);
  return typeof code === "string" && code !== "" ? code : null;
}
