/** A framework as the text of its file: the same framework always gives the same text. */
import type { Framework } from "./framework";

/** Order of keys in a file, wherever they occur; all others follow in alphabetical order. */
const ORDER = (
  "schemaVersion id prefix key code kind parent level version status proposed name zh en subject label type slot seeds seed " +
  "totalPoints maxPoints criteria rule unit params mode direction target floorRate step pointsPerStep required Q Y " +
  "min max pointsPerMiss pointsPerEvent zeroAt tiers items weights 好 较好 一般 差 minValidShare weighting floor " +
  "sourceFullScore source cap worst best yesShare noShare precision decimals rounding stage cycle reporting " +
  "assessment naPolicy annual method quarterAggregation quarterWeight yearEndWeight missingQuarter grades quota " +
  "grade maxShare minUnits onOverflow tieBreak caps bonus penalty finalMax finalMin layout indicators entries " +
  "options scored evidence minItems when desc periods allowNA a parts b severity checks onceWith statutory remedy trigger " +
  "dueDays action dimension adjustments levels option points share descriptor perUnit gradeCap dimensions lifecycle states " +
  "accept minScore warn quarterBelow revoke consecutiveQuartersBelow threshold orVeto composition constraint " +
  "editable outputs coefficient k notes note listNames applicableMax Q1 Q2 Q3 Q4 counts level1 level2"
).split(" ");

const PLACE = new Map(ORDER.map((key, index) => [key, index]));

/** Ends with a line break, as text files do. */
export function canonicalJson(framework: Framework): string {
  return `${JSON.stringify(ordered(framework), null, 2)}\n`;
}

/** The same on one line, for machines: what a workbook carries and a hash is taken of; of a part, to compare it. */
export function compactJson(frameworkOrPart: object): string {
  return JSON.stringify(ordered(frameworkOrPart));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const place = (key: string): number => PLACE.get(key) ?? ORDER.length;
  const entries = Object.entries(value).sort(
    ([a], [b]) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
