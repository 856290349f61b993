/** Which blocks share a page: for whatever blocks, nothing is lost, overfull, forgotten half empty or left alone. */
import fc from "fast-check";
import {
  HALF,
  LEAST_LAST,
  planPages,
  type Block,
  type Page,
  type PageRoom,
} from "../../../src/core/plan/page-plan";

const ROOM: PageRoom = { first: 755, other: 731 };

function block(height: number, rest: Partial<Block> = {}): Block {
  return { height, less: 0, more: 0, gap: 0, again: 0, within: false, ...rest };
}

function pagesOf(blocks: readonly Block[]): readonly (readonly number[])[] {
  return planPages(blocks, ROOM).map(({ first, end }) => [first, end]);
}

test("nothing has no page, and what fits on one page has one", () => {
  expect(pagesOf([])).toEqual([]);
  expect(pagesOf([block(300), block(200), block(255)])).toEqual([[0, 3]]);
});

test("a blank row at the end may fall off the page", () => {
  expect(pagesOf([block(500), block(270, { gap: 15 })])).toEqual([[0, 2]]);
});

test("what doesn't fit begins the next page", () => {
  expect(pagesOf([block(600), block(400)])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("a last page with next to nothing takes a section along", () => {
  expect(pagesOf([block(450), block(250), block(120)])).toEqual([
    [0, 1],
    [1, 3],
  ]);
});

test("plots shrink where that keeps a section on its page, and grow into what is over", () => {
  const shrunk = planPages([block(520), block(255, { less: 60 }), block(300), block(300)], ROOM);
  expect(shrunk[0]).toEqual({ first: 0, end: 2, stretch: -20 });
  const grown = planPages([block(500, { more: 90 }), block(700), block(300)], ROOM);
  expect(grown[0]).toEqual({ first: 0, end: 1, stretch: 90 });
});

test("a table is parted rather than leave a page half empty, and counts its headings again", () => {
  const rows = Array.from({ length: 20 }, () => block(35, { within: true, again: 22 }));
  const pages = planPages([block(300), block(118), ...rows], ROOM);
  expect(pages).toHaveLength(2);
  expect(pages[1]?.first).toBeGreaterThan(2);
});

test("a block that is longer than a page has pages of its own", () => {
  expect(pagesOf([block(900), block(100)])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

/** Sections as 汇总 has them: a heading with the first rows, rows, the last rows with what follows them. */
const section: fc.Arbitrary<readonly Block[]> = fc
  .record({
    rows: fc.array(fc.integer({ min: 20, max: 110 }), { minLength: 0, maxLength: 40 }),
    head: fc.integer({ min: 40, max: 350 }),
    more: fc.integer({ min: 0, max: 150 }),
    less: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ rows, head, more, less }) => [
    block(head + 15, { gap: rows.length === 0 ? 15 : 0, more, less }),
    ...rows.map((height, index) =>
      block(height + (index === rows.length - 1 ? 15 : 0), {
        again: 22,
        within: true,
        gap: index === rows.length - 1 ? 15 : 0,
      }),
    ),
  ]);
const sheet = fc.array(section, { minLength: 1, maxLength: 8 }).map((sections) => sections.flat());

/** Points of blocks on one page, with the headings that are written again and without the gap at its end. */
function sizeOf(blocks: readonly Block[], first: number, end: number) {
  const some = blocks.slice(first, end);
  const sum = (of: (one: Block) => number): number => some.reduce((total, one) => total + of(one), 0);
  const again = first > 0 ? (some[0]?.again ?? 0) : 0;
  return {
    height: sum(({ height }) => height) + again - (some.at(-1)?.gap ?? 0),
    less: sum(({ less }) => less),
    more: sum(({ more }) => more),
  };
}

function used(blocks: readonly Block[], { first, end, stretch }: Page): number {
  return (sizeOf(blocks, first, end).height + stretch) / roomOf(first);
}

function roomOf(first: number): number {
  return first === 0 ? ROOM.first : ROOM.other;
}

test("whatever the sections: every block stands on one page in its order, and no page is too full", () => {
  fc.assert(
    fc.property(sheet, (blocks) => {
      const pages = planPages(blocks, ROOM);
      expect(pages.map(({ first }) => first)).toEqual([0, ...pages.slice(0, -1).map(({ end }) => end)]);
      expect(pages.at(-1)?.end).toBe(blocks.length);
      for (const page of pages) {
        const { less, more } = sizeOf(blocks, page.first, page.end);
        expect(page.stretch).toBeGreaterThanOrEqual(-less);
        expect(page.stretch).toBeLessThanOrEqual(more);
        expect(used(blocks, page)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test("whatever the sections: no page is half empty before a block that fits, unless the last page needs that block", () => {
  fc.assert(
    fc.property(sheet, (blocks) => {
      const pages = planPages(blocks, ROOM);
      pages.slice(0, -1).forEach((page, index) => {
        if (used(blocks, page) >= HALF) return;
        const next = sizeOf(blocks, page.first, page.end + 1);
        const fits = next.height - next.less <= roomOf(page.first);
        const isBeforeLast = index === pages.length - 2;
        const without = sizeOf(blocks, page.end + 1, blocks.length).height / ROOM.other;
        expect(fits && !(isBeforeLast && without < LEAST_LAST)).toBe(false);
      });
    }),
  );
});

test("whatever the sections: a last page with next to nothing is one that nothing could join", () => {
  fc.assert(
    fc.property(sheet, (blocks) => {
      const pages = planPages(blocks, ROOM);
      const [before, last] = pages.slice(-2);
      if (before === undefined || last === undefined || used(blocks, last) >= LEAST_LAST) return;
      // Blocks taken from the page before: too many for this one, or so many that it stood half empty.
      for (let first = last.first - 1; first > before.first; first--) {
        const joined = sizeOf(blocks, first, last.end);
        if (joined.height - joined.less > ROOM.other) return;
        if (joined.height + joined.more < LEAST_LAST * ROOM.other) continue;
        const left = sizeOf(blocks, before.first, first);
        expect((left.height + left.more) / roomOf(before.first)).toBeLessThan(0.7);
        return;
      }
    }),
  );
});
