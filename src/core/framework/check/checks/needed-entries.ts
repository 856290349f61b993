/** F301, F302: entries that a rule reads and its indicator doesn't have, or has in a form the rule can't use. */
import type { EntryDefinition, Indicator } from "../../framework";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";
import { ENTRY_NEEDS, type EntryNeed } from "../../entry-needs";

export const checkNeededEntries: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) =>
    ENTRY_NEEDS[item.rule.type].flatMap((need) => checkNeed(need, item, [...path, "entries"])),
  );

function checkNeed(need: EntryNeed, { code, entries }: Indicator, path: Path): readonly FrameworkProblem[] {
  const index = entries.findIndex((entry) =>
    need.key === null ? entry.slot === "actual" : entry.key === need.key,
  );
  const entry = entries[index];
  const key = need.key ?? "actual";
  if (entry === undefined) return [makeProblem("F301", path, code, { key })];
  return fits(entry, need)
    ? []
    : [makeProblem("F302", [...path, index], code, { key: entry.key, need: need.words })];
}

function fits({ type, slot, required, scored }: EntryDefinition, need: EntryNeed): boolean {
  const kindFits = need.kind === "option" ? type === "enum" : type !== "enum";
  return kindFits && required && scored !== false && need.slots.includes(slot);
}
