/** The choice of ledgers to be added: which there are already, which are wanted, and the writing itself. */
import { useMemo, useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import type { Ledger } from "../../core/ledger/definition/ledger";
import { heldLedgers } from "../../core/ledger/template/held-ledgers";
import { planOwnLedgers } from "../../core/ledger/template/plan-own-ledgers";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";

export interface AddLedgersModel {
  /** All that can be added, by the department's own definitions where the workbook brings some. */
  readonly offered: readonly Ledger[];
  /** Sheets of the ledgers that the workbook holds. */
  readonly held: ReadonlyMap<Ledger, string>;
  readonly isChosen: (ledger: Ledger) => boolean;
  readonly toggle: (ledger: Ledger) => void;
  readonly choose: (ledgers: readonly Ledger[]) => void;
  /** What is chosen, in the order in which ledgers are offered. */
  readonly chosen: readonly Ledger[];
  readonly busy: boolean;
  /** Names of the sheets that were written last; null before. */
  readonly written: readonly string[] | null;
  /** Adds those that aren't there. */
  readonly add: () => Promise<void>;
}

export function useAddLedgers(grid: WorkbookGrid, onChange: AssessmentModel["change"]): AddLedgersModel {
  const { language } = useLanguage();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<readonly string[] | null>(null);
  const offered = ledgersOf(grid).ledgers;
  const held = useMemo(() => heldLedgers(grid, offered), [grid, offered]);
  const chosen = offered.filter((ledger) => ids.has(ledger.id));

  const add = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setWritten(null);
    let sheets: readonly string[] = [];
    const isWritten = await onChange(
      (current) => {
        // Somebody may have added one meanwhile.
        const there = heldLedgers(current, chosen);
        const missing = chosen.filter((ledger) => !there.has(ledger));
        if (missing.length === 0) return null;
        const plan = planOwnLedgers(current, missing, language);
        sheets = plan.sheets.map(({ name }) => name);
        return plan;
      },
      { entries: false },
    );
    if (isWritten) {
      setWritten(sheets);
      setIds(new Set());
    }
    setBusy(false);
  };

  return {
    offered,
    held,
    isChosen: ({ id }) => ids.has(id),
    toggle: ({ id }) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    choose: (ledgers) => setIds(new Set(ledgers.map(({ id }) => id))),
    chosen,
    busy,
    written,
    add,
  };
}
