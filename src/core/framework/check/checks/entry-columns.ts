/** F503, F504, F511, F512: entries that share a key or a column, or don't fit the column they stand in. */
import { BALLOT_COLUMNS } from "../../../template/scoring-layout";
import type { EntryDefinition, EntrySlot } from "../../framework";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

const SINGLE: readonly EntrySlot[] = ["base", "actual", "option"];

export const checkEntryColumns: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item: { code, entries }, path }) => {
    const at = [...path, "entries"];
    const list = Object.keys(BALLOT_COLUMNS);
    return [
      ...entries.flatMap((entry, index) => [
        ...(entries.findIndex(({ key }) => key === entry.key) === index
          ? []
          : [makeProblem("F503", [...at, index, "key"], code, { key: entry.key })]),
        ...(entry.slot === "ballot" && !list.includes(entry.key)
          ? [makeProblem("F511", [...at, index, "key"], code, { key: entry.key, list })]
          : []),
        ...(suits(entry)
          ? []
          : [makeProblem("F512", [...at, index, "slot"], code, { key: entry.key, slot: entry.slot })]),
      ]),
      ...SINGLE.flatMap((slot) => {
        const keys = entries.filter((entry) => entry.slot === slot).map(({ key }) => key);
        const index = entries.map((entry) => entry.slot).lastIndexOf(slot);
        return keys.length > 1 ? [makeProblem("F504", [...at, index, "slot"], code, { keys, slot })] : [];
      }),
    ];
  });

/** Options are chosen in the column of options, numbers stand in all others. */
function suits({ slot, type }: EntryDefinition): boolean {
  return slot === "info" || (slot === "option") === (type === "enum");
}
