/** 提醒清单: what the units' ledgers remind of on the day that counts, overdue first. */
import { cellAddress, fixedAddress } from "../../grid/address";
import { PALETTE } from "../../plan/palette";
import type { SheetPlan } from "../../plan/plan";
import { isoDay, readDay } from "../../sheet/read-date";
import { serialDay } from "../../summary/serial-date";
import { collectedReminders } from "../ledgers/collected-ledgers";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import { shownFiles } from "./shown-file";
import { bookTitle, FIRST_ROW, fitRow, newBuilder, tableSheet } from "./table-sheet";

const COLUMN = { unit: 0, ledger: 1, place: 2, what: 3, date: 4, left: 5 } as const;
const WIDTHS = [18, 16, 26, 44, 12, 10] as const;

/** Days left are a formula over the day below the table, so that the list can be read again on another day. */
export function planRemindersSheet(context: BookContext): SheetPlan {
  const { language, collected } = context;
  const labels = BOOK_LABELS[language];
  const asOf = context.asOf ?? serialDay(context.writtenAt);
  const builder = newBuilder();
  const files = shownFiles(collected);
  const items = collectedReminders(collected, asOf);
  const end = FIRST_ROW + Math.max(1, items.length);
  const day = fixedAddress(end, COLUMN.date);
  items.forEach(({ unit, file, ledger, at, message, date, daysLeft }, index) => {
    const row = FIRST_ROW + index;
    const name = unit === "" ? files.name(file) : unit;
    const place = `${at.sheet}!${cellAddress(at.row, at.column)}`;
    const cell = cellAddress(row, COLUMN.date);
    builder
      .row(row, 0, [name, ledger[language], place, message[language]], "text")
      .put(row, COLUMN.date, date === null ? null : readDay(date), "date")
      .formula(row, COLUMN.left, `=IF(ISNUMBER(${cell}),${cell}-${day},"")`, "count", daysLeft ?? "");
    fitRow(builder, row, [
      [name, WIDTHS[COLUMN.unit]],
      [ledger[language], WIDTHS[COLUMN.ledger]],
      [place, WIDTHS[COLUMN.place]],
      [message[language], WIDTHS[COLUMN.what]],
    ]);
  });
  if (items.length === 0)
    builder.merged({ top: FIRST_ROW, bottom: FIRST_ROW, left: 0, right: COLUMN.left }, labels.none, "text");
  else {
    const left = cellAddress(FIRST_ROW, COLUMN.left);
    const range = { top: FIRST_ROW, bottom: end - 1, left: COLUMN.date, right: COLUMN.left };
    builder.highlight({
      type: "formula",
      range,
      formula: `=OR($${left}="",$${left}<0)`,
      fill: PALETTE.danger,
      fontColor: PALETTE.dangerInk,
    });
  }
  builder
    .merged({ top: end, bottom: end, left: 0, right: COLUMN.what }, labels.remindersDay, "note")
    .put(end, COLUMN.date, asOf, "date")
    .put(end, COLUMN.left, null, "plain");
  return tableSheet(context, builder, {
    sheet: "reminders",
    title: bookTitle(context, "reminders"),
    note: labels.remindersNote(items.length, isoDay(asOf)),
    columns: [
      { heading: labels.unit, width: WIDTHS[0] },
      { heading: labels.ledger, width: WIDTHS[1] },
      { heading: labels.place, width: WIDTHS[2] },
      { heading: labels.what, width: WIDTHS[3] },
      { heading: labels.dueDate, width: WIDTHS[4] },
      { heading: labels.daysLeft, width: WIDTHS[5] },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: Math.max(1, items.length),
    below: 1,
    filter: items.length > 0,
  });
}
