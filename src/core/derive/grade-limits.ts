/**
 * From which score each grade of a department's own sheet counts. A sheet rarely states it, so usual limits
 * are taken until a person sets the department's own; these are kept with the meaning of the columns.
 */
import type { Grade } from "../framework/framework";
import type { Text } from "../locale/language";
import { plainNumber } from "../locale/plain-number";
import type { ColumnMapping } from "./column-mapping";
import { gradesName, listedLimits } from "./grades-name";

/** Scores of 100 from which the first three grades count; what is below the last has the fourth. */
export type GradeLimits = readonly [number, number, number];

export const USUAL_LIMITS: GradeLimits = [90, 80, 60];

const NAMES: readonly (readonly [Grade["key"], Text])[] = [
  ["A", { zh: "优秀", en: "Excellent" }],
  ["B", { zh: "良好", en: "Good" }],
  ["C", { zh: "一般", en: "Average" }],
  ["D", { zh: "较差", en: "Poor" }],
];

/** The names of the four grades, the best first. */
export const GRADE_NAMES: readonly Text[] = NAMES.map(([, name]) => name);

export function isUsual(limits: GradeLimits): boolean {
  return limits.every((limit, index) => limit === USUAL_LIMITS[index]);
}

export function gradesOf(limits: GradeLimits): Grade[] {
  return NAMES.map(([key, name], index) => ({ key, name, min: limits[index] ?? 0 }));
}

/** What is wrong with the limit at an index: no number, not above 0 and up to 100, not below the one before. */
export interface LimitProblem {
  readonly index: number;
  readonly kind: "number" | "range" | "order";
}

/** @param texts as a person wrote them, the best grade's first; full-width digits are read too */
export function readLimits(texts: readonly string[]): GradeLimits | LimitProblem {
  const limits: number[] = [];
  for (const index of USUAL_LIMITS.keys()) {
    const text = (texts[index] ?? "").normalize("NFKC").trim();
    const limit = /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
    if (limit === null) return { index, kind: "number" };
    if (limit <= 0 || limit > 100) return { index, kind: "range" };
    if (limit >= (limits.at(-1) ?? Infinity)) return { index, kind: "order" };
    limits.push(limit);
  }
  const [best = 0, good = 0, average = 0] = limits;
  return [best, good, average];
}

export function isLimitProblem(read: GradeLimits | LimitProblem): read is LimitProblem {
  return "kind" in read;
}

/** The limits that a person set; null where nobody did, or where they are the usual ones. */
export function toldLimits(mapping: ColumnMapping): GradeLimits | null {
  for (const name of mapping.keys()) {
    const list = listedLimits(name);
    const read = list === null ? null : readLimits(list);
    if (read !== null && !isLimitProblem(read)) return isUsual(read) ? null : read;
  }
  return null;
}

/** The mapping with these limits; the usual ones need no word. */
export function withLimits(mapping: ColumnMapping, limits: GradeLimits): ColumnMapping {
  return isUsual(limits) ? mapping : new Map([...mapping, [gradesName(limits.map(plainNumber)), null]]);
}
