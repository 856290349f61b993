/** Where the printed pages of 汇总 begin: no heading alone, no row left over, nothing beyond a page. */
import fc from "fast-check";
import type { SheetPlan } from "../../../src/core/plan/plan";
import { rowsByPage, SummaryPages } from "../../../src/core/summary/summary-pages";

/** More than any page of 汇总 holds in points. */
const PAGE = 760;
const ROW = 20;

/** A sheet of so many rows, all equally high, in sections that begin at the given rows. */
function paged(rows: number, sections: readonly number[], table = { indicators: 1, lastIndicator: 2 }) {
  const pages = new SummaryPages();
  for (const row of sections) pages.begin(row);
  const sheet = {
    rowHeights: Array.from({ length: rows }, (_, row) => ({ row, height: ROW })),
    print: { orientation: "portrait", fitToWidth: 1 },
  } as unknown as SheetPlan;
  return pages.paged(sheet, rows, table).print;
}

test("what fits on one page has no break, and every page repeats the unit and the period", () => {
  expect(paged(30, [10, 20])).toMatchObject({ breaks: [], titleRows: { first: 1, last: 1 } });
});

test("a section that does not fit begins the next page", () => {
  expect(paged(60, [10, 25])?.breaks).toEqual([25]);
});

test("a short section that would be alone takes the one before it along", () => {
  expect(paged(77, [10, 32, 38, 41])?.breaks).toEqual([32, 41]);
});

test("a level-2 table that is longer than a page repeats its own headings", () => {
  const print = paged(300, [10, 20, 280], { indicators: 20, lastIndicator: 278 });
  expect(print?.titleRows).toEqual({ first: 21, last: 21 });
});

test("whatever the sections: no page is too full, none begins with a section's last rows or ends with its heading", () => {
  const sheets = fc
    .array(fc.integer({ min: 3, max: 90 }), { minLength: 1, maxLength: 12 })
    .map((lengths) =>
      lengths.reduce<number[]>((starts, length) => [...starts, (starts.at(-1) ?? 0) + length], []),
    );
  fc.assert(
    fc.property(sheets, (ends) => {
      const rows = ends.at(-1) ?? 0;
      const sections = ends.slice(0, -1);
      const breaks = paged(rows, sections)?.breaks ?? [];
      const bounds = [0, ...breaks, rows];
      bounds.slice(1).forEach((end, index) => {
        // The blank row at the end of a section may fall off.
        expect((end - (bounds[index] ?? 0)) * ROW).toBeLessThanOrEqual(PAGE + ROW);
      });
      for (const row of breaks) {
        const start = [0, ...sections].filter((each) => each <= row).at(-1) ?? 0;
        const end = [...sections, rows].find((each) => each > row) ?? rows;
        if (row !== start) {
          expect(row - start).toBeGreaterThan(3);
          expect(end - row).toBeGreaterThanOrEqual(3);
        }
      }
    }),
  );
});

test("a table in parts keeps all its rows and leaves no single one over", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 20, max: 120 }), { maxLength: 60 }), (heights) => {
      const counts = rowsByPage(heights, 48);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(heights.length);
      if (counts.length > 1 && (counts.at(-2) ?? 0) > 2) expect(counts.at(-1)).toBeGreaterThan(1);
    }),
  );
});
