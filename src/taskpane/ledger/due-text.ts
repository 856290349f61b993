/** How a reminder is said: its days, and all of it as a line of a table. */
import type { DueItem } from "../../core/ledger/due/due-list";
import type { Language } from "../../core/locale/language";
import { copiedTable, type CopiedTable } from "../copy/copied-table";
import { placeOf } from "../finding-rows";
import { LEDGER_STRINGS } from "./strings.ledger";

export function daysText({ daysLeft }: DueItem, language: Language): string {
  const texts = LEDGER_STRINGS[language].due;
  if (daysLeft === null) return texts.arrears;
  if (daysLeft === 0) return texts.today;
  return daysLeft < 0 ? texts.overdue(-daysLeft) : texts.left(daysLeft);
}

/** What a search looks at. */
export function dueText(item: DueItem, language: Language): string {
  return [item.message[language], item.ledger[language], item.date ?? "", placeOf(item)].join("\n");
}

/** @param title stands above the table */
export function dueTable(items: readonly DueItem[], title: string, language: Language): CopiedTable {
  const { left, day, what, ledger, cell } = LEDGER_STRINGS[language].due.columns;
  return copiedTable(
    title,
    [left, day, what, ledger, cell],
    items.map((item) => [
      daysText(item, language),
      item.date ?? "—",
      item.message[language],
      item.ledger[language],
      placeOf(item),
    ]),
  );
}
