/** How the cells of our scoring, ballot and instruction sheets look. */
import type { CellStyle } from "../plan/plan";
import { PALETTE } from "../plan/palette";

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const input = { ...cell, fill: PALETTE.input, unlocked: true } as const;

export const TEMPLATE_STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center", fontColor: PALETTE.accent },
  label: { ...cell, bold: true, horizontal: "right", fill: PALETTE.accentSoft },
  fieldInput: { ...input, horizontal: "left" },
  dateInput: { ...input, horizontal: "left", numberFormat: "yyyy-mm-dd" },
  header: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  group: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accentSoft },
  text: cell,
  centered: { ...cell, horizontal: "center" },
  points: { ...cell, horizontal: "center", numberFormat: "General" },
  countInput: { ...input, horizontal: "center", numberFormat: "0" },
  numberInput: { ...input, horizontal: "center", numberFormat: "General" },
  optionInput: { ...input, horizontal: "center" },
  textInput: input,
  scoreInput: { ...input, horizontal: "center", numberFormat: "0.00" },
  closed: { ...cell, fill: PALETTE.closed, fontColor: PALETTE.inkSoft, horizontal: "center" },
  computed: { ...cell, fill: PALETTE.computed, horizontal: "center", numberFormat: "0.00" },
  total: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "center", numberFormat: "0.00" },
  totalLabel: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "right" },
  section: { ...cell, bold: true, fill: PALETTE.accentSoft, fontColor: PALETTE.accent },
  signature: { vertical: "center", fontColor: PALETTE.ink, unlocked: true },
  paragraph: { wrap: true, vertical: "top", fontColor: PALETTE.ink },
  heading: { bold: true, fontSize: 12, fontColor: PALETTE.accent, vertical: "center" },
  plain: {},
} satisfies Readonly<Record<string, CellStyle>>;

export type TemplateStyle = keyof typeof TEMPLATE_STYLES;
