/** What a ledger gives is the same by the engine and by the sheet's formula also where a department has changed it. */
import * as fc from "fast-check";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { assessLedgers } from "../../../../src/core/ledger/assess-ledgers";
import { BUILTIN_LEDGERS } from "../../../../src/core/ledger/definition/builtin-ledgers";
import type { Ledger } from "../../../../src/core/ledger/definition/ledger";
import { ledgersOf } from "../../../../src/core/ledger/definition/ledgers-of";
import { withDefinitions } from "../../../../src/core/ledger/definition/with-definitions";
import { ledgerFigure } from "../../../../src/core/ledger/feed/figure";
import { anyLedger } from "../../../support/any-ledger";
import { calculatedGrid } from "../../../support/calculated-grid";
import { addColumn, change, definitionWorkbook, type Edit } from "../../../support/changed-definition";
import { ledgerSheet } from "../../../support/ledger-grid";

const PERIODS: readonly PeriodKey[] = ["Q1", "Y"];
const FED = BUILTIN_LEDGERS.filter(({ measures }) => Object.keys(measures).length > 0);

/** Some columns renamed, some added between the others. */
function anyEdits(ledger: Ledger): fc.Arbitrary<readonly Edit[]> {
  const keys = ledger.columns.map(({ key }) => key);
  const types = fc.constantFrom("文字", "日期", "整数", "数字");
  return fc
    .record({
      renamed: fc.subarray(keys),
      added: fc.array(fc.tuple(fc.constantFrom(...keys), types), { maxLength: 3 }),
    })
    .map(({ renamed, added }) => [
      ...renamed.map((key) => change(key, { name: `本部门的${key}`, english: `Our ${key}` })),
      ...added.map(([after, type], index) =>
        addColumn(ledger.id, after, { name: `另加${index}`, type, required: index === 0 ? "是" : "否" }),
      ),
    ]);
}

test.each(FED.map((ledger) => [ledger.name.zh, ledger] as const))(
  "%s, changed in any way: each measure is what its formula gives",
  (_, ledger) => {
    const definitions = anyEdits(ledger).map((edits) => definitionWorkbook([ledger], ...edits));
    const any = definitions.chain((definition) => {
      const { ledgers, problems } = ledgersOf(definition);
      expect(problems).toEqual([]);
      const own = ledgers.find(({ id }) => id === ledger.id) ?? ledger;
      return anyLedger(own).map((workbook) => ({ own, workbook: withDefinitions(workbook, definition) }));
    });
    fc.assert(
      fc.property(any, ({ own, workbook }) => {
        const assessed = assessLedgers(workbook, { asOf: null });
        expect(assessed.map(({ table }) => table.columns.size)).toEqual([own.columns.length]);
        const tables = assessed.map(({ table }) => table);
        const figures = Object.keys(own.measures).flatMap((measure) =>
          PERIODS.map((key) => ledgerFigure({ ledger: own, measure }, tables, { year: 2026, key })),
        );
        const formulas = figures.map((figure) => figure?.formula ?? "=NA()");
        const row = calculatedWith(workbook, formulas);
        figures.forEach((figure, index) => {
          const value = row[index] ?? null;
          const told = typeof value === "number" ? value : null;
          expect([formulas[index], told]).toEqual([formulas[index], figure?.value ?? null]);
        });
      }),
      { numRuns: 10 },
    );
  },
);

function calculatedWith(workbook: WorkbookGrid, formulas: readonly string[]) {
  const sheet = ledgerSheet("取数", [formulas.map(() => null)], { formulas: [formulas] });
  const [ledger] = workbook.sheets;
  if (ledger === undefined) throw new Error("no ledger");
  return calculatedGrid({ ...workbook, sheets: [ledger, sheet] }).sheets[1]?.values[0] ?? [];
}
