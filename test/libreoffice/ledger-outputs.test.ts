/** What ledgers give out, in LibreOffice: every formula of every sheet gives what the engine says, in both languages. */
import { planLedgersExample } from "../../scripts/make-ledger-examples";
import { quarterAt } from "../../src/core/ledger/conditions/span";
import { BUILTIN_OUTPUTS } from "../../src/core/ledger/output/definition/builtin-outputs";
import { planOutputs } from "../../src/core/ledger/output/plan-outputs";
import type { Language } from "../../src/core/locale/language";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { dayNumber } from "../../src/core/sheet/read-date";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { withoutFormulaValues } from "../support/formula-values";
import { convertAll } from "../support/libreoffice";

async function outputs(
  language: Language,
): Promise<{ readonly bytes: Uint8Array; readonly plan: WorkbookPlan }> {
  const workbook = await openXlsx(await createXlsx(planLedgersExample()), "a.xlsx");
  const asOf = dayNumber(2026, 6, 1) ?? 0;
  const rows = Array.from({ length: 40 }, (_, row) => String(row + 1));
  const settings = { language, asOf, period: quarterAt(asOf), rows, within: null, from: "组织部", to: "" };
  const { plan, without } = planOutputs(await workbook.read(), BUILTIN_OUTPUTS, settings);
  if (plan === null || without.length > 0) throw new Error("not everything was made");
  await workbook.apply(plan);
  return { bytes: withoutFormulaValues(workbook.toBytes()), plan };
}

test("letters, slips, matrix, timeline and comparison give what the engine says", async () => {
  const made = [await outputs("zh"), await outputs("en")];
  const converted = await convertAll(
    made.map(({ bytes }) => bytes),
    "xlsx",
  );
  let formulas = 0;
  for (const [index, bytes] of converted.entries()) {
    const grid = await (await openXlsx(bytes, "a.xlsx")).read();
    for (const { name, cells } of made[index]?.plan.sheets ?? []) {
      const values = grid.sheets.find((sheet) => sheet.name === name)?.values ?? [];
      for (const { row, column, formula, cached } of cells) {
        if (formula === undefined) continue;
        formulas++;
        expect([name, formula, values[row]?.[column] ?? ""]).toEqual([name, formula, cached ?? ""]);
      }
    }
  }
  expect(formulas).toBeGreaterThan(300);
});
