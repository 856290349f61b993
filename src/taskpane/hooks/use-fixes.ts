/**
 * Fixes in the pane: which there are for what was read, making them, and taking them back. What is
 * written was shown before, cell by cell; the workbook refuses it where a cell has changed since.
 */
import { useCallback, useMemo, useState } from "react";
import type { Assessment } from "../../core/assessment";
import type { Fix } from "../../core/fix/fix";
import { fixFor } from "../../core/fix/fix-for";
import type { LogEntry } from "../../core/fix/log/log-entry";
import { planFixes } from "../../core/fix/plan-fixes";
import { safeFixes } from "../../core/fix/safe-fixes";
import { planUndo, undoableEntries, type UndoableEntry } from "../../core/fix/undo";
import { qualifiedAddress } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { WorkbookPlan } from "../../core/plan/plan";
import type { Finding } from "../../core/validation/finding";
import { useLanguage } from "../language-context";

/** What was done last. */
export interface DoneStep {
  readonly action: LogEntry["action"];
  readonly count: number;
  /** Cells that were left as they are, since somebody has changed them. */
  readonly left: number;
  /** Addresses of the cells that were changed. */
  readonly cells: ReadonlySet<string>;
}

export interface FixesModel {
  /** What the fixes were found in; their old contents stand in it. */
  readonly grid: WorkbookGrid;
  readonly fixes: ReadonlyMap<Finding, Fix>;
  /** One for each cell. */
  readonly safe: readonly Fix[];
  /** What can be taken back, newest first; from earlier sessions too. */
  readonly undoable: readonly UndoableEntry[];
  /** Null before anything was done, and once the message was closed. */
  readonly done: DoneStep | null;
  /** A change is being written. */
  readonly busy: boolean;
  readonly apply: (fixes: readonly Fix[]) => void;
  readonly undo: (entries: readonly LogEntry[]) => void;
  readonly dismiss: () => void;
}

/** @param change writes what is planned; false when nothing was written */
export function useFixes(
  assessment: Assessment,
  grid: WorkbookGrid,
  change: (plan: (grid: WorkbookGrid) => WorkbookPlan) => Promise<boolean>,
): FixesModel {
  const [done, setDone] = useState<DoneStep | null>(null);
  const [busy, setBusy] = useState(false);
  const { language } = useLanguage();
  const fixes = useMemo(() => fixesOf(assessment, grid), [assessment, grid]);
  const safe = useMemo(() => safeTogether(assessment, grid), [assessment, grid]);
  const undoable = useMemo(() => undoableEntries(grid), [grid]);

  const write = useCallback(
    async (action: LogEntry["action"], wanted: number, plan: (grid: WorkbookGrid) => WorkbookPlan) => {
      setBusy(true);
      let cells: ReadonlySet<string> = new Set();
      const written = await change((current) => {
        const planned = plan(current);
        cells = new Set((planned.edits ?? []).map(({ at }) => qualifiedAddress(at)));
        return planned;
      });
      if (written) setDone({ action, count: cells.size, left: wanted - cells.size, cells });
      setBusy(false);
    },
    [change],
  );

  return {
    grid,
    fixes,
    safe,
    undoable,
    done,
    busy,
    apply: useCallback(
      (chosen) =>
        void write("fix", chosen.flatMap(({ edits }) => edits).length, (current) =>
          planFixes(chosen, current, new Date(), language),
        ),
      [write, language],
    ),
    undo: useCallback(
      (entries) =>
        void write("undo", entries.length, (current) => planUndo(entries, current, new Date(), language)),
      [write, language],
    ),
    dismiss: useCallback(() => setDone(null), []),
  };
}

/**
 * Excel gives no cell of a protected sheet another format, and would refuse all for the sake of one; a fix
 * that needs it has its own button, which says so.
 */
function safeTogether(assessment: Assessment, grid: WorkbookGrid): readonly Fix[] {
  const isProtected = new Set(
    grid.sheets.filter((sheet) => sheet.protected === true).map(({ name }) => name),
  );
  return safeFixes([assessment], grid).filter(({ edits }) =>
    edits.every(({ at, numberFormat }) => numberFormat === undefined || !isProtected.has(at.sheet)),
  );
}

function fixesOf(assessment: Assessment, grid: WorkbookGrid): ReadonlyMap<Finding, Fix> {
  return new Map(
    assessment.findings.flatMap((finding) => {
      const fix = fixFor(finding, assessment, grid);
      return fix === null ? [] : [[finding, fix] as const];
    }),
  );
}
