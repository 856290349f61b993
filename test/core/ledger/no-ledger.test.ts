/** A scoring sheet stays one, whatever stands above its table. */
import { assessWorkbook } from "../../../src/core/assess";
import { BUILTIN_LEDGERS } from "../../../src/core/ledger/definition/builtin-ledgers";
import { ledgerSheets } from "../../../src/core/ledger/table/ledger-sheets";
import { FilledSheet } from "../../support/grid-builder";

function withField(...row: (string | null)[]): FilledSheet {
  const filled = new FilledSheet();
  filled.top.push(row);
  return filled;
}

test("a heading of a ledger that stands above a scoring sheet as a field makes no ledger of it", () => {
  const taken = BUILTIN_LEDGERS.flatMap(({ columns }) =>
    columns.flatMap(({ label, aliases = [] }) =>
      [label.zh, label.en, ...aliases].filter(
        (text) => ledgerSheets(withField(text, null, "2026-11-30").workbook()).size > 0,
      ),
    ),
  );
  expect(taken).toEqual([]);
});

test("its unit and the end of its term side by side make none either", () => {
  const filled = withField("党组织名称", "第一党支部", "届满日期", "2026-11-30");
  expect(assessWorkbook(filled.workbook()).kind).toBe("assessed");
});
