/**
 * Which blocks of a sheet share a printed page: the whole run of pages is weighed at once, so that none is left half
 * empty for the sake of another, none ends a sheet with next to nothing, and tables are parted only where that pays.
 */

/** What is never parted: a heading with a table's first rows, a row, a chart, the last rows with the signatures. */
export interface Block {
  /** Points. */
  readonly height: number;
  /** Points by which its plots may shrink and may grow. */
  readonly less: number;
  readonly more: number;
  /** Points of blank rows at its end, among its height; they may fall off the page. */
  readonly gap: number;
  /** Points of headings that are written again where a page begins with it. */
  readonly again: number;
  /** True where it goes on with a table: a page would begin in its middle. */
  readonly within: boolean;
}

export interface Page {
  /** The block that it begins with, and the one after its last. */
  readonly first: number;
  readonly end: number;
  /** Points that its plots take in all more than they want; less where negative. */
  readonly stretch: number;
}

/** Points of the first page, and of the others without what they repeat. */
export interface PageRoom {
  readonly first: number;
  readonly other: number;
}

/** A page that is used less than this, in parts of its room, is half empty. */
export const HALF = 0.5;
/** Less than this looks like it: programs with wide columns print smaller, and fill three quarters of the paper with it. */
const WELL_USED = 0.7;
/** The same of the last page, which may well be shorter. */
export const LEAST_LAST = 0.33;

/** What counts how much, beside a page of its own: 1. */
const COST = {
  blank: 2,
  blankOnLast: 0.25,
  parted: 1,
  shrunk: 0.3,
  halfEmpty: 5,
  nearlyNone: 8,
  over: 50,
};

interface Measured {
  readonly page: Page;
  readonly cost: number;
  /** False where not even the smallest plots make it fit. */
  readonly fits: boolean;
}

/** The pages of blocks one after the other, at the least cost together. */
export function planPages(blocks: readonly Block[], room: PageRoom): readonly Page[] {
  const sizes = new Sizes(blocks);
  const best: { cost: number; page: Page | null }[] = [{ cost: 0, page: null }];
  for (let end = 1; end <= blocks.length; end++) {
    let least: { cost: number; page: Page | null } = { cost: Infinity, page: null };
    for (let first = end - 1; first >= 0; first--) {
      const { page, cost, fits } = measured(sizes, first, end, first === 0 ? room.first : room.other);
      if (!fits && first < end - 1) break;
      const total = cost + (best[first]?.cost ?? Infinity);
      if (total < least.cost) least = { cost: total, page };
    }
    best.push(least);
  }
  const pages: Page[] = [];
  for (let page = best[blocks.length]?.page; page != null; page = best[page.first]?.page) pages.unshift(page);
  return pages;
}

/** @param space points of the page */
function measured(sizes: Sizes, first: number, end: number, space: number): Measured {
  const { height, less, more } = sizes.of(first, end);
  const fits = height - less <= space;
  const stretch = Math.min(more, Math.max(-less, space - height));
  const used = Math.min(1, (height + stretch) / space);
  const isLast = end === sizes.blocks.length;
  const next = sizes.of(first, end + 1);
  const nextFits = !isLast && next.height - next.less <= space;
  const cost =
    1 +
    (1 - used) ** 2 * (isLast ? COST.blankOnLast : COST.blank) +
    (sizes.blocks[first]?.within === true ? COST.parted : 0) +
    (stretch < 0 ? (COST.shrunk * -stretch) / less : 0) +
    (nextFits ? COST.halfEmpty * Math.min(1, Math.max(0, WELL_USED - used) / (WELL_USED - HALF)) : 0) +
    (isLast && first > 0 && used < LEAST_LAST ? COST.nearlyNone : 0) +
    (fits ? 0 : COST.over);
  return { page: { first, end, stretch }, cost, fits };
}

/** Points of blocks that share a page. */
interface Size {
  readonly height: number;
  readonly less: number;
  readonly more: number;
}

class Sizes {
  /** Of all blocks before each. */
  private readonly sums: Size[] = [{ height: 0, less: 0, more: 0 }];

  constructor(readonly blocks: readonly Block[]) {
    let [height, less, more] = [0, 0, 0];
    for (const block of blocks) {
      height += block.height;
      less += block.less;
      more += block.more;
      this.sums.push({ height, less, more });
    }
  }

  /** With the headings that are written again, and without the gap at the end. */
  of(first: number, end: number): Size {
    const [before, all] = [this.sums[first], this.sums[Math.min(end, this.blocks.length)]];
    if (before === undefined || all === undefined) throw new Error(`No blocks from ${first} to ${end}`);
    const again = first > 0 ? (this.blocks[first]?.again ?? 0) : 0;
    return {
      height: all.height - before.height + again - (this.blocks[end - 1]?.gap ?? 0),
      less: all.less - before.less,
      more: all.more - before.more,
    };
  }
}
