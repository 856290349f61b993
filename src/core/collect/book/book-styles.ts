/** How the sheets of the result workbook look: calm on screen, legible when printed in grey. */
import type { CellStyle } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const number = { ...cell, horizontal: "center", wrap: false } as const;

export const BOOK_STYLES = {
  title: { bold: true, fontSize: 16, vertical: "center", wrap: true, fontColor: PALETTE.accent },
  note: { vertical: "center", wrap: true, fontColor: PALETTE.inkSoft },
  section: { bold: true, fontSize: 12, vertical: "center", fontColor: PALETTE.accent },
  header: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  text: cell,
  centered: { ...cell, horizontal: "center" },
  count: number,
  score: { ...number, numberFormat: "0.00####" },
  mean: { ...number, numberFormat: "0.00" },
  place: { ...number, bold: true },
  main: { ...number, bold: true, numberFormat: "0.00####" },
  rate: { ...number, numberFormat: "0.0%" },
  /** Losses are marked, so that they are seen in grey print too. */
  lost: { ...number, numberFormat: '"▼ "0.00####;-0.00####;0.00' },
  change: { ...number, numberFormat: "+0.00####;-0.00####;0.00" },
  date: { ...number, numberFormat: "yyyy-mm-dd" },
  input: { ...number, fill: PALETTE.input, numberFormat: "0.00####", unlocked: true },
  inputText: { ...cell, fill: PALETTE.input, unlocked: true },
  total: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "center" },
  totalRate: { ...number, bold: true, fill: PALETTE.accentSoft, numberFormat: "0.0%" },
  plain: {},
} satisfies Readonly<Record<string, CellStyle>>;

export type BookStyle = keyof typeof BOOK_STYLES;
