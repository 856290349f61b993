/** The ledgers, blank and with the example's rows, and what is printed from them: on A4 like everything else. */
import { BUILTIN_LEDGERS } from "../../src/core/ledger/definition/builtin-ledgers";
import { BUILTIN_OUTPUTS } from "../../src/core/ledger/output/definition/builtin-outputs";
import { planOutputs } from "../../src/core/ledger/output/plan-outputs";
import { planLedgers } from "../../src/core/ledger/template/plan-ledger";
import type { Language } from "../../src/core/locale/language";
import { planFaultyLedgersExample, planLedgersExample } from "../make-ledger-examples";
import { besideHidden, gridOf, marked, type PaperWorkbook } from "./paper-sheets";

/** 2026-05-20, as Excel counts days: some terms of the example end soon, some stages are late. */
const AS_OF = 46_162;

/** Blank ones in both languages, the example's, and what is printed from ledgers with faults in both languages. */
export async function ledgerWorkbooks(): Promise<readonly PaperWorkbook[]> {
  const ledgers = await Promise.all([
    marked(planLedgers(null, BUILTIN_LEDGERS, "zh"), "ledgers blank zh"),
    marked(planLedgers(null, BUILTIN_LEDGERS, "en"), "ledgers blank en"),
    marked(planLedgersExample(), "ledgers filled zh"),
  ]);
  return [
    ...ledgers.map((one): PaperWorkbook => ({ ...one, onePage: true })),
    await outputsOf("zh"),
    await outputsOf("en"),
  ];
}

/** Letters, slips, matrix, timeline and comparison, in a copy of the faulty example (in the other nobody is in arrears) as `kaoping ledger print` makes it. */
async function outputsOf(language: Language): Promise<PaperWorkbook> {
  const of = `ledger outputs ${language}`;
  const ledgers = planFaultyLedgersExample();
  const { plan, without } = planOutputs(await gridOf(ledgers), BUILTIN_OUTPUTS, {
    language,
    asOf: AS_OF,
    period: { year: 2026, key: "Y" },
    rows: null,
    within: 400,
    from: "示例集团党委组织部",
    to: "示例集团党委",
  });
  if (plan === null || without.length > 0)
    throw new Error(`${of}: ${without.map(({ output, why }) => `${output.id}: ${why.en}`).join("; ")}`);
  return besideHidden(ledgers, plan, of);
}
