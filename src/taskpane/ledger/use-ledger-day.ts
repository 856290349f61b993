/** The day that counts in 台账: today, until a person looks at another; all that is shown is of that one day. */
import { useMemo, useState } from "react";
import type { Period } from "../../core/framework/period";
import type { WorkbookGrid } from "../../core/grid/grid";
import { assessLedgers, type AssessedLedger } from "../../core/ledger/assess-ledgers";
import { useSurroundings } from "../surroundings";

export interface LedgerDay {
  /** As Excel counts days. */
  readonly asOf: number;
  readonly isToday: boolean;
  /** Null for today. */
  readonly choose: (day: number | null) => void;
  /** As they are on that day. */
  readonly ledgers: readonly AssessedLedger[];
}

export interface ReadLedgers {
  readonly grid: WorkbookGrid;
  /** As they were found by the last reading, today. */
  readonly ledgers: readonly AssessedLedger[];
  /** Of the scoring sheet of most interest; null where there is none. */
  readonly period: Period | null;
  /** Names of the scoring sheets. */
  readonly scoringSheets: readonly string[];
}

export function useLedgerDay({ grid, ledgers, period, scoringSheets }: ReadLedgers): LedgerDay {
  const { today } = useSurroundings();
  const [chosen, choose] = useState<number | null>(null);
  const onThatDay = useMemo(
    () =>
      chosen === null ? ledgers : assessLedgers(grid, { asOf: chosen, period, passedOver: scoringSheets }),
    [chosen, ledgers, grid, period, scoringSheets],
  );
  return { asOf: chosen ?? today(), isToday: chosen === null, choose, ledgers: onThatDay };
}
