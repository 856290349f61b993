/**
 * One indicator, adjustment, grade or the settings as a whole, between its cells and its JSON. What no
 * cell can hold goes into 其他(JSON), so that nothing is ever lost on the way.
 */
import { isSafeText, type FilledCell } from "./cell-kind";
import { complete, jsonEqual, missingFrom, withValue, type JsonObject } from "./json-tools";
import type { Path } from "../check/problem";
import type { SheetField } from "./sheet-field";
import { valueAt } from "../check/value-at";

export interface PrintedItem {
  /** Cells by their label. */
  readonly cells: ReadonlyMap<string, string | number>;
  /** Whatever the cells don't say. */
  readonly rest: JsonObject;
}

/**
 * @param given what reading starts from, before any cell is looked at
 */
export function printItem(item: JsonObject, fields: readonly SheetField[], given: JsonObject): PrintedItem {
  const cells = new Map<string, string | number>();
  let rebuilt = given;
  for (const { label, path, kind } of fields) {
    const value = valueAt(item, path);
    const printed = value === undefined ? null : kind.print(value);
    const safe = printed !== null && (typeof printed === "number" || isSafeText(printed));
    if (safe && jsonEqual(kind.parse(printed), value)) {
      cells.set(label, printed);
      rebuilt = withValue(rebuilt, path, value);
    } else if (valueAt(given, path) !== undefined && !jsonEqual(valueAt(given, path), value)) {
      rebuilt = withoutValue(rebuilt, path);
    }
  }
  const rest = missingFrom(rebuilt, item);
  return rest === null ? { cells: new Map(), rest: { [WHOLE]: item } } : { cells, rest };
}

/** Key under which 其他(JSON) holds the whole item, when its cells can hold none of it. */
const WHOLE = "=";

export interface ReadItem {
  readonly item: JsonObject;
  /** Fields whose cell can't be read. */
  readonly unreadable: readonly SheetField[];
  /** Paths that a cell and 其他(JSON) both give. */
  readonly conflicts: readonly Path[];
}

/** @param rest what 其他(JSON) holds */
export function readItem(
  cells: ReadonlyMap<string, FilledCell>,
  fields: readonly SheetField[],
  given: JsonObject,
  rest: JsonObject,
): ReadItem {
  const whole = rest[WHOLE];
  if (typeof whole === "object" && whole !== null) {
    return { item: whole as JsonObject, unreadable: [], conflicts: cells.size > 0 ? [[WHOLE]] : [] };
  }
  const unreadable: SheetField[] = [];
  const conflicts: Path[] = [];
  let item: JsonObject = given;
  for (const field of fields) {
    const cell = cells.get(field.label);
    if (cell === undefined) continue;
    const value = field.kind.parse(cell);
    if (value === undefined) unreadable.push(field);
    else item = withValue(item, field.path, value);
  }
  // Defaults that no cell has confirmed give way to 其他(JSON).
  for (const path of defaultsToDrop(given, fields, cells, rest)) item = withoutValue(item, path);
  item = complete(item, rest, (path) => conflicts.push(path));
  return { item, unreadable, conflicts };
}

function defaultsToDrop(
  given: JsonObject,
  fields: readonly SheetField[],
  cells: ReadonlyMap<string, FilledCell>,
  rest: JsonObject,
): readonly Path[] {
  return fields.flatMap(({ label, path }) =>
    !cells.has(label) && valueAt(given, path) !== undefined && valueAt(rest, path) !== undefined
      ? [path]
      : [],
  );
}

function withoutValue(object: JsonObject, [key = "", ...rest]: Path): JsonObject {
  const inner = object[key];
  if (rest.length > 0 && typeof inner === "object" && inner !== null) {
    return { ...object, [key]: withoutValue(inner as JsonObject, rest) };
  }
  const { [key]: _, ...others } = object;
  return others;
}
