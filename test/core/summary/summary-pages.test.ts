/** Where the printed pages of 汇总 begin: no heading alone, no row left over, nothing beyond a page. */
import fc from "fast-check";
import { SheetBuilder } from "../../../src/core/plan/sheet-builder";
import {
  addParts,
  blockOf,
  partsOf,
  type ClosingRow,
  type ClosingSection,
} from "../../../src/core/summary/closing-section";
import type { SummaryContext } from "../../../src/core/summary/summary-context";
import { PAGE_HEIGHT } from "../../../src/core/plan/page-height";
import { SummaryPages } from "../../../src/core/summary/summary-pages";
import { SUMMARY_STYLES } from "../../../src/core/summary/summary-styles";

const REPEATED = 24;
const PAGE = PAGE_HEIGHT - REPEATED;
const ROW = 21;

/** Sections with so many rows, all equally high, each with its heading and with a blank row at its end. */
function planned(lengths: readonly number[], closing: readonly ClosingSection[] = []) {
  const builder = new SheetBuilder(SUMMARY_STYLES);
  const pages = new SummaryPages();
  let row = 0;
  const starts = lengths.map((length, index) => {
    const start = row;
    if (index > 0) pages.begin(start);
    for (; row < start + length - 1; row++) builder.height(row, ROW);
    row++;
    return start;
  });
  const context = { builder, pages } as unknown as SummaryContext;
  const parts = closing.flatMap(partsOf);
  const { breaks, begins } = pages.plan(builder, row, parts.map(blockOf), REPEATED);
  const added = addParts(context, row, parts, begins);
  const heightOf = (at: number): number => builder.heightAt(at) ?? 15;
  return { breaks: [...breaks, ...added.breaks], starts, closingFrom: row, endRow: added.endRow, heightOf };
}

test("what fits on one page has no break", () => {
  expect(planned([10, 10, 10]).breaks).toEqual([]);
});

test("a section that does not fit begins the next page", () => {
  const { breaks, starts } = planned([10, 20, 30]);
  expect(breaks).toEqual([starts[2]]);
});

test("a short section that would be alone takes the one before it along", () => {
  const { breaks, starts } = planned([22, 12, 5]);
  expect(breaks).toEqual([starts[1]]);
});

test("plots make way for a section that would just not fit, and grow where a page has room", () => {
  const builder = new SheetBuilder(SUMMARY_STYLES);
  const pages = new SummaryPages();
  for (let row = 0; row < 26; row++) builder.height(row, ROW);
  pages.goOn(27);
  pages.plot(27, 42, 60, 100);
  const { breaks } = pages.plan(builder, 44, [], REPEATED);
  expect(breaks).toEqual([]);
  expect(builder.heightAt(27)).toBeLessThan(15);

  const roomy = new SummaryPages();
  roomy.begin(10);
  roomy.plot(10, 19, 0, 100);
  const grown = new SheetBuilder(SUMMARY_STYLES);
  roomy.plan(grown, 21, [], REPEATED);
  expect(grown.heightAt(10)).toBe(24.75);
  expect(grown.heightAt(9)).toBeUndefined();
});

test("whatever the sections: no page is too full, none begins with a section's last row or ends with its heading", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 3, max: 90 }), { minLength: 1, maxLength: 12 }), (lengths) => {
      const { breaks, starts, closingFrom, heightOf } = planned(lengths);
      const bounds = [0, ...breaks, closingFrom];
      bounds.slice(1).forEach((end, index) => {
        let height = 0;
        for (let row = bounds[index] ?? 0; row < end; row++) height += heightOf(row);
        // The blank row at the end of a section may fall off.
        expect(height).toBeLessThanOrEqual((index === 0 ? PAGE_HEIGHT : PAGE) + 15);
      });
      for (const row of breaks) {
        const start = starts.filter((each) => each <= row).at(-1) ?? 0;
        const end = starts.find((each) => each > row) ?? closingFrom;
        if (row !== start) {
          expect(row - start).toBeGreaterThanOrEqual(4);
          expect(end - row).toBeGreaterThanOrEqual(3);
        }
      }
    }),
  );
});

interface Written {
  readonly row: number;
  readonly what: "headings" | "row" | "signature";
  readonly section: number;
}

const closings = fc.array(
  fc.record({
    heights: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 45 }),
    isTable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);

test("whatever the tables at the end: each page of one begins with its headings, and has two rows or all; the signatures have its last", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 3, max: 30 }), { minLength: 1, maxLength: 5 }),
      closings,
      (lengths, all) => {
        const written: Written[] = [];
        const note = (what: Written["what"], section: number) => (row: number) =>
          void written.push({ row, what, section });
        const sections = all.map(({ heights, isTable }, section): ClosingSection => {
          const isLast = section === all.length - 1;
          const signature: ClosingRow = { height: 90, write: note("signature", section) };
          return {
            heading: "标题",
            headings: isTable ? note("headings", section) : null,
            rows: heights.map((height) => ({ height, write: note("row", section) })),
            after: isLast ? [signature] : [],
          };
        });
        const { breaks } = planned(lengths, sections);
        const pageOf = (row: number): number => breaks.filter((each) => each <= row).length;
        all.forEach(({ heights, isTable }, section) => {
          const own = written.filter((each) => each.section === section);
          const rows = own.filter(({ what }) => what === "row");
          expect(rows).toHaveLength(heights.length);
          for (const page of new Set(rows.map(({ row }) => pageOf(row)))) {
            const here = own.filter(({ row }) => pageOf(row) === page);
            expect(here[0]?.what).toBe(isTable ? "headings" : "row");
            const count = here.filter(({ what }) => what === "row").length;
            expect(count).toBeGreaterThanOrEqual(Math.min(2, heights.length));
          }
        });
        const signature = written.at(-1);
        const lastRow = written.filter(({ what }) => what === "row").at(-1);
        expect(signature?.what).toBe("signature");
        expect(pageOf(signature?.row ?? 0)).toBe(pageOf(lastRow?.row ?? -1));
      },
    ),
  );
});
