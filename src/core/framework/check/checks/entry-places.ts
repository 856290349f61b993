/**
 * F421: an entry for information without a cell. Its row is known by the indicator's code and the entry's
 * name, in either language, so that no two names of an indicator may be alike.
 */
import { normalizeText } from "../../../sheet/normalize-text";
import type { Text } from "../../../locale/language";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkEntryPlaces: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item: { code, name, entries }, path }) =>
    entries.flatMap(({ key, label, slot }, index) => {
      if (slot !== "info") return [];
      const others = entries.slice(0, index).filter((entry) => entry.slot === "info");
      const isTaken = [name, ...others.map((other) => other.label)].some((other) => areAlike(label, other));
      return isTaken
        ? [makeProblem("F421", [...path, "entries", index, "label"], code, { key, label: label.zh })]
        : [];
    }),
  );

function areAlike(one: Text, other: Text): boolean {
  const words = new Set([one.zh, one.en].map(normalizeText));
  return words.has(normalizeText(other.zh)) || words.has(normalizeText(other.en));
}
