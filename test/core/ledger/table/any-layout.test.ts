/**
 * Ledgers in any layout: columns in any order, under the ledger's names, other known wordings or unknown ones, with
 * further columns, titles, numbers of rows, totals, and split over sheets. The figure is what was put into the rows, or
 * there is none, or something is told that explains why.
 */
import * as fc from "fast-check";
import type { CellValue, SheetGrid } from "../../../../src/core/grid/grid";
import { assessLedgers } from "../../../../src/core/ledger/assess-ledgers";
import { BUILTIN_LEDGERS } from "../../../../src/core/ledger/definition/builtin-ledgers";
import { ledgerFigure } from "../../../../src/core/ledger/feed/figure";
import { ledgerNotes } from "../../../../src/core/ledger/ledger-notes";
import { mappingNames, withNames } from "../../../../src/core/ledger/table/mapping";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../../support/ledger-grid";

const ledger = BUILTIN_LEDGERS.find(({ id }) => id === "dues") ?? BUILTIN_LEDGERS[0];
if (ledger === undefined) throw new Error("no ledgers");
const dues = ledger;
const KEYS = ["branch", "month", "due", "paid"];
/** Wordings that no ledger has, and a person would still understand. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = {
  branch: ["所属组织", "支部全称"],
  month: ["所属月", "缴费年月"],
  due: ["应缴数", "应缴总人数"],
  paid: ["已交数", "实际缴人数"],
};
/** Codes that say why a figure may not be what somebody expects. */
const EXPLAINED = new Set(["L125", "L137", "L139", "L141"]);

interface Part {
  readonly sheet: SheetGrid;
  readonly headings: ReadonlyMap<string, string>;
  readonly paid: number;
}

const anyRow = fc.record({ month: fc.integer({ min: 0, max: 2 }), paid: fc.integer({ min: 0, max: 30 }) });

function anyPart(name: string): fc.Arbitrary<Part> {
  return fc
    .record({
      order: fc.shuffledSubarray(KEYS, { minLength: 4 }),
      wordings: fc.array(fc.nat({ max: 99 }), { minLength: 4, maxLength: 4 }),
      isUnknown: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
      further: fc.subarray(["书记", "联系人"]),
      title: fc.boolean(),
      numbered: fc.boolean(),
      total: fc.boolean(),
      rows: fc.array(anyRow, { minLength: 1, maxLength: 6 }),
    })
    .map(({ order, wordings, isUnknown, further, title, numbered, total, rows }): Part => {
      const headings = new Map(
        order.map((key, index) => {
          const column = dues.columns.find((one) => one.key === key);
          const known = [column?.label.zh ?? key, column?.label.en ?? key, ...(column?.aliases ?? [])];
          const words = isUnknown[index] === 0 ? (UNKNOWN[key] ?? known) : known;
          return [key, words[(wordings[index] ?? 0) % words.length] ?? key];
        }),
      );
      const first = numbered ? ["序号"] : [];
      const body = rows.map((row, index): CellValue[] => {
        const values: Readonly<Record<string, CellValue>> = {
          branch: `第${index}支部`,
          month: dayOf(`2026-0${row.month + 1}-01`),
          due: 30,
          paid: row.paid,
        };
        return [
          ...(numbered ? [index + 1] : []),
          ...order.map((key) => values[key] ?? null),
          ...further.map(() => "张示例"),
        ];
      });
      const values: CellValue[][] = [
        ...(title ? [["党费收缴情况表"], []] : []),
        [...first, ...order.map((key) => headings.get(key) ?? ""), ...further],
        ...body,
      ];
      const paid = rows.reduce((sum, row) => sum + row.paid, 0);
      // A line of totals has no month: nothing counts it, and it is told.
      if (total)
        values.push([
          ...(numbered ? [null] : []),
          ...order.map((key): CellValue => (key === "branch" ? "合计" : key === "paid" ? paid : null)),
        ]);
      return { sheet: ledgerSheet(name, values), headings, paid };
    });
}

const anyParts = fc
  .constantFrom<readonly string[]>(
    ["党费台账"],
    ["Sheet1"],
    ["党费台账", "党费台账 (2)"],
    ["2026年党费台账", "三月"],
  )
  .chain((names) => fc.tuple(...names.map(anyPart)));

function paidOf(workbook: ReturnType<typeof ledgerWorkbook>) {
  const assessed = assessLedgers(workbook, { asOf: null });
  const figure = ledgerFigure(
    { ledger: dues, measure: "paid" },
    assessed.filter(({ ledger: { id } }) => id === "dues").map(({ table }) => table),
    { year: 2026, key: "Q1" },
  );
  return { assessed, value: figure?.value ?? null };
}

test("the figure is right, or there is none, or it is said why", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const workbook = ledgerWorkbook(parts.map(({ sheet }) => sheet));
      const { assessed, value } = paidOf(workbook);
      const wanted = parts.reduce((sum, { paid }) => sum + paid, 0);
      if (value === wanted) return;
      const told = [...assessed.flatMap(({ findings }) => findings), ...ledgerNotes(workbook)];
      const named = new Set(told.filter(({ code }) => EXPLAINED.has(code)).map(({ at }) => at.sheet));
      const read = new Set(assessed.map(({ table }) => table.sheet));
      // A sheet of which nothing at all is known, beside none that is read, is no ledger to anybody.
      const silent = parts.filter(
        ({ sheet }) => !named.has(sheet.name) && (read.has(sheet.name) || value !== null),
      );
      if (named.size === 0) expect([value, silent.map(({ sheet }) => sheet.values)]).toEqual([null, []]);
    }),
    { numRuns: 100 },
  );
});

test("once a person has said which column is which, the figure is right", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const workbook = parts.reduce(
        (grid, { sheet, headings }) => {
          const columns = new Map([...headings].map(([key, heading]) => [heading, key]));
          const result = mappingNames(grid, [dues], {
            sheet: sheet.name,
            ledger: "dues",
            row: null,
            columns,
          });
          if ("problem" in result) throw new Error(result.problem.kind);
          return withNames(grid, result.names);
        },
        ledgerWorkbook(parts.map(({ sheet }) => sheet)),
      );
      expect(paidOf(workbook).value).toBe(parts.reduce((sum, { paid }) => sum + paid, 0));
    }),
    { numRuns: 60 },
  );
});
