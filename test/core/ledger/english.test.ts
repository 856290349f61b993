/** A ledger made in English is the same ledger: known by its headings alone, with the same findings and the same figures. */
import * as fc from "fast-check";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { assessLedgers } from "../../../src/core/ledger/assess-ledgers";
import { BUILTIN_LEDGERS } from "../../../src/core/ledger/definition/builtin-ledgers";
import type { Ledger } from "../../../src/core/ledger/definition/ledger";
import { ledgerFigure } from "../../../src/core/ledger/feed/figure";
import { headerRow, planLedgers } from "../../../src/core/ledger/template/plan-ledger";
import { anyLedger } from "../../support/any-ledger";
import { plannedGrid } from "../../support/calculated-plan";

/** The same rows and fields below what the English blank sheet has. */
function inEnglish(ledger: Ledger, { sheets: [own] }: WorkbookGrid): WorkbookGrid {
  const [blank] = plannedGrid(planLedgers(null, [ledger], "en")).sheets;
  if (own === undefined || blank === undefined) throw new Error("no sheet");
  const header = headerRow(ledger);
  const values = own.values.map((row, index) =>
    index > header
      ? row
      : (blank.values[index] ?? []).map((value, column) =>
          index === 2 && column % 2 === 1 && header > 2 ? (row[column] ?? null) : value,
        ),
  );
  return { sheets: [{ ...own, name: blank.name, values }], names: [], activeSheet: null };
}

test.each(BUILTIN_LEDGERS.map((ledger) => [ledger.name.en, ledger] as const))("%s", (_, ledger) => {
  fc.assert(
    fc.property(anyLedger(ledger), (chinese) => {
      const [zh, en] = [chinese, inEnglish(ledger, chinese)].map((workbook) => {
        const assessed = assessLedgers(workbook, { asOf: 46_300 });
        const tables = assessed.map(({ table }) => table);
        return {
          ids: assessed.map((one) => one.ledger.id),
          findings: assessed.flatMap(({ findings }) =>
            findings.map(({ code, at }) => `${code} ${at.row}:${at.column}`),
          ),
          figures: Object.keys(ledger.measures).map(
            (measure) => ledgerFigure({ ledger, measure }, tables, { year: 2026, key: "Q2" })?.value ?? null,
          ),
        };
      });
      expect(en?.ids).toEqual([ledger.id]);
      expect(en).toEqual(zh);
    }),
    { numRuns: 10 },
  );
});
