/** The ledgers that go with scoring sheets: those which the workbook has, and blank ones for the rest. */
import type { WorkbookGrid } from "../grid/grid";
import { assessLedgers } from "../ledger/assess-ledgers";
import { ledgersOf } from "../ledger/definition/ledgers-of";
import { withDefinitions } from "../ledger/definition/with-definitions";
import { blankTable, ledgersFor } from "../ledger/feed/template-formulas";
import type { LedgerTable } from "../ledger/table/ledger-table";
import { heldLedgers } from "../ledger/template/held-ledgers";
import { planOwnLedgers } from "../ledger/template/plan-own-ledgers";
import type { Language } from "../locale/language";
import { marksFor } from "../plan/mark";
import type { PlanName, WorkbookPlan } from "../plan/plan";
import type { TemplateSheet } from "./template-sheet";

export interface FeedingLedgers {
  /** The blank ones, with a department's definitions of them. */
  readonly plan: Pick<WorkbookPlan, "sheets">;
  readonly columnNames: readonly PlanName[];
  /** All of them by their ledger's id, for formulas over them. */
  readonly tables: ReadonlyMap<string, readonly LedgerTable[]>;
}

export const NO_LEDGERS: FeedingLedgers = { plan: { sheets: [] }, columnNames: [], tables: new Map() };

/** @param definitions a workbook with a department's own definitions; those of `workbook` go before them */
export function planFeedingLedgers(
  made: readonly TemplateSheet[],
  workbook: WorkbookGrid,
  definitions: WorkbookGrid | null,
  language: Language,
): FeedingLedgers {
  const defined = definitions === null ? workbook : withDefinitions(workbook, definitions);
  const wanted = ledgersFor(
    made.flatMap(({ indicators }) => indicators),
    ledgersOf(defined).ledgers,
  );
  const there = assessLedgers(defined, { asOf: null });
  const held = heldLedgers(workbook, wanted);
  const missing = wanted.filter((ledger) => !held.has(ledger));
  const plan = planOwnLedgers(workbook, missing, language);
  const tables = new Map<string, readonly LedgerTable[]>(
    wanted.map(({ id }) => [id, there.filter(({ ledger }) => ledger.id === id).map(({ table }) => table)]),
  );
  for (const ledger of missing) {
    const sheet = plan.sheets.find(({ slot }) => slot === ledger.id);
    if (sheet !== undefined) tables.set(ledger.id, [blankTable(ledger, sheet.name)]);
  }
  // Marks are made for all sheets together.
  const marks = new Set(marksFor(plan.sheets).map(({ name }) => name));
  return { plan, columnNames: plan.names.filter(({ name }) => !marks.has(name)), tables };
}
