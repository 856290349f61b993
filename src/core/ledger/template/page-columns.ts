/**
 * How wide a ledger's columns are so that it can be read on A4: the widths of its definition where they fit on a page
 * across, narrower texts where they don't, and further pages for a department's own ledger that is wider still.
 */
import type { Language } from "../../locale/language";
import type { PlanPrint } from "../../plan/plan";
import type { Ledger, LedgerColumn } from "../definition/ledger";

export interface PageColumns {
  /** In characters of the default font. */
  readonly widths: readonly number[];
  readonly orientation: PlanPrint["orientation"];
  /** Pages across. */
  readonly pages: number;
}

const USUAL_WIDTH = 11;
/** What 2026-03-05 takes. */
const DAY_WIDTH = 10;
/** Narrower than this a text is a column of single words. */
const LEAST_TEXT = 8;
/** Wider sheets lie across. */
const UPRIGHT = 90;

/** Pixels of a character, and those that a column has beside its characters. */
const CHARACTER = 7;
const BESIDE = 5;
/** What LibreOffice, which draws wider than Excel, gets on A4 across while 11 points come out as 8 at least. */
const ACROSS = 1_070;

export function pageColumns({ columns }: Ledger, language: Language): PageColumns {
  const least = columns.map((column) => leastWidth(column, language));
  const usual = columns.map((column, index) => Math.max(usualWidth(column), least[index] ?? 0));
  const room = (ACROSS - BESIDE * columns.length) / CHARACTER;
  const [wanted, needed] = [total(usual), total(least)];
  const share = wanted <= room ? 1 : Math.max(0, (room - needed) / (wanted - needed));
  const widths = usual.map((width, index) => {
    const floor = least[index] ?? width;
    return Math.floor((floor + (width - floor) * share) * 10) / 10;
  });
  return {
    widths,
    orientation: total(widths) > UPRIGHT ? "landscape" : "portrait",
    pages: Math.max(1, Math.ceil(total(widths) / room)),
  };
}

function usualWidth({ type, width = USUAL_WIDTH }: LedgerColumn): number {
  return type === "date" ? DAY_WIDTH : width;
}

/** Texts wrap; all else needs what it has, and a Latin word of a heading stays whole. */
function leastWidth(column: LedgerColumn, language: Language): number {
  const usual = usualWidth(column);
  const words = column.label[language].split(/[^A-Za-z0-9]+/);
  const heading = Math.max(...words.map(({ length }) => length)) + 1;
  return Math.max(heading, column.type === "text" ? Math.min(usual, LEAST_TEXT) : usual);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
