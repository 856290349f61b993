/**
 * What the checks see of a framework file. Parts whose form is wrong are left out, so that one
 * slip doesn't hide the other problems.
 */
import * as z from "zod/mini";
import { adjustmentSchema, frameworkSchema, level2Schema } from "../framework";
import type { Adjustment, Framework, Indicator } from "../framework";
import type { FrameworkProblem, Path } from "./problem";

/** A part of the framework with its place in the file. */
export interface Located<Item> {
  readonly item: Item;
  readonly path: Path;
}

/** An indicator as far as the tree of codes and points needs it; what isn't readable is null. */
export interface OutlineItem {
  readonly code: string;
  readonly level: 1 | 2;
  readonly parent: string | null;
  readonly points: number | null;
  readonly path: Path;
}

type Fields = Omit<Framework, "indicators" | "adjustments">;

export interface CheckInput {
  /** The framework's own fields, each one only if its form is right. */
  readonly fields: Partial<Fields>;
  /** All indicators that have a code and a level. */
  readonly outline: readonly OutlineItem[];
  /** Level-2 indicators whose form is right. */
  readonly indicators: readonly Located<Indicator>[];
  readonly adjustments: readonly Located<Adjustment>[];
  /** True when no indicator and no adjustment was left out. */
  readonly complete: boolean;
}

/** One thing that is looked after: all its problems, none thrown. */
export type FrameworkCheck = (input: CheckInput) => readonly FrameworkProblem[];

/** @param json any JSON value; what isn't there or isn't readable is missing in the result */
export function checkInput(json: unknown): CheckInput {
  const raw = isObject(json) ? json : {};
  const items = Array.isArray(raw["indicators"]) ? raw["indicators"].map(asUnknown) : [];
  const extras = Array.isArray(raw["adjustments"]) ? raw["adjustments"].map(asUnknown) : [];
  const indicators = located(items, "indicators", level2Schema);
  const adjustments = located(extras, "adjustments", adjustmentSchema);
  const outline = items.flatMap(outlineItem);
  return {
    fields: readFields(raw),
    outline,
    indicators,
    adjustments,
    complete:
      outline.length === items.length &&
      indicators.length === outline.filter(({ level }) => level === 2).length &&
      adjustments.length === extras.length,
  };
}

function readFields(raw: Readonly<Record<string, unknown>>): Partial<Fields> {
  const { indicators: _, adjustments: __, ...shape } = frameworkSchema.shape;
  const known = Object.entries(shape).flatMap(([key, schema]) => {
    const result = z.safeParse(schema, raw[key]);
    return result.success && result.data !== undefined ? [[key, result.data]] : [];
  });
  return Object.fromEntries(known) as Partial<Fields>;
}

function located<Schema extends z.core.$ZodType>(
  items: readonly unknown[],
  key: string,
  schema: Schema,
): readonly Located<z.infer<Schema>>[] {
  return items.flatMap((item, index) => {
    const result = z.safeParse(schema, item);
    return result.success ? [{ item: result.data, path: [key, index] }] : [];
  });
}

function outlineItem(item: unknown, index: number): readonly OutlineItem[] {
  if (!isObject(item)) return [];
  const { code, level, parent, maxPoints } = item;
  if (typeof code !== "string" || (level !== 1 && level !== 2)) return [];
  return [
    {
      code,
      level,
      parent: typeof parent === "string" ? parent : null,
      points: typeof maxPoints === "number" && Number.isFinite(maxPoints) ? maxPoints : null,
      path: ["indicators", index],
    },
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Elements of a JSON array are of any kind. */
function asUnknown(value: unknown): unknown {
  return value;
}
