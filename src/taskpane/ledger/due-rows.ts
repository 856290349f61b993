/** Reminders as the rows of one list: what each is known by, and what stands together. */
import type { DueItem } from "../../core/ledger/due/due-list";
import type { GroupedRow } from "../components/row-groups";
import { placeOf } from "../finding-rows";
import type { DueGroup } from "./strings.ledger";

export interface DueRow extends GroupedRow {
  readonly item: DueItem;
}

/** Days after which what comes stands below the next heading. */
const MONTH = 30;
const QUARTER = 90;

/** @param items by days left, what has no day first, as `dueList` gives them */
export function dueRows(
  items: readonly DueItem[],
  headings: Readonly<Record<DueGroup, string>>,
): readonly DueRow[] {
  const counts = new Map<DueGroup, number>();
  for (const item of items) counts.set(groupOf(item), (counts.get(groupOf(item)) ?? 0) + 1);
  const begun = new Set<DueGroup>();
  return items.map((item): DueRow => {
    const group = groupOf(item);
    const isFirst = !begun.has(group);
    begun.add(group);
    return {
      key: `${item.reminder} ${placeOf(item)}`,
      item,
      group: isFirst ? { key: group, heading: headings[group], count: counts.get(group) ?? 0 } : null,
    };
  });
}

function groupOf({ daysLeft }: DueItem): DueGroup {
  if (daysLeft === null || daysLeft < 0) return "late";
  if (daysLeft <= MONTH) return "month";
  return daysLeft <= QUARTER ? "quarter" : "later";
}
