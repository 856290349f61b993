/** How what ledgers give out looks: letters as officials write them, tables as calm as our others. */
import { PALETTE } from "../../plan/palette";
import type { CellStyle } from "../../plan/plan";

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const centered = { ...cell, horizontal: "center" } as const;
const letter = { vertical: "center", wrap: true, fontColor: PALETTE.ink, unlocked: true } as const;
const day = { ...letter, horizontal: "right" } as const;

const ZH_DAY = 'yyyy"年"m"月"d"日"';
const ISO_DAY = "yyyy-mm-dd";

export const OUTPUT_STYLES = {
  plain: {},
  source: { fontSize: 11, fontColor: PALETTE.inkSoft, vertical: "center" },
  letterTitle: { ...letter, bold: true, fontSize: 22, horizontal: "center" },
  letterText: { ...letter, fontSize: 16 },
  letterSigned: { ...day, fontSize: 16 },
  letterDay: { ...day, fontSize: 16, numberFormat: ZH_DAY },
  letterIsoDay: { ...day, fontSize: 16, numberFormat: ISO_DAY },
  slipTitle: { ...letter, bold: true, fontSize: 18, horizontal: "center" },
  slipText: { ...letter, fontSize: 12 },
  slipSigned: { ...day, fontSize: 12 },
  slipDay: { ...day, fontSize: 12, numberFormat: ZH_DAY },
  slipIsoDay: { ...day, fontSize: 12, numberFormat: ISO_DAY },
  label: { ...cell, fontSize: 12, fill: PALETTE.computed, horizontal: "center" },
  figure: { ...centered, fontSize: 12, numberFormat: "General" },
  title: {
    bold: true,
    fontSize: 16,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    fontColor: PALETTE.accent,
  },
  note: { vertical: "center", wrap: true, fontColor: PALETTE.inkSoft },
  fieldLabel: { ...cell, bold: true, horizontal: "right", fill: PALETTE.accentSoft },
  fieldDay: { ...centered, fill: PALETTE.input, numberFormat: ISO_DAY, unlocked: true },
  fieldMonth: { ...centered, fill: PALETTE.input, numberFormat: "yyyy-mm", unlocked: true },
  fieldNumber: { ...centered, fill: PALETTE.computed, numberFormat: "General" },
  head: { ...centered, bold: true, fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  headMonth: {
    ...centered,
    bold: true,
    fill: PALETTE.accent,
    fontColor: PALETTE.onAccent,
    numberFormat: "yy-mm",
  },
  headInput: { ...centered, bold: true, fill: PALETTE.input, numberFormat: "@", unlocked: true },
  name: { ...cell, fill: PALETTE.input, numberFormat: "@", unlocked: true },
  text: cell,
  mark: { ...centered, fontSize: 10 },
  /** A branch where somebody has not been yet says so in print too. */
  visits: { ...centered, numberFormat: '0;-0;"未到"' },
  visitsEn: { ...centered, numberFormat: '0;-0;"to go"' },
  count: { ...centered, numberFormat: "0" },
  total: { ...centered, bold: true, fill: PALETTE.accentSoft, numberFormat: "General" },
  totalLabel: { ...cell, bold: true, horizontal: "right", fill: PALETTE.accentSoft },
  helper: { numberFormat: ISO_DAY, fontColor: PALETTE.line, fontSize: 8 },
} satisfies Readonly<Record<string, CellStyle>>;

export type OutputStyle = keyof typeof OUTPUT_STYLES;
