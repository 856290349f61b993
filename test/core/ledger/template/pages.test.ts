/** Blank ledgers on paper: columns that stay legible on A4, and rows below the printed ones that are ready all the same. */
import * as fc from "fast-check";
import { BUILTIN_LEDGERS } from "../../../../src/core/ledger/definition/builtin-ledgers";
import type { Ledger, LedgerColumn } from "../../../../src/core/ledger/definition/ledger";
import { FORMULA_ROWS } from "../../../../src/core/ledger/table/read-table";
import { pageColumns } from "../../../../src/core/ledger/template/page-columns";
import { LINED_ROWS, READY_ROWS } from "../../../../src/core/ledger/template/page-rows";
import { headerRow, planLedgers } from "../../../../src/core/ledger/template/plan-ledger";
import type { SheetPlan } from "../../../../src/core/plan/plan";

const [ANY] = BUILTIN_LEDGERS;
if (ANY === undefined) throw new Error("no ledger");

function withColumns(columns: readonly LedgerColumn[]): Ledger {
  return { ...(ANY as Ledger), columns: [...columns] };
}

/** Pixels as files and LibreOffice count them. */
function pixels(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + 7 * width + 5, 0);
}

function text(index: number, width: number, en = "Text"): LedgerColumn {
  return { key: `c${index}`, label: { zh: "文字", en }, type: "text", width };
}

test.each(BUILTIN_LEDGERS.flatMap(({ id }) => [[id, "zh"] as const, [id, "en"] as const]))(
  "%s in %s is a page wide at most",
  (id, language) => {
    const ledger = BUILTIN_LEDGERS.find((one) => one.id === id) ?? withColumns([]);
    const { widths, pages } = pageColumns(ledger, language);
    expect([pages, widths.length]).toEqual([1, ledger.columns.length]);
    expect(pixels(widths)).toBeLessThanOrEqual(1_070);
  },
);

test("texts give way to days and numbers, and Latin words of headings stay whole", () => {
  const day: LedgerColumn = { key: "day", label: { zh: "日期", en: "Date" }, type: "date" };
  const { widths, pages } = pageColumns(
    withColumns([text(1, 100, "Responsibilities"), text(2, 100), day]),
    "en",
  );
  expect(pages).toBe(1);
  expect(widths[2]).toBe(10);
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  const narrow = pageColumns(withColumns([text(1, 3, "Responsibilities"), text(2, 3)]), "en");
  expect(narrow.widths).toEqual([17, 5]);
});

test("any ledger has no more on a page than can be read", () => {
  const column = fc
    .tuple(fc.constantFrom<LedgerColumn["type"]>("text", "date", "count"), fc.integer({ min: 4, max: 60 }))
    .map(([type, width], index = 0): LedgerColumn => ({ ...text(index, width), type }));
  fc.assert(
    fc.property(fc.array(column, { minLength: 2, maxLength: 60 }), (columns) => {
      const { widths, pages } = pageColumns(withColumns(columns), "zh");
      expect(pixels(widths)).toBeLessThanOrEqual(pages * 1_070);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(4);
    }),
    { numRuns: 100 },
  );
});

function styleAt(sheet: SheetPlan, row: number, column: number) {
  const cell = sheet.cells.find((one) => one.row === row && one.column === column);
  return { cell, style: sheet.styles[cell?.style ?? ""] };
}

test.each(BUILTIN_LEDGERS.map((ledger) => [ledger.id, ledger] as const))(
  "%s: rows below the lined ones keep formats, drop-downs, filter and colour, and would not be printed",
  (_, ledger) => {
    const [sheet] = planLedgers(null, [ledger], "zh").sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const header = headerRow(ledger);
    const lined = LINED_ROWS[sheet.print?.orientation ?? "portrait"];
    const printed = sheet.cells.filter(
      ({ value, formula, style }) =>
        formula !== undefined ||
        (value ?? null) !== null ||
        sheet.styles[style ?? ""]?.border !== undefined ||
        sheet.styles[style ?? ""]?.fill !== undefined,
    );
    expect(Math.max(...printed.map(({ row }) => row))).toBe(header + lined);
    ledger.columns.forEach(({ derived, type }, column) => {
      if (derived !== undefined) return;
      const above = styleAt(sheet, header + 1, column).style;
      for (const row of [lined + 1, READY_ROWS]) {
        const { border: _b, fill: _f, ...rest } = above ?? {};
        expect(styleAt(sheet, header + row, column).style).toEqual(rest);
      }
      if (type !== "text")
        expect(sheet.validations.map(({ range }) => [range.left, range.bottom])).toContainEqual([
          column,
          header + FORMULA_ROWS,
        ]);
    });
    expect(sheet.autoFilter?.bottom).toBe(header + READY_ROWS);
    const coloured = sheet.conditionalFormats.filter(({ range }) => range.top === header + lined + 1);
    expect(coloured.map(({ range }) => [range.left, range.bottom])).toEqual(
      ledger.columns.map((__, column) => [column, header + FORMULA_ROWS]),
    );
  },
);
