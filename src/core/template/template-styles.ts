/** How the cells of our scoring, ballot and instruction sheets look. */
import type { CellStyle } from "../plan/plan";
import { PALETTE } from "../plan/palette";

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const input = { ...cell, fill: PALETTE.input, unlocked: true } as const;

export const TEMPLATE_STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center", fontColor: PALETTE.accent },
  /** A title that takes two lines of a narrow sheet. */
  longTitle: {
    bold: true,
    fontSize: 14,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    fontColor: PALETTE.accent,
  },
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
  /** A text, so that what is chosen stays as it is listed: Excel would make a date of 1-2. */
  optionInput: { ...input, horizontal: "center", numberFormat: "@" },
  textInput: input,
  /** A text, so that a letter stays one. */
  missingInput: { ...input, numberFormat: "@" },
  scoreInput: { ...input, horizontal: "center", numberFormat: "0.00####" },
  closed: { ...cell, fill: PALETTE.closed, fontColor: PALETTE.inkSoft, horizontal: "center" },
  computed: { ...cell, fill: PALETTE.computed, horizontal: "center", numberFormat: "0.00####" },
  reviewState: { ...cell, fill: PALETTE.computed, fontColor: PALETTE.inkSoft, horizontal: "center" },
  total: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "center", numberFormat: "0.00####" },
  /** Points as they are: 100, not 100.00, which a narrow column would not hold. */
  totalPoints: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "center" },
  totalLabel: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "right" },
  section: { ...cell, bold: true, fill: PALETTE.accentSoft, fontColor: PALETTE.accent },
  stampLine: { vertical: "center", fontColor: PALETTE.inkSoft, unlocked: true },
  signature: { vertical: "center", fontColor: PALETTE.ink, unlocked: true },
  /** A count among the totals: no decimals. */
  totalCount: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "center", numberFormat: "0" },
  /** Final score and grade. */
  outcome: {
    ...cell,
    bold: true,
    fontSize: 12,
    fill: PALETTE.accentSoft,
    horizontal: "center",
    numberFormat: "0.00####",
  },
  note: { ...cell, fontColor: PALETTE.inkSoft, fill: PALETTE.accentSoft },
  subtitle: { horizontal: "center", vertical: "center", fontColor: PALETTE.inkSoft },
  paragraph: { wrap: true, vertical: "center", fontColor: PALETTE.ink },
  number: { horizontal: "right", vertical: "center", fontColor: PALETTE.inkSoft },
  heading: { bold: true, fontSize: 12, fontColor: PALETTE.accent, vertical: "center" },
  sampleInput: { ...cell, fill: PALETTE.input, horizontal: "center" },
  sampleMissing: { ...cell, fill: PALETTE.warning, horizontal: "center" },
  sampleWrong: { ...cell, fill: PALETTE.danger, fontColor: PALETTE.dangerInk, horizontal: "center" },
  sampleLost: { ...cell, fill: PALETTE.computed, fontColor: PALETTE.dangerInk, horizontal: "center" },
  plain: {},
} satisfies Readonly<Record<string, CellStyle>>;

export type TemplateStyle = keyof typeof TEMPLATE_STYLES;
