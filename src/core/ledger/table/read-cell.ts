/** Reads one cell of a ledger: what a formula sees in it, and what a person meant. */
import { isCellError, type CellValue } from "../../grid/grid";
import type { CellRef } from "../../grid/address";
import { dayNumber, isDayNumber, readDay } from "../../sheet/read-date";
import { trimText } from "../../sheet/normalize-text";
import type { LedgerColumn } from "../definition/ledger";
import type { LedgerCell, LedgerValue } from "./ledger-table";

const MONTH = /^(\d{4})(?:[-/.年])(\d{1,2})(?:月|月份)?$/;
const PLAIN_MONTH = /^(\d{4})(\d{2})$/;
const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;
/** What people write behind a number: 3年, 12 人. */
const UNIT = /(?<=\d)\s?(?:年|人|名|次|个|件|项|条|票|分|人次|学时|小时)$/;

/** Words for “nothing” in a column of days. */
const NO_DAY: ReadonlySet<string> = new Set(["", "/", "\\", "-", "—", "——", "无", "n/a", "none"]);

export function readCell(
  at: CellRef,
  raw: CellValue,
  formula: string | null,
  column: Pick<LedgerColumn, "type" | "options">,
): LedgerCell {
  const value = seen(raw);
  return { at, raw, value, meant: meant(raw, value, column), formula };
}

/** What TRIM leaves of a text; TRUE and FALSE are texts to it. */
function seen(raw: CellValue): LedgerValue {
  if (raw === null || isCellError(raw)) return null;
  if (typeof raw === "number") return raw;
  const text =
    typeof raw === "boolean" ? String(raw).toUpperCase() : raw.replace(/ +/g, " ").replace(/^ | $/g, "");
  return text === "" ? null : text;
}

function meant(
  raw: CellValue,
  value: LedgerValue,
  column: Pick<LedgerColumn, "type" | "options">,
): LedgerValue {
  if (raw === null || isCellError(raw)) return null;
  const text = trimText(String(raw)).normalize("NFKC");
  switch (column.type) {
    case "date":
      return NO_DAY.has(text.toLowerCase()) ? null : (readDay(raw) ?? readSerial(text));
    case "month":
      return NO_DAY.has(text.toLowerCase())
        ? null
        : (readMonth(raw, text) ?? readDay(raw) ?? readSerial(text));
    case "count":
    case "number":
      return typeof raw === "number" ? raw : readNumber(text);
    case "option":
      return meantOption(text, column.options ?? []) ?? (text === "" ? null : text);
    case "text":
      return typeof value === "string" ? (trimText(value) === "" ? null : trimText(value)) : value;
  }
}

/** A day's number that was pasted as text: 46086. */
function readSerial(text: string): number | null {
  if (!/^\d{5}$/.test(text)) return null;
  const day = Number(text);
  return isDayNumber(day) ? day : null;
}

function readMonth(raw: CellValue, text: string): number | null {
  if (isDayNumber(raw)) return Math.floor(raw);
  const [, year, month] = MONTH.exec(text.replace(/\s/g, "")) ?? PLAIN_MONTH.exec(text) ?? [];
  return year === undefined || month === undefined ? null : dayNumber(Number(year), Number(month), 1);
}

function readNumber(text: string): number | null {
  const plain = text.slice(0, 40).replace(UNIT, "");
  return NUMBER.test(plain) ? Number(plain) : null;
}

/** The option's Chinese word. */
function meantOption(
  text: string,
  options: readonly { readonly zh: string; readonly en: string }[],
): string | null {
  const wanted = text.toLowerCase();
  return options.find(({ zh, en }) => zh.toLowerCase() === wanted || en.toLowerCase() === wanted)?.zh ?? null;
}
