/** What both slips have in common: the look, the head, and the paper, which is A4. */
import type { Language } from "../../locale/language";
import { markFor } from "../../plan/mark";
import { PALETTE } from "../../plan/palette";
import type { CellStyle, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { rowHeightFor, withAir } from "../../plan/text-size";
import { SLIP_LABELS } from "./slip-labels";

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const number = { ...cell, horizontal: "center", wrap: false } as const;

const STYLES = {
  title: {
    bold: true,
    fontSize: 16,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    fontColor: PALETTE.accent,
  },
  label: { ...cell, bold: true, fill: PALETTE.accentSoft, horizontal: "right" },
  note: { vertical: "center", wrap: true, fontColor: PALETTE.dangerInk },
  section: { bold: true, fontSize: 12, vertical: "center", fontColor: PALETTE.accent },
  header: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  text: cell,
  centered: { ...cell, horizontal: "center" },
  score: { ...number, numberFormat: "0.00####" },
  points: number,
  groupText: { ...cell, bold: true, fill: PALETTE.accentSoft },
  groupScore: { ...number, bold: true, fill: PALETTE.accentSoft, numberFormat: "0.00####" },
  signature: { vertical: "center", fontColor: PALETTE.ink },
} satisfies Readonly<Record<string, CellStyle>>;

export type SlipStyle = keyof typeof STYLES;

/** A slip while it is being written: from top to bottom. */
export class SlipSheet {
  readonly builder = new SheetBuilder<SlipStyle>(STYLES);
  private next = 0;
  private repeated: number | null = null;

  constructor(
    private readonly language: Language,
    private readonly widths: readonly number[],
  ) {}

  /** The whole width in one cell. */
  line(text: string, style: SlipStyle, least = 0): this {
    const [top, right] = [this.next++, this.widths.length - 1];
    const width = this.widths.reduce((sum, each) => sum + each, 0);
    this.builder
      .merged({ top, bottom: top, left: 0, right }, text, style)
      .height(top, Math.max(least, rowHeightFor([{ text, width }])));
    return this;
  }

  /** A label in the first columns and what it says in the others. */
  pair(label: string, value: string, labelColumns: number): this {
    const top = this.next++;
    const right = this.widths.length - 1;
    const width = (from: number, to: number): number =>
      this.widths.slice(from, to).reduce((sum, each) => sum + each, 0);
    this.builder
      .merged({ top, bottom: top, left: 0, right: labelColumns - 1 }, label, "label")
      .merged({ top, bottom: top, left: labelColumns, right }, value, "text")
      .height(
        top,
        Math.max(
          22,
          rowHeightFor([
            { text: label, width: width(0, labelColumns) },
            { text: value, width: width(labelColumns, right + 1) },
          ]),
        ),
      );
    return this;
  }

  /** Cells side by side; the last goes over whatever columns are left. */
  row(values: readonly (string | number | null)[], styles: readonly SlipStyle[]): this {
    const top = this.next++;
    const [last, right] = [values.length - 1, this.widths.length - 1];
    values.forEach((value, column) => {
      const range = { top, bottom: top, left: column, right: column === last ? right : column };
      this.builder.merged(range, value, styles[column] ?? "text");
    });
    const texts = values.map((value, column) => ({
      text: String(value ?? ""),
      width: this.widths
        .slice(column, column === last ? undefined : column + 1)
        .reduce((sum, each) => sum + each, 0),
    }));
    this.builder.height(top, Math.max(20, withAir(rowHeightFor(texts))));
    return this;
  }

  /** Column headings, which stand on every page. */
  header(labels: readonly string[]): this {
    this.repeated ??= this.next;
    return this.row(
      labels,
      labels.map(() => "header" as const),
    );
  }

  blank(): this {
    this.next++;
    return this;
  }

  /** @param framework whose slip it is, for its mark */
  plan(name: string, framework: string): WorkbookPlan {
    const sheet = this.builder.build({
      role: "slip",
      slot: framework,
      name,
      visibility: "visible",
      showGridlines: false,
      columnWidths: this.widths,
      protect: false,
      print: {
        orientation: "portrait",
        fitToWidth: 1,
        footer: SLIP_LABELS[this.language].page,
        ...(this.repeated === null ? {} : { titleRows: { first: this.repeated, last: this.repeated } }),
      },
    });
    return { sheets: [sheet], names: [markFor("slip", name, framework)], activate: name };
  }
}
