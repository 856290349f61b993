/**
 * Where the pages of 汇总 begin: before a section that does not fit on the rest of its page, so that no
 * heading stays behind alone; in a long table after as many rows as a page holds, never leaving one row over.
 */
import type { SheetPlan } from "../plan/plan";
import type { SummaryLayout } from "./summary-layout";

/**
 * Points of an upright A4 page between the margins where the print is not made smaller, without what every
 * page repeats, and with some in reserve.
 */
const ROOM = 715;
/** The first page repeats nothing. */
const FIRST_ROOM = 755;
/** Of a row without a height of its own. */
export const DEFAULT_HEIGHT = 15;
/** A table's last rows that are not left alone on a page. */
const LEAST_ROWS = 3;

/** A section of less is not left alone on a page. */
const SHORT = 150;

interface Section {
  readonly start: number;
  /** The row after its last. */
  readonly end: number;
  /** Points, with the blank row at its end. */
  readonly height: number;
}

/** Points of the rows from the first to before the end. */
type HeightOf = (first: number, end: number) => number;

export class SummaryPages {
  private readonly sections: number[] = [];
  private readonly headed = new Set<number>();

  /** A section begins at this row with its heading. */
  begin(row: number): void {
    this.sections.push(row);
  }

  /** At this row a table's headings are written again: a page begins here. */
  beginAgain(row: number): void {
    this.headed.add(row);
  }

  /**
   * The sheet with its page breaks and the row that every page repeats: unit and period; or the
   * headings of the level-2 table where it is longer than a page.
   * @param endRow the row after the last
   */
  paged(
    sheet: SheetPlan,
    endRow: number,
    { indicators, lastIndicator }: Pick<SummaryLayout, "indicators" | "lastIndicator">,
  ): SheetPlan {
    if (sheet.print === undefined) return sheet;
    const known = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
    const heightOf: HeightOf = (first, end) => {
      let sum = 0;
      for (let row = first; row < end; row++) sum += known.get(row) ?? DEFAULT_HEIGHT;
      return sum;
    };
    const header = indicators + 1;
    const isLong = heightOf(indicators, lastIndicator + 1) > ROOM;
    const titleRows = isLong ? { first: header, last: header } : { first: 1, last: 1 };
    return { ...sheet, print: { ...sheet.print, titleRows, breaks: this.breaks(heightOf, endRow) } };
  }

  private breaks(heightOf: HeightOf, endRow: number): readonly number[] {
    const starts = [0, ...this.sections];
    const sections = starts.map((start, index): Section => {
      const end = starts[index + 1] ?? endRow;
      return { start, end, height: heightOf(start, end) };
    });
    return sharedOut(sections).flatMap((page, index) => [
      ...(index === 0 ? [] : page.slice(0, 1).map(({ start }) => start)),
      ...page.flatMap((section) => this.within(section, heightOf)),
    ]);
  }

  /** Breaks inside a section that is longer than a page. */
  private within({ start, end, height }: Section, heightOf: HeightOf): readonly number[] {
    const again = [...this.headed].filter((row) => start <= row && row < end);
    if (again.length > 0 || height - DEFAULT_HEIGHT <= ROOM) return again;
    const found: number[] = [];
    let used = 0;
    for (let row = start; row < end; row++) {
      const own = heightOf(row, row + 1);
      if (used + own > ROOM && row > start + LEAST_ROWS && row <= end - LEAST_ROWS) {
        found.push(row);
        used = 0;
      }
      used += own;
    }
    return found;
  }
}

/** Sections page by page: as many as fit, and no short one alone where it can have company. */
function sharedOut(sections: readonly Section[]): readonly (readonly Section[])[] {
  const pages: Section[][] = [];
  let used = 0;
  for (const section of sections) {
    const page = pages.at(-1);
    // The blank row at a section's end may fall off the page.
    const fits = used + section.height - DEFAULT_HEIGHT <= (pages.length === 1 ? FIRST_ROOM : ROOM);
    if (page !== undefined && fits) page.push(section);
    else pages.push([section]);
    used = (page !== undefined && fits ? used : 0) + section.height;
  }
  pages.forEach((page, index) => {
    const before = pages[index - 1];
    const [only, more] = page;
    const last = before?.at(-1);
    if (before === undefined || before.length < 2 || only === undefined || last === undefined) return;
    if (more !== undefined || only.height > SHORT || last.height + only.height > ROOM) return;
    before.pop();
    page.unshift(last);
  });
  return pages;
}

/** How many of a table's rows stand on each page, when its headings are written again on every one. */
export function rowsByPage(heights: readonly number[], headings: number): readonly number[] {
  const counts: number[] = [];
  let used = headings;
  for (const height of heights) {
    const last = counts.length - 1;
    if (last < 0 || used + height > ROOM) {
      counts.push(1);
      used = headings + height;
    } else {
      counts[last] = (counts[last] ?? 0) + 1;
      used += height;
    }
  }
  return balanced(counts);
}

/** The last page gets a row of the page before where it would have one only. */
function balanced(counts: readonly number[]): readonly number[] {
  const [before, last] = counts.slice(-2);
  if (before === undefined || last !== 1 || before < LEAST_ROWS) return counts;
  return [...counts.slice(0, -2), before - 1, last + 1];
}
