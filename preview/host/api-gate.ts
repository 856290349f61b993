/**
 * Excel's requirement sets: a member newer than the declared set is refused, as an Excel of that
 * age would. The table is made by generate-api-sets.mjs from the notes in @types/office-js.
 */
import { HostError } from "../rich-api/host-error";
import type { ApiGate } from "../rich-api/members";
import table from "./api-sets.json";

/** Class → set ("1.9") → its members; "" stands for the class itself. */
const SETS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = table;

/** The lowest ExcelApi set that has a member; null when the notes name none. */
export function minimumSet(className: string, member: string): string | null {
  const classSets = SETS[className] ?? {};
  return Object.keys(classSets).find((set) => classSets[set]?.includes(member) === true) ?? null;
}

/** @param apiSet the highest set offered, for example "1.9" */
export function createApiGate(apiSet: string): ApiGate {
  return (className, member) => {
    const needed = minimumSet(className, member);
    if (needed === null || compareSets(needed, apiSet) <= 0) return null;
    const location = `${className}.${member}`;
    return new HostError(
      "ApiNotFound",
      `API '${location}' isn't available. It requires ExcelApi ${needed}; this Excel supports ${apiSet}.`,
      location,
    );
  };
}

/** Negative when the first set is the lower one; sets of other names ("Desktop 1.1") are the highest. */
export function compareSets(a: string, b: string): number {
  const [majorA, minorA] = versionOf(a);
  const [majorB, minorB] = versionOf(b);
  return majorA - majorB || minorA - minorB;
}

function versionOf(set: string): readonly [number, number] {
  const match = /^(\d+)\.(\d+)$/.exec(set);
  return match === null ? [Infinity, 0] : [Number(match[1]), Number(match[2])];
}
