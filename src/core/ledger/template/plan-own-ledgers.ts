/** Blank ledgers, and with them the definitions by which they were made where a department has changed some. */
import type { WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import type { WorkbookPlan } from "../../plan/plan";
import { planLedgers } from "./plan-ledger";
import { BUILTIN_LEDGERS } from "../definition/builtin-ledgers";
import { definitionSheet } from "../definition/definition-rows";
import type { Ledger } from "../definition/ledger";
import { planDefinition } from "../definition/plan-definition";

/** @param workbook where they are to be written; null for a workbook of their own */
export function planOwnLedgers(
  workbook: WorkbookGrid | null,
  ledgers: readonly Ledger[],
  language: Language,
): WorkbookPlan {
  const plan = planLedgers(workbook, ledgers, language);
  const own = ledgers.filter((ledger) => !BUILTIN_LEDGERS.includes(ledger));
  if (own.length === 0 || (workbook !== null && definitionSheet(workbook) !== null)) return plan;
  // Without them nobody would know the added columns again.
  const definitions = planDefinition(workbook, own, language);
  return {
    ...plan,
    sheets: [...plan.sheets, ...definitions.sheets],
    names: [...plan.names, ...definitions.names],
  };
}
