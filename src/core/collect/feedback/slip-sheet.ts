/**
 * What both slips have in common: the look, the head, and the paper, which is A4. A sheet has one set of rows that
 * every page repeats: it serves the only table of a slip. Headings of one of several would stand above the columns
 * of another, so there each page begins at a row of our choice and a table that goes on there has its own written again.
 */
import type { Language } from "../../locale/language";
import { markFor } from "../../plan/mark";
import { PALETTE } from "../../plan/palette";
import type { CellStyle, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { DEFAULT_HEIGHT, inPixels, PAGE_HEIGHT } from "../../plan/page-height";
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

/** Rows of the slip in their order, each written where it is known to stand. */
interface Entry {
  /** Points. */
  readonly height: number;
  readonly write: (top: number) => void;
  /** Stays on the page of what follows it. */
  readonly keeps: boolean;
  /** The headings of the table that it goes on with; null beside tables, and for the headings themselves. */
  readonly under: Entry | null;
}

/** A slip while it is being put together: from top to bottom. */
export class SlipSheet {
  private readonly builder = new SheetBuilder<SlipStyle>(STYLES);
  private readonly entries: Entry[] = [];
  private readonly headings: Entry[] = [];
  /** The table that is being written. */
  private table: Entry | null = null;

  constructor(
    private readonly language: Language,
    private readonly widths: readonly number[],
  ) {}

  /** The whole width in one cell. */
  line(text: string, style: SlipStyle, least = 0): this {
    const right = this.widths.length - 1;
    const width = this.width(0);
    const height = Math.max(least, rowHeightFor([{ text, width }]));
    return this.add(height, style === "section", (top) => {
      this.builder.merged({ top, bottom: top, left: 0, right }, text, style);
    });
  }

  /** A label in the first columns and what it says in the others. */
  pair(label: string, value: string, labelColumns: number): this {
    const right = this.widths.length - 1;
    const height = rowHeightFor([
      { text: label, width: this.width(0, labelColumns) },
      { text: value, width: this.width(labelColumns) },
    ]);
    return this.add(Math.max(22, height), false, (top) => {
      this.builder
        .merged({ top, bottom: top, left: 0, right: labelColumns - 1 }, label, "label")
        .merged({ top, bottom: top, left: labelColumns, right }, value, "text");
    });
  }

  /** Cells side by side; the last goes over whatever columns are left. */
  row(values: readonly (string | number | null)[], styles: readonly SlipStyle[]): this {
    const entry = this.cells(values, styles);
    this.entries.push(entry);
    return this;
  }

  /** Column headings, which stand on every page that the rows under them reach. */
  header(labels: readonly string[]): this {
    this.table = null;
    const heading = this.cells(
      labels,
      labels.map(() => "header"),
    );
    this.table = heading;
    this.headings.push(heading);
    this.entries.push(heading);
    return this;
  }

  blank(): this {
    this.table = null;
    return this.add(DEFAULT_HEIGHT, false, () => undefined);
  }

  /** @param framework whose slip it is, for its mark */
  plan(name: string, framework: string): WorkbookPlan {
    const isOne = this.headings.length === 1;
    const { tops, breaks } = this.write(isOne ? Infinity : PAGE_HEIGHT);
    const repeated = isOne ? tops.get(this.headings[0]) : undefined;
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
        ...(repeated === undefined ? {} : { titleRows: { first: repeated, last: repeated } }),
        ...(breaks.length === 0 ? {} : { breaks }),
      },
    });
    return { sheets: [sheet], names: [markFor("slip", name, framework)], activate: name };
  }

  /** @param room points of a page */
  private write(room: number) {
    const tops = new Map<Entry | undefined, number>();
    const breaks: number[] = [];
    let [next, left] = [0, room];
    const put = (entry: Entry): void => {
      tops.set(entry, next);
      entry.write(next++);
      left -= entry.height;
    };
    this.entries.forEach((entry, index) => {
      if (next > 0 && this.together(index) > left) {
        breaks.push(next);
        left = room;
        if (entry.under !== null) put(entry.under);
      }
      put(entry);
    });
    return { tops, breaks };
  }

  /** Points of what begins with an entry and is not parted. */
  private together(index: number): number {
    let height = 0;
    for (let at = index; at < this.entries.length; at++) {
      const entry = this.entries[at];
      height += entry?.height ?? 0;
      if (entry?.keeps !== true) break;
    }
    return height;
  }

  private cells(values: readonly (string | number | null)[], styles: readonly SlipStyle[]): Entry {
    const [last, right] = [values.length - 1, this.widths.length - 1];
    const texts = values.map((value, column) => ({
      text: String(value ?? ""),
      width: this.width(column, column === last ? undefined : column + 1),
    }));
    const keeps = styles[0] === "groupText" || styles[0] === "header";
    return this.entry(Math.max(20, withAir(rowHeightFor(texts))), keeps, (top) => {
      values.forEach((value, column) => {
        const range = { top, bottom: top, left: column, right: column === last ? right : column };
        this.builder.merged(range, value, styles[column] ?? "text");
      });
    });
  }

  private add(height: number, keeps: boolean, write: (top: number) => void): this {
    this.entries.push(this.entry(height, keeps, write));
    return this;
  }

  private entry(points: number, keeps: boolean, write: (top: number) => void): Entry {
    const height = inPixels(points);
    const sized = (top: number): void => {
      write(top);
      this.builder.height(top, points);
    };
    return { height, keeps, under: this.table, write: sized };
  }

  /** Characters of columns next to each other. */
  private width(from: number, to?: number): number {
    return this.widths.slice(from, to).reduce((sum, each) => sum + each, 0);
  }
}
