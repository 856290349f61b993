/** Ledgers with any content in any cell: days, texts that mean days, words in another case, spaces, wildcards, errors of typing. */
import * as fc from "fast-check";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import type { Ledger, LedgerColumn } from "../../src/core/ledger/definition/ledger";
import { headerRow } from "../../src/core/ledger/template/plan-ledger";
import { ledgerSheet, ledgerWorkbook } from "./ledger-grid";

/** Day numbers about the year 2026, now and then with a time of day. */
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 46_000, max: 46_500 }) },
  { weight: 1, arbitrary: fc.constantFrom(46_023, 46_112, 46_113, 46_387, 46_112.6, 20_260_305, 0) },
);

const anything = fc.constantFrom<CellValue>(
  "2026.3.5",
  "2026年3月",
  " ",
  "无",
  "/",
  "*",
  "?",
  "~",
  "=1",
  ">5",
  "甲",
  "甲 ",
  "乙*",
  "ABC",
  "abc",
  "是",
  "5",
  5,
  0,
  -1,
  2.5,
  true,
  null,
);

function cellFor({ type, options = [] }: LedgerColumn): fc.Arbitrary<CellValue> {
  const usual: fc.Arbitrary<CellValue> =
    type === "date" || type === "month"
      ? day
      : type === "count" || type === "number"
        ? fc.integer({ min: 0, max: 40 })
        : type === "option"
          ? fc.constantFrom(...options.flatMap(({ zh, en }) => [zh, en, en.toUpperCase(), ` ${zh}`]))
          : fc.constantFrom("甲", "乙", "丙", "甲支部", "post A", "POST A");
  return fc.oneof(
    { weight: 7, arbitrary: usual },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: anything },
  );
}

/** A workbook with the one ledger, as its blank sheet has it, and rows of any content; derived columns too are typed. */
export function anyLedger(ledger: Ledger): fc.Arbitrary<WorkbookGrid> {
  const row = fc.tuple(...ledger.columns.map(cellFor));
  const fields = fc.tuple(
    ...ledger.fields.map(() =>
      fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom<CellValue>(null, "5", "")),
    ),
  );
  return fc.record({ rows: fc.array(row, { maxLength: 14 }), fields }).map(({ rows, fields: stated }) => {
    const header = headerRow(ledger);
    const values: CellValue[][] = Array.from({ length: header }, () => []);
    values[0] = [ledger.name.zh];
    ledger.fields.forEach(({ label }, index) => {
      const above = (values[2] ??= []);
      above[2 * index] = label.zh;
      above[2 * index + 1] = stated[index] ?? null;
    });
    values.push(
      ledger.columns.map(({ label }) => label.zh),
      ...rows,
    );
    return ledgerWorkbook([ledgerSheet(ledger.name.zh, values)]);
  });
}
