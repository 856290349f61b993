/** Reminders as a calendar file (RFC 5545) that Outlook and phones open: an all-day event for each, with an alarm. */
import ICAL from "ical.js";
import { cellAddress } from "../../grid/address";
import { sha256 } from "../../hash/sha-256";
import type { Language } from "../../locale/language";
import type { DueItem } from "./due-list";

export interface FileReminder extends DueItem {
  readonly file: string;
}

/** Days before an event on which it rings. */
const ALARM_DAYS = 7;

/**
 * What has no day, such as dues in arrears, is no event.
 * @param at when the file is made
 */
export function calendarOf(items: readonly FileReminder[], language: Language, at: Date): string {
  const calendar = new ICAL.Component(["vcalendar", [], []]);
  calendar.updatePropertyWithValue("prodid", "-//kaoping//reminders//ZH");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("method", "PUBLISH");
  for (const item of items) {
    if (item.date === null) continue;
    const message = item.message[language];
    const event = new ICAL.Component("vevent");
    event.updatePropertyWithValue("uid", uidOf(item));
    event.updatePropertyWithValue("dtstamp", ICAL.Time.fromJSDate(at, true));
    event.updatePropertyWithValue("dtstart", ICAL.Time.fromDateString(item.date));
    event.updatePropertyWithValue("summary", message);
    event.updatePropertyWithValue(
      "description",
      `${item.file} · ${item.at.sheet}!${cellAddress(item.at.row, item.at.column)} · ${item.ledger[language]}`,
    );
    event.updatePropertyWithValue("transp", "TRANSPARENT");
    const alarm = new ICAL.Component("valarm");
    alarm.updatePropertyWithValue("action", "DISPLAY");
    alarm.updatePropertyWithValue("description", message);
    alarm.updatePropertyWithValue("trigger", ICAL.Duration.fromData({ isNegative: true, days: ALARM_DAYS }));
    event.addSubcomponent(alarm);
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** The same matter keeps its place in a calendar when the file is made again, also after its day was moved. */
function uidOf({ file, ledgerId, reminder, name, at }: FileReminder): string {
  return `${sha256(JSON.stringify([file, ledgerId, reminder, name, at.sheet])).slice(0, 32)}@kaoping`;
}
