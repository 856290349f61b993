/**
 * Letters that are filled from the rows of a ledger: one sheet, a letter after the other, each on a page of its own
 * or several with room to cut them apart. A letter follows its row while the row stays where it is.
 */
import { cellAddress, quoteSheet } from "../../../grid/address";
import type { Language } from "../../../locale/language";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { textWidth, wrapText } from "../../../plan/text-size";
import { PALETTE } from "../../../plan/palette";
import { valueAt } from "../../table/ledger-table";
import type { LetterOutput } from "../definition/output";
import { openColumn, openName } from "../../cells/open-column";
import { OUTPUT_LABELS } from "../output-labels";
import type { OutputStyle } from "../output-styles";
import type { OutputSheet } from "../output-sheet";
import { fillWording, type Correspondents, type Filled } from "./fill-wording";
import type { LetterRow } from "./letter-rows";

/** Margin, label, value, margin: A4 across, where official letters have 28 characters in a line. */
const WIDTHS = [8, 43, 43, 8] as const;
const LEFT = 1;
const RIGHT = 2;
const MARGIN = 3;
const BODY_WIDTH = WIDTHS[LEFT] + WIDTHS[RIGHT];

/** Points of A4 between the margins, with a reserve for programs that draw rows a little taller. */
const PAGE_HEIGHT = 740;

interface Sizes {
  readonly title: number;
  readonly text: number;
}

const FULL_PAGE: Sizes = { title: 22, text: 16 };
const SEVERAL: Sizes = { title: 18, text: 12 };

export interface LetterSettings extends Correspondents {
  readonly language: Language;
  /** The day that stands below, as Excel counts days. */
  readonly asOf: number;
  /** Colours of columns of which a number above 0 is a warning or worse. */
  readonly arrears: ReadonlyMap<string, "warn" | "error" | "info">;
}

export function planLetters(
  output: LetterOutput,
  rows: readonly LetterRow[],
  settings: LetterSettings,
  builder: SheetBuilder<OutputStyle>,
): OutputSheet {
  const isFull = output.perPage === 1;
  const sizes = isFull ? FULL_PAGE : SEVERAL;
  const room = PAGE_HEIGHT / output.perPage;
  const breaks: number[] = [];
  let next = 0;
  rows.forEach((one, index) => {
    if (index > 0 && index % output.perPage === 0) breaks.push(next);
    const letter = new Letter(builder, next, sizes, isFull, settings.language);
    writeLetter(letter, output, one, settings);
    next = letter.end(room);
  });
  return {
    columnWidths: WIDTHS,
    rows: next,
    columns: WIDTHS.length,
    orientation: "portrait",
    breaks,
  };
}

function writeLetter(
  letter: Letter,
  output: LetterOutput,
  { table, row }: LetterRow,
  settings: LetterSettings,
): void {
  const { language, asOf } = settings;
  const fill = (wording: string): Filled => fillWording(wording, table, row, settings, language);
  letter.source(OUTPUT_LABELS[language].source(table.sheet, row.row + 1, openName(table, row)));
  letter.title(fill(output.title[language]));
  letter.line(fill(output.to[language]), "to");
  const indent = language === "zh" ? "　　" : "";
  for (const paragraph of output.body) letter.line(fill(`${indent}${paragraph[language]}`), "body");
  for (const key of output.table ?? []) {
    const column = openColumn(table, key);
    if (column === null) continue;
    const at = `${quoteSheet(table.sheet)}!${cellAddress(row.row, column.column)}`;
    letter.pair(
      column.heading,
      { formula: `=IF(ISNUMBER(${at}),${at},TRIM(${at}))`, value: valueAt(row, key) ?? "" },
      settings.arrears.get(key) ?? null,
    );
  }
  letter.line(fill(output.signed[language]), "signed");
  letter.day(asOf);
}

/** Writes one letter from the top down. */
class Letter {
  private row: number;
  private used = 0;

  constructor(
    private readonly builder: SheetBuilder<OutputStyle>,
    top: number,
    private readonly sizes: Sizes,
    private readonly isFull: boolean,
    private readonly language: Language,
  ) {
    this.row = top;
  }

  /** In small letters above, so that a letter can be led back to its row. */
  source(text: string): void {
    this.put({ text, formula: null }, "source", 11);
    this.gap(this.isFull ? 24 : 6);
  }

  title(filled: Filled): void {
    this.put(filled, this.isFull ? "letterTitle" : "slipTitle", this.sizes.title);
    this.gap(this.isFull ? 20 : 8);
  }

  line(filled: Filled, kind: "to" | "body" | "signed"): void {
    if (kind === "signed") this.gap(this.isFull ? 36 : 10);
    const style = this.isFull
      ? kind === "signed"
        ? "letterSigned"
        : "letterText"
      : kind === "signed"
        ? "slipSigned"
        : "slipText";
    this.put(filled, style, this.sizes.text);
  }

  pair(
    label: string,
    { formula, value }: { readonly formula: string; readonly value: string | number },
    grade: "warn" | "error" | "info" | null,
  ): void {
    const { builder, row } = this;
    builder.put(row, LEFT, label, "label").formula(row, RIGHT, formula, "figure", value);
    if (grade !== null) {
      const cell = cellAddress(row, RIGHT);
      builder.highlight({
        type: "formula",
        range: { top: row, bottom: row, left: LEFT, right: RIGHT },
        formula: `=AND(ISNUMBER($${cell}),$${cell}>0)`,
        fill: grade === "error" ? PALETTE.danger : PALETTE.warning,
        bold: true,
      });
    }
    this.advance(24);
  }

  day(asOf: number): void {
    const { builder, row, isFull } = this;
    const zh = isFull ? "letterDay" : "slipDay";
    const en = isFull ? "letterIsoDay" : "slipIsoDay";
    builder.merged(
      { top: row, bottom: row, left: LEFT, right: RIGHT },
      asOf,
      this.language === "zh" ? zh : en,
    );
    this.advance(this.sizes.text * 1.9);
  }

  /** @returns the row after the letter, which takes the room it was given */
  end(room: number): number {
    this.gap(Math.min(400, Math.max(12, room - this.used)));
    return this.row;
  }

  private put({ text, formula }: Filled, style: OutputStyle, size: number): void {
    const { builder, row } = this;
    const range = { top: row, bottom: row, left: LEFT, right: RIGHT };
    if (formula === null) builder.merged(range, text, style);
    else builder.mergedFormula(range, formula, style, text);
    // Columns are measured by the digits of an 11-point font.
    const width = Math.max(4, ((BODY_WIDTH * 11) / size) * 0.94);
    this.advance(Math.min(400, linesOf(text, width) * size * 1.45 + size * 0.5));
  }

  private gap(points: number): void {
    this.builder.put(this.row, LEFT, null, "plain").put(this.row, MARGIN, null, "plain");
    this.advance(points);
  }

  private advance(points: number): void {
    this.builder.height(this.row, points);
    this.used += points;
    this.row++;
  }
}

function linesOf(text: string, width: number): number {
  return textWidth(text) <= width ? 1 : wrapText(text, width).length;
}
