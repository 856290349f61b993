/** A section of 汇总 without a fixed length: where it takes several pages, each begins with its headings. */
import type { Block } from "../plan/page-plan";
import type { SummaryContext } from "./summary-context";
import { putHeading } from "./summary-context";
import { HEADER_HEIGHT, SECTION_HEIGHT } from "./summary-layout";
import { DEFAULT_HEIGHT, inPixels } from "../plan/page-height";
import { LEAST_ROWS } from "./summary-pages";

export interface ClosingRow {
  /** Points. */
  readonly height: number;
  readonly write: (row: number) => void;
}

export interface ClosingSection {
  readonly heading: string;
  /** Writes the headings of its columns; null where it is no table. */
  readonly headings: ((row: number) => void) | null;
  readonly rows: readonly ClosingRow[];
  /** What stays with the last rows: notes, signatures. */
  readonly after: readonly ClosingRow[];
}

/** Rows that stay on one page. */
interface Part {
  readonly section: ClosingSection;
  readonly rows: readonly ClosingRow[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Points of rows that stay together: more don't fit on a page with headings above and signatures below. */
const MOST_TOGETHER = 550;

export function partsOf(section: ClosingSection): readonly Part[] {
  const { rows } = section;
  if (rows.length < 2 * LEAST_ROWS && fitTogether(rows))
    return [{ section, rows, isFirst: true, isLast: true }];
  const least =
    fitTogether(rows.slice(0, LEAST_ROWS)) && fitTogether(rows.slice(-LEAST_ROWS)) ? LEAST_ROWS : 1;
  const [head, end] = rows.length < 2 * least ? [1, -1] : [least, -least];
  return [
    { section, rows: rows.slice(0, head), isFirst: true, isLast: false },
    ...rows.slice(head, end).map((row) => ({ section, rows: [row], isFirst: false, isLast: false })),
    { section, rows: rows.slice(end), isFirst: false, isLast: true },
  ];
}

function fitTogether(rows: readonly ClosingRow[]): boolean {
  return rows.reduce((sum, { height }) => sum + height, 0) <= MOST_TOGETHER;
}

export function blockOf({ section, rows, isFirst, isLast }: Part): Block {
  const headings = section.headings === null ? 0 : inPixels(HEADER_HEIGHT);
  const above = isFirst ? inPixels(SECTION_HEIGHT) + headings : 0;
  const all = [...rows, ...(isLast ? section.after : [])];
  const gap = isLast ? DEFAULT_HEIGHT : 0;
  return {
    height: all.reduce((sum, { height }) => sum + inPixels(height), above + gap),
    less: 0,
    more: 0,
    gap,
    again: isFirst ? 0 : headings,
    within: !isFirst,
  };
}

/**
 * @param begins of each part, whether a page begins with it
 * @returns the row after the last one, and the rows with which pages begin
 */
export function addParts(
  context: SummaryContext,
  top: number,
  parts: readonly Part[],
  begins: readonly boolean[],
): { readonly endRow: number; readonly breaks: readonly number[] } {
  const breaks: number[] = [];
  let next = top;
  let endRow = top;
  parts.forEach(({ section, rows, isFirst, isLast }, index) => {
    const beginsPage = begins[index] === true;
    if (beginsPage) breaks.push(next);
    if (isFirst) putHeading(context, next++, section.heading);
    if (section.headings !== null && (isFirst || beginsPage)) {
      context.builder.height(next, HEADER_HEIGHT);
      section.headings(next++);
    }
    for (const { height, write } of [...rows, ...(isLast ? section.after : [])]) {
      context.builder.height(next, height);
      write(next++);
    }
    endRow = next;
    if (isLast) next++;
  });
  return { endRow, breaks };
}
