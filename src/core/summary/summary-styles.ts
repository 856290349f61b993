/** How the 汇总 sheet looks: calm on screen, legible when printed in grey. */
import type { CellStyle } from "../plan/plan";
import { PALETTE } from "../plan/palette";

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const number = { ...cell, horizontal: "center", wrap: false } as const;

const LOST = '"▼ "0.00####;-0.00####;0.00';

export const SUMMARY_STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center", fontColor: PALETTE.accent },
  label: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "right" },
  value: { ...cell, horizontal: "left" },
  time: { ...cell, horizontal: "left", numberFormat: "yyyy-mm-dd hh:mm" },
  figureLabel: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "center" },
  figure: { ...number, bold: true, numberFormat: "0.00####" },
  figureMain: { ...number, bold: true, fontSize: 16, numberFormat: "0.00####", fontColor: PALETTE.accent },
  /** Words among the figures: a grade, what is scored and reviewed. */
  figureGrade: { ...number, bold: true, fontSize: 14, wrap: true, fontColor: PALETTE.accent },
  figureText: { ...number, bold: true, wrap: true },
  note: { vertical: "center", wrap: true, fontColor: PALETTE.dangerInk },
  check: { vertical: "center", wrap: true, fontColor: PALETTE.inkSoft },
  checkNumber: {
    vertical: "center",
    horizontal: "center",
    fontColor: PALETTE.inkSoft,
    numberFormat: "0.00####",
  },
  section: { bold: true, fontSize: 12, vertical: "center", fontColor: PALETTE.accent },
  header: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  text: cell,
  centered: { ...cell, horizontal: "center" },
  date: { ...number, numberFormat: "yyyy-mm-dd" },
  hint: { vertical: "center", fontColor: PALETTE.inkSoft },
  points: number,
  score: { ...number, numberFormat: "0.00####" },
  /** Points lost are marked, so that they are seen in grey print too. */
  lost: { ...number, numberFormat: LOST },
  rate: { ...number, numberFormat: "0.0%" },
  change: { ...number, numberFormat: "+0.0;-0.0;0.0" },
  scoreChange: { ...number, numberFormat: "+0.00####;-0.00####;0.00" },
  totalLabel: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "center" },
  total: { ...number, bold: true, fill: PALETTE.accentSoft, numberFormat: "0.00####" },
  totalLost: { ...number, bold: true, fill: PALETTE.accentSoft, numberFormat: LOST },
  totalPoints: { ...number, bold: true, fill: PALETTE.accentSoft },
  totalRate: { ...number, bold: true, fill: PALETTE.accentSoft, numberFormat: "0.0%" },
  totalChange: { ...number, bold: true, fill: PALETTE.accentSoft, numberFormat: "+0.0;-0.0;0.0" },
  signature: { vertical: "center", fontColor: PALETTE.ink },
} satisfies Readonly<Record<string, CellStyle>>;

export type SummaryStyle = keyof typeof SUMMARY_STYLES;
