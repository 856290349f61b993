/**
 * Where the pages of 汇总 begin: before a section that does not fit on the rest of its page, so that no heading stays
 * behind alone; in a table only after its first and before its last rows. Plots grow and shrink to use their page.
 */
import type { Block, Page } from "../plan/page-plan";
import { DEFAULT_HEIGHT, inPixels, PAGE_HEIGHT, PIXEL } from "../plan/page-height";
import { planPages } from "../plan/page-plan";
import type { SheetBuilder } from "../plan/sheet-builder";
import type { SummaryStyle } from "./summary-styles";

/** So many of a table's first and of its last rows stay together. */
export const LEAST_ROWS = 2;

/** Rows that share what a page has over, or lack together what it has not. */
interface Plot {
  readonly top: number;
  readonly bottom: number;
  /** Points. */
  readonly less: number;
  readonly more: number;
}

/** A block that knows its rows. */
interface RowBlock extends Block {
  readonly start: number;
  readonly end: number;
}

export class SummaryPages {
  private readonly sections: number[] = [];
  private readonly goingOn = new Set<number>();
  private readonly plots: Plot[] = [];

  /** A section begins at this row with its heading. */
  begin(row: number): void {
    this.sections.push(row);
  }

  /** A section goes on at this row with what may stand on another page, if need be. */
  goOn(row: number): void {
    this.sections.push(row);
    this.goingOn.add(row);
  }

  /** Rows, within one section, that may be lower and higher together by so many points. */
  plot(top: number, bottom: number, less: number, more: number): void {
    this.plots.push({ top, bottom, less, more });
  }

  /**
   * Plans the pages of the sections written so far, with what follows them, and gives the rows of plots their heights.
   * @param endRow the row after the last one written
   * @param following the blocks still to be written
   * @param repeated points of the row that every page but the first repeats
   */
  plan(
    builder: SheetBuilder<SummaryStyle>,
    endRow: number,
    following: readonly Block[],
    repeated: number,
  ): PagesOfSummary {
    const room = { first: PAGE_HEIGHT, other: PAGE_HEIGHT - repeated };
    const heightOf = (row: number): number => inPixels(builder.heightAt(row) ?? DEFAULT_HEIGHT);
    const written = this.written(heightOf, endRow, room.other);
    const blocks = [...written, ...following];
    const pages = planPages(blocks, room);
    for (const page of pages) this.stretch(builder, heightOf, page, written);
    const starts = new Set(pages.map(({ first }) => first));
    return {
      breaks: written.flatMap(({ start }, index) => (index > 0 && starts.has(index) ? [start] : [])),
      begins: following.map((_, index) => starts.has(written.length + index)),
    };
  }

  private written(heightOf: (row: number) => number, endRow: number, most: number): readonly RowBlock[] {
    const starts = [0, ...this.sections];
    return starts.flatMap((start, index): readonly RowBlock[] => {
      const section = this.block(start, starts[index + 1] ?? endRow, heightOf);
      return section.height - section.less - section.gap <= most ? [section] : this.parts(section, heightOf);
    });
  }

  private block(start: number, end: number, heightOf: (row: number) => number, isRow = false): RowBlock {
    const plots = this.plots.filter(({ top }) => start <= top && top < end);
    const sum = (of: (plot: Plot) => number): number => plots.reduce((total, plot) => total + of(plot), 0);
    let height = 0;
    for (let row = start; row < end; row++) height += heightOf(row);
    const [less, more] = [sum((plot) => plot.less), sum((plot) => plot.more)];
    return {
      start,
      end,
      height,
      less,
      more,
      gap: isRow ? 0 : DEFAULT_HEIGHT,
      again: 0,
      within: isRow || this.goingOn.has(start),
    };
  }

  /** A section that is longer than a page: row by row, but for its heading, and its last rows. */
  private parts({ start, end }: RowBlock, heightOf: (row: number) => number): readonly RowBlock[] {
    // Heading and headings above, the blank row below.
    const [head, tail] = [Math.min(end, start + 2 + LEAST_ROWS), end - 1 - LEAST_ROWS];
    const first = this.block(start, head, heightOf);
    if (tail <= head) return [this.block(start, end, heightOf)];
    const middle = Array.from({ length: tail - head }, (_, index) =>
      this.block(head + index, head + index + 1, heightOf, true),
    );
    const last = this.block(tail, end, heightOf, true);
    return [{ ...first, gap: 0 }, ...middle, { ...last, gap: DEFAULT_HEIGHT }];
  }

  private stretch(
    builder: SheetBuilder<SummaryStyle>,
    heightOf: (row: number) => number,
    { first, end, stretch }: Page,
    written: readonly RowBlock[],
  ): void {
    const [from, to] = [written[first]?.start, written[Math.min(end, written.length) - 1]?.end];
    if (from === undefined || to === undefined || stretch === 0) return;
    const plots = this.plots.filter(({ top }) => from <= top && top < to);
    const give = (plot: Plot): number => (stretch < 0 ? plot.less : plot.more);
    const all = plots.reduce((sum, plot) => sum + give(plot), 0);
    for (const plot of plots) {
      const each = (stretch * give(plot)) / all / (plot.bottom - plot.top + 1);
      for (let row = plot.top; row <= plot.bottom; row++)
        builder.height(row, Math.floor((heightOf(row) + each) / PIXEL) * PIXEL);
    }
  }
}

export interface PagesOfSummary {
  /** Rows of the sections written with which a page begins. */
  readonly breaks: readonly number[];
  /** Of each following block, whether a page begins with it. */
  readonly begins: readonly boolean[];
}
