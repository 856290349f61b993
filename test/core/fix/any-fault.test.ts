/** Whatever people do to a sheet: a fix removes its finding, raises no error and touches nothing else. */
import fc from "fast-check";
import { fixFor } from "../../../src/core/fix/fix-for";
import { planFixes } from "../../../src/core/fix/plan-fixes";
import { safeFixes } from "../../../src/core/fix/safe-fixes";
import { qualifiedAddress } from "../../../src/core/grid/address";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import type { ColumnKey } from "../../../src/core/sheet/scoring-sheet";
import type { Finding } from "../../../src/core/validation/finding";
import { afterPlan } from "../../support/after-plan";
import { assessed } from "../../support/find-fix";
import { type CellInput, f1Codes, FilledSheet } from "../../support/grid-builder";

const AT = new Date(2026, 11, 31, 9, 30);

const typed: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput[]>("3次", "８．５", "5", " 3 ", "3。5", "√√", "95%", "1,000分", "2.345", "-1"),
  fc.constantFrom<CellInput[]>(0.05, 0.5, 2.345, 1.005, 99, -1, true, null, { error: "#REF!" }),
  fc.constantFrom<CellInput[]>(
    "优",
    " 优 ",
    "优\n",
    "优\n级",
    "优秀",
    "不适用",
    "是",
    "√",
    "见附件",
    "0.05",
    "=1+1",
  ),
  fc.constantFrom<CellInput[]>(
    { value: 0.05, format: "0%" },
    { value: "7", format: "@" },
    { value: 3, formula: "=[1]Q4!B2" },
    { value: "3", formula: '="3"' },
  ),
);

const COLUMNS: readonly ColumnKey[] = [
  "code",
  "l2",
  "criteria",
  "max",
  "base",
  "actual",
  "option",
  "rule",
  "self",
  "review",
  "remark",
];

const faults = fc.array(
  fc.record({ code: fc.constantFrom(...f1Codes()), key: fc.constantFrom(...COLUMNS), cell: typed }),
  { minLength: 1, maxLength: 8 },
);

function faulty(list: readonly { code: string; key: ColumnKey; cell: CellInput }[]): WorkbookGrid {
  const filled = new FilledSheet();
  const rows = new Map(f1Codes().map((code) => [code, filled.row(code)]));
  for (const { code, key, cell } of list) {
    // A code stays that of its row: another one would be another row.
    Object.assign(rows.get(code) ?? {}, { [key]: key === "code" ? ` ${code}\u00A0` : cell });
  }
  return filled.workbook();
}

const keyOf = ({ code, at }: Finding): string => `${code} ${qualifiedAddress(at)}`;

test("one fix", () => {
  fc.assert(
    fc.property(faults, fc.nat(), (list, choice) => {
      const workbook = faulty(list);
      const before = assessed(workbook);
      const fixable = before.findings.flatMap((finding) => {
        const fix = fixFor(finding, before, workbook);
        return fix === null ? [] : [{ finding, fix }];
      });
      const chosen = fixable[choice % Math.max(1, fixable.length)];
      fc.pre(chosen !== undefined);
      const fixed = afterPlan(workbook, planFixes([chosen.fix], workbook, AT, "zh"));
      const after = assessed(fixed).findings;
      expect(after.map(keyOf)).not.toContain(keyOf(chosen.finding));
      const errors = after.filter(({ severity }) => severity === "error").map(keyOf);
      const known = new Set(before.findings.map(keyOf));
      expect(errors.filter((key) => !known.has(key))).toEqual([]);
      expect(changedCells(workbook, fixed)).toEqual(
        chosen.fix.edits.map(({ at }) => qualifiedAddress(at)).sort(),
      );
    }),
    { numRuns: 80 },
  );
});

test("all safe fixes at once change no score, and leave none to make", () => {
  fc.assert(
    fc.property(faults, (list) => {
      const workbook = faulty(list);
      const before = assessed(workbook);
      const fixed = afterPlan(workbook, planFixes(safeFixes([before], workbook), workbook, AT, "zh"));
      const after = assessed(fixed);
      expect(safeFixes([after], fixed)).toEqual([]);
      expect(after.score.totals.final?.toString()).toBe(before.score.totals.final?.toString());
      expect(after.score.answered).toEqual(before.score.answered);
    }),
    { numRuns: 60 },
  );
});

/** Cells of the first workbook that differ in the second, sorted. */
function changedCells(before: WorkbookGrid, after: WorkbookGrid): readonly string[] {
  return before.sheets
    .flatMap((sheet) => {
      const other = after.sheets.find(({ name }) => name === sheet.name);
      const height = Math.max(sheet.values.length, other?.values.length ?? 0);
      return Array.from({ length: height }, (_, row) => row).flatMap((row) =>
        Array.from({ length: 20 }, (_, column) => column)
          .filter(
            (column) =>
              sheet.values[row]?.[column] !== other?.values[row]?.[column] ||
              sheet.formulas[row]?.[column] !== other?.formulas[row]?.[column],
          )
          .map((column) => qualifiedAddress({ sheet: sheet.name, row, column })),
      );
    })
    .sort();
}
