/** How a blank ledger looks: rows with lines and colour, and further rows of the same formats without. */
import { PALETTE } from "../../plan/palette";
import type { CellStyle } from "../../plan/plan";
import type { LedgerColumn } from "../definition/ledger";

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const entered = { vertical: "center", wrap: true, fontColor: PALETTE.ink, unlocked: true } as const;

/** What is entered, by the type of its column. */
const ENTRIES = {
  /** Numbers such as 007 stay what they are. */
  text: { ...entered, numberFormat: "@" },
  date: { ...entered, horizontal: "center", numberFormat: "yyyy-mm-dd" },
  month: { ...entered, horizontal: "center", numberFormat: "yyyy-mm" },
  count: { ...entered, horizontal: "center", numberFormat: "0" },
  number: { ...entered, horizontal: "center", numberFormat: "General" },
  option: { ...entered, horizontal: "center", numberFormat: "@" },
} satisfies Record<LedgerColumn["type"], CellStyle>;
const lined = { border, fill: PALETTE.input } as const;

export const LEDGER_STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center", fontColor: PALETTE.accent },
  purpose: { vertical: "center", wrap: true, fontColor: PALETTE.inkSoft, horizontal: "center" },
  label: { ...cell, bold: true, horizontal: "right", fill: PALETTE.accentSoft },
  field: { ...ENTRIES.number, ...lined },
  head: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  derivedHead: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accentSoft },
  text: { ...ENTRIES.text, ...lined },
  date: { ...ENTRIES.date, ...lined },
  month: { ...ENTRIES.month, ...lined },
  count: { ...ENTRIES.count, ...lined },
  number: { ...ENTRIES.number, ...lined },
  option: { ...ENTRIES.option, ...lined },
  derivedDate: { ...cell, fill: PALETTE.computed, horizontal: "center", numberFormat: "yyyy-mm-dd" },
  derivedNumber: { ...cell, fill: PALETTE.computed, horizontal: "center", numberFormat: "General" },
  furtherText: ENTRIES.text,
  furtherDate: ENTRIES.date,
  furtherMonth: ENTRIES.month,
  furtherCount: ENTRIES.count,
  furtherNumber: ENTRIES.number,
  furtherOption: ENTRIES.option,
} satisfies Record<string, CellStyle>;

export type LedgerStyle = keyof typeof LEDGER_STYLES;

/** The style of an entry in rows below the lined ones. */
export const FURTHER = {
  text: "furtherText",
  date: "furtherDate",
  month: "furtherMonth",
  count: "furtherCount",
  number: "furtherNumber",
  option: "furtherOption",
} satisfies Record<LedgerColumn["type"], LedgerStyle>;
