/** What a ledger gives is the same by the engine and by the formula in the sheet, whatever stands in its cells. */
import * as fc from "fast-check";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { BUILTIN_LEDGERS } from "../../../../src/core/ledger/definition/builtin-ledgers";
import { assessLedgers } from "../../../../src/core/ledger/assess-ledgers";
import { ledgerFigure } from "../../../../src/core/ledger/feed/figure";
import { anyLedger } from "../../../support/any-ledger";
import { calculatedGrid } from "../../../support/calculated-grid";

const PERIODS: readonly PeriodKey[] = ["Q1", "Q3", "Y"];

function withFormulas(workbook: WorkbookGrid, formulas: readonly string[]): WorkbookGrid {
  const sheet = {
    name: "取数",
    visibility: "visible" as const,
    values: [formulas.map(() => null)],
    formulas: [formulas],
    formats: [],
    merges: [],
    truncated: false,
  };
  return { ...workbook, sheets: [...workbook.sheets, sheet] };
}

const FED = BUILTIN_LEDGERS.filter(({ measures }) => Object.keys(measures).length > 0);

test.each(FED.map((ledger) => [ledger.name.zh, ledger] as const))(
  "%s: each measure is what its formula gives, for any content",
  (_, ledger) => {
    fc.assert(
      fc.property(anyLedger(ledger), (workbook) => {
        const tables = assessLedgers(workbook, { asOf: null, ledgers: [ledger] }).map(({ table }) => table);
        expect(tables).toHaveLength(1);
        const figures = Object.keys(ledger.measures).flatMap((measure) =>
          PERIODS.map((key) => ledgerFigure({ ledger, measure }, tables, { year: 2026, key })),
        );
        const formulas = figures.map((figure) => figure?.formula ?? "=NA()");
        const row = calculatedGrid(withFormulas(workbook, formulas)).sheets[1]?.values[0] ?? [];
        figures.forEach((figure, index) => {
          const value = row[index] ?? null;
          const told = typeof value === "number" ? value : null;
          expect([formulas[index], told]).toEqual([formulas[index], figure?.value ?? null]);
        });
      }),
      { numRuns: 25 },
    );
  },
);
