/** The ledgers of the files that were collected: what they remind of on a day, and what they advise for whose losses. */
import { dueAmong, type DueItem } from "../../ledger/due/due-list";
import type { Advice } from "../../ledger/advice/linked-advice";
import type { Collected, CollectedReturn } from "../collected";
import type { LedgersRecord } from "../record/kept-ledgers";
import { reviveReminders } from "../record/ledger-record";

export interface CollectedReminder extends DueItem {
  /** Several stand side by side where a file holds sheets of several; "" for a file of ledgers alone. */
  readonly unit: string;
  readonly file: string;
}

/** What an older file of a unit reminds of has been settled by the newer one. */
const COUNTS: ReadonlySet<CollectedReturn["state"]> = new Set([
  "scored",
  "uncompared",
  "toReturn",
  "undecided",
  "unreadable",
  "ledgers",
]);

/** By days left, then by unit and place; the same for the same returns in whatever order. */
export function collectedReminders(collected: Collected, asOf: number): readonly CollectedReminder[] {
  return filesOf(collected)
    .flatMap(({ file, unit, ledgers }) =>
      dueAmong(reviveReminders(ledgers), asOf).map((item): CollectedReminder => ({ ...item, unit, file })),
    )
    .map((item, index) => ({ item, index }))
    .sort((a, b) => (a.item.daysLeft ?? -Infinity) - (b.item.daysLeft ?? -Infinity) || a.index - b.index)
    .map(({ item }) => item);
}

/** @returns for a unit, what its own ledgers advise, then what files of ledgers alone do: a department's, for all */
export function collectedAdvice(collected: Collected): (unit: string) => readonly Advice[] {
  const files = filesOf(collected);
  const ofAll = files.filter(({ unit }) => unit === "").flatMap(({ ledgers }) => ledgers.advice);
  const own = new Map<string, readonly Advice[]>();
  for (const { units, ledgers } of files)
    for (const unit of units) own.set(unit, [...(own.get(unit) ?? []), ...ledgers.advice]);
  return (unit) => [...(own.get(unit) ?? []), ...ofAll];
}

interface FileLedgers {
  readonly file: string;
  readonly unit: string;
  readonly units: readonly string[];
  readonly ledgers: LedgersRecord;
}

/** Each file once, however many sheets it holds. */
function filesOf({ returns }: Collected): readonly FileLedgers[] {
  const files = new Map<string, CollectedReturn[]>();
  for (const one of returns) {
    if (one.ledgers === undefined || !COUNTS.has(one.state)) continue;
    const key = `${one.sha256 ?? ""}/${one.file}`;
    files.set(key, [...(files.get(key) ?? []), one]);
  }
  return [...files.values()].flatMap(([first, ...others]): readonly FileLedgers[] => {
    const ledgers = first?.ledgers?.() ?? null;
    if (first === undefined || ledgers === null) return [];
    const units = [...new Set([first, ...others].map(({ unit }) => unit).filter((unit) => unit !== ""))];
    return [{ file: first.file, unit: units.join("、"), units, ledgers }];
  });
}
