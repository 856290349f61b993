/** Columns of ledgers that look private go nowhere, whatever their headings are and wherever they stand. */
import * as fc from "fast-check";
import { assessWorkbook } from "../../../../src/core/assess";
import { unitSlips } from "../../../../src/core/collect/feedback/unit-slips";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { BUILTIN_LEDGERS } from "../../../../src/core/ledger/definition/builtin-ledgers";
import { planSummary } from "../../../../src/core/summary/plan-summary";
import { book, collected, LOST, record, ROWS, WRITTEN_AT } from "../../../support/ledger-records";
import { ledgerReturn } from "../../../support/ledger-return";

const PRIVATE = [
  "身份证号",
  "公民身份号码",
  "月工资",
  "手机号码",
  "联系电话",
  "银行卡号",
  "家庭住址",
  "ID number",
  "Wage",
];
const SECRET = "机密";

/** Ledgers with private headings: columns of their own, and known ones that say so in brackets. */
function withPrivate(
  workbook: WorkbookGrid,
  picks: readonly { readonly column: number; readonly word: string }[],
): WorkbookGrid {
  const names = new Set(BUILTIN_LEDGERS.map(({ name }) => name.zh));
  const sheets = workbook.sheets.map((one) => {
    const ledger = BUILTIN_LEDGERS.find(({ name }) => name.zh === one.name);
    if (ledger === undefined || !names.has(one.name)) return one;
    const header = one.values.findIndex((row) => row.includes(ledger.columns[0]?.label.zh ?? ""));
    const values = one.values.map((row) => [...row]);
    for (const { column, word } of picks) {
      const at = column % (ledger.columns.length + 3);
      const known = ledger.columns[at];
      const heading = values[header];
      if (heading === undefined) continue;
      while (heading.length <= at) heading.push(null);
      heading[at] = known === undefined ? word : `${known.label.zh}(${word})`;
      if (known !== undefined && (known.type !== "text" || known.derived !== undefined)) continue;
      for (const row of values.slice(header + 1, header + 3)) {
        while (row.length <= at) row.push(null);
        row[at] = `${SECRET}${word} ${LOST}`;
      }
    }
    return { ...one, values };
  });
  return { ...workbook, sheets };
}

test("columns that look private go into no record, result workbook, slip or summary, whatever they are called", () => {
  const plain = ledgerReturn(ROWS);
  const pick = fc.record({ column: fc.nat(20), word: fc.constantFrom(...PRIVATE) });
  fc.assert(
    fc.property(fc.array(pick, { minLength: 1, maxLength: 8 }), (picks) => {
      const workbook = withPrivate(plain, picks);
      const kept = record(workbook, "一.xlsx");
      expect(JSON.stringify(kept)).not.toContain(SECRET);
      expect(JSON.stringify(book([kept]))).not.toContain(SECRET);
      for (const { plan } of unitSlips(collected([kept]), "zh"))
        expect(JSON.stringify(plan())).not.toContain(SECRET);
      const outcome = assessWorkbook(workbook);
      if (outcome.kind !== "assessed") throw new Error("not assessed");
      expect(JSON.stringify(planSummary(workbook, outcome.assessments[0], "zh", WRITTEN_AT))).not.toContain(
        SECRET,
      );
    }),
    { numRuns: 25 },
  );
});
