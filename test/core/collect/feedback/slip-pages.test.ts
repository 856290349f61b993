/** On every page of a slip stand the headings of the table whose rows are on it, and of no other. */
import fc from "fast-check";
import { SlipSheet } from "../../../../src/core/collect/feedback/slip-sheet";
import { PAGE_HEIGHT } from "../../../../src/core/plan/page-height";
import type { WorkbookPlan } from "../../../../src/core/plan/plan";

/** A table for each number: so many rows, of which some are long. */
function slip(tables: readonly (readonly boolean[])[]): SlipSheet {
  const sheet = new SlipSheet("zh", [10, 20]).line("反馈单", "title", 34).pair("单位", "甲", 1);
  tables.forEach((rows, table) => {
    sheet
      .blank()
      .line(`第${table}张`, "section", 24)
      .header([`标题${table}`, "内容"]);
    rows.forEach((isLong, row) =>
      sheet.row([`${table}-${row}`, isLong ? "长".repeat(100) : "短"], ["text", "text"]),
    );
  });
  return sheet.blank().line("签字", "signature", 40);
}

/** The first texts of the rows of each page, from top to bottom, and the points that they take. */
function pagesOf(plan: WorkbookPlan): readonly { readonly firsts: string[]; readonly height: number }[] {
  const [sheet] = plan.sheets;
  const first = new Map(
    sheet?.cells.filter(({ column }) => column === 0).map((cell) => [cell.row, cell.value]),
  );
  const heights = new Map(sheet?.rowHeights.map(({ row, height }) => [row, height]));
  const end = Math.max(...first.keys()) + 1;
  const starts = [0, ...(sheet?.print?.breaks ?? [])];
  return starts.map((start, page) => {
    const rows = Array.from({ length: (starts[page + 1] ?? end) - start }, (_, index) => start + index);
    return {
      firsts: rows.map((row) => String(first.get(row) ?? "")),
      height: rows.reduce((sum, row) => sum + (heights.get(row) ?? 15), 0),
    };
  });
}

test("of several tables each has its own headings above its rows on every page, and no page is too long", () => {
  const rows = fc.array(fc.boolean(), { minLength: 1, maxLength: 70 });
  fc.assert(
    fc.property(fc.array(rows, { minLength: 2, maxLength: 3 }), (tables) => {
      const plan = slip(tables).plan("反馈单", "sqlh");
      expect(plan.sheets[0]?.print?.titleRows).toBeUndefined();
      const pages = pagesOf(plan);
      for (const { firsts, height } of pages) {
        expect(height).toBeLessThanOrEqual(PAGE_HEIGHT);
        let headings = "";
        firsts.forEach((text, at) => {
          if (text.startsWith("标题")) headings = text;
          const table = /^(\d)-/.exec(text)?.[1];
          if (table !== undefined) expect(headings).toBe(`标题${table}`);
          // A heading is never the last of its page.
          if (/^标题|^第/.test(text)) expect(firsts[at + 1]).toMatch(/^标题|^\d-0|-/);
        });
      }
      const written = pages.flatMap(({ firsts }) => firsts).filter((text) => text.includes("-"));
      expect(written).toEqual(tables.flatMap((of, table) => of.map((_, row) => `${table}-${row}`)));
    }),
    { numRuns: 50 },
  );
});

test("the headings of a slip's only table are the rows that every page repeats", () => {
  const { print } = slip([Array.from({ length: 200 }, () => false)]).plan("退回单", "sqlh").sheets[0] ?? {};
  expect(print?.titleRows).toEqual({ first: 4, last: 4 });
  expect(print?.breaks).toBeUndefined();
});
