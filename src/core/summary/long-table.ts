/** A table of 汇总 without a fixed length: where it takes several pages, each begins with its headings. */
import { rowsByPage } from "./summary-pages";
import type { SummaryContext } from "./summary-context";
import { HEADER_HEIGHT } from "./summary-layout";

export interface LongRow {
  /** Points. */
  readonly height: number;
  readonly write: (row: number) => void;
}

/** Points of the section's heading above the table. */
const HEADING_HEIGHT = 26;

/**
 * @param top row of the headings
 * @param headings writes them
 * @param closing points of what stays on the page with the last row
 * @returns the row after the last
 */
export function addLongTable(
  { builder, pages }: SummaryContext,
  top: number,
  headings: (row: number) => void,
  rows: readonly LongRow[],
  closing = 0,
): number {
  const counts = rowsByPage(
    rows.map(({ height }, index) => (index === rows.length - 1 ? height + closing : height)),
    HEADING_HEIGHT + HEADER_HEIGHT,
  );
  let next = top;
  let done = 0;
  counts.forEach((count, page) => {
    if (page > 0) pages.beginAgain(next);
    headings(next);
    builder.height(next, HEADER_HEIGHT);
    rows.slice(done, done + count).forEach(({ height, write }, index) => {
      write(next + 1 + index);
      builder.height(next + 1 + index, height);
    });
    done += count;
    next += 1 + count;
  });
  return next;
}
