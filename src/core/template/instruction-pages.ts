/**
 * The pages of 填报说明: one, as long as its text stays above 8 points then; else as few as need be, each of which
 * begins with a section (ADR 29).
 */
import type { SheetPlan } from "../plan/plan";

/** Points of rows that one upright A4 page takes with text of 11 points at no less than 8. */
const ONE_PAGE = 1044;
/** The same where nothing makes the print smaller: with some programs' columns hardly anything does. */
const PAGE = 750;
/** What is less is no page of its own. */
const LEAST = 150;
/** Of a row without a height of its own. */
const DEFAULT_HEIGHT = 15;

/**
 * @param starts rows of the sections' headings
 * @param end the row after the last
 */
export function pagedInstructions(sheet: SheetPlan, starts: readonly number[], end: number): SheetPlan {
  if (sheet.print === undefined) return sheet;
  const known = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
  const heightOf = (first: number, after: number): number => {
    let sum = 0;
    for (let row = first; row < after; row++) sum += known.get(row) ?? DEFAULT_HEIGHT;
    return sum;
  };
  const total = heightOf(0, end);
  if (total <= ONE_PAGE) return { ...sheet, print: { ...sheet.print, fitToHeight: 1 } };
  const aim = total / Math.ceil(total / PAGE);
  const breaks: number[] = [];
  let top = 0;
  starts.forEach((start, index) => {
    const before = heightOf(top, start);
    const withIt = heightOf(top, starts[index + 1] ?? end);
    const isLastPage = heightOf(top, end) <= PAGE;
    // Before a section that doesn't fit, or where a page comes nearer to its share without it.
    const isFull = withIt > PAGE || (!isLastPage && aim - before < withIt - aim);
    if (index === 0 || !isFull || before < LEAST) return;
    breaks.push(start);
    top = start;
  });
  return { ...sheet, print: { ...sheet.print, breaks } };
}
