/**
 * Keeps what the pane shows in step with the workbook: reads it, reads it again after edits,
 * writes the summary, and never lets an older reading overwrite a newer one.
 */
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { AssessmentOutcome } from "../../core/assess";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { Language } from "../../core/locale/language";
import type { WorkbookPlan } from "../../core/plan/plan";
import { ChangeJournal } from "../../workbook/change-journal";
import type { OpenWorkbook, WriteWatch } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import type { AssessmentCore } from "../../usecases/assessment-core";
import { turnOfOthers } from "../../usecases/turn-of-others";
import { writeSummary as writeSummaryOf } from "../../usecases/write-summary";
import { toProblem, type PaneAction } from "../problem";
import { assessmentReducer, initialState, type AssessmentState } from "./assessment-state";

/** Plans a change from the workbook as it was read just now, and from what was assessed in it. */
export type PlanChange = (grid: WorkbookGrid, outcome: AssessmentOutcome) => WorkbookPlan | null;

export interface ChangeOptions {
  /** Whether entries are changed, from which a written 汇总 was made; they are unless said otherwise. */
  readonly entries?: boolean;
  /** Looks on, and may stop it. */
  readonly watch?: WriteWatch;
}

export interface AssessmentModel {
  readonly state: AssessmentState;
  /** 重新校验: reads all of the workbook now, whatever was heard of edits. */
  readonly recheck: () => void;
  /** Stops the reading under way; what was read before stays on view. */
  readonly stop: () => void;
  /** Shows a sheet, here and in Excel. */
  readonly chooseSheet: (sheet: string) => void;
  readonly goTo: (cell: CellRef) => void;
  /** Reads once more, so that what is written is what stands in the cells, then writes 汇总. */
  readonly writeSummary: (sheet: string, language: Language) => void;
  /**
   * Writes what is planned from the workbook as it is by then, and reads it again.
   * @param plan null where there is nothing to be written after all
   * @returns false when nothing was written; why is shown as a problem
   * @throws WorkbookError stopped, for whoever stopped it to tell
   */
  readonly change: (plan: PlanChange, options?: ChangeOptions) => Promise<boolean>;
  readonly dismissProblem: () => void;
}

/** @param wantedSheet the scoring sheet to begin with, if it is there; null for the one of most interest */
export function useAssessment(
  workbook: OpenWorkbook,
  core: AssessmentCore,
  wantedSheet: string | null = null,
): AssessmentModel {
  const [state, dispatch] = useReducer(assessmentReducer, { ...initialState, wantedSheet });
  const latestRead = useRef(0);
  /** What was edited, and the last reading that came through: the next one starts from there. */
  const [journal] = useState(() => new ChangeJournal());
  const latestGrid = useRef<WorkbookGrid | null>(null);
  /** Stops the reading under way. */
  const reading = useRef(new AbortController());
  const writing = useRef(false);
  /** What was asked for while a half-written workbook couldn't be read. */
  const meanwhile = useRef({ recheck: false, edited: false });

  const recheck = useCallback(async () => {
    if (writing.current) {
      meanwhile.current.recheck = true;
      return;
    }
    const number = ++latestRead.current;
    const { signal } = (reading.current = new AbortController());
    dispatch({ type: "readStarted", stoppable: true });
    try {
      const remember = journal.beginReading();
      const since = latestGrid.current === null ? null : journal.since(latestGrid.current);
      const grid = await workbook.read(since ?? undefined, signal);
      await turnOfOthers();
      if (number !== latestRead.current) return;
      remember(grid);
      latestGrid.current = grid;
      dispatch({ type: "readFinished", outcome: core.assess(grid), grid, at: new Date() });
    } catch (cause) {
      if (number === latestRead.current) dispatch({ type: "readFailed", problem: toProblem("read", cause) });
    }
  }, [workbook, core, journal]);

  /** One writing at a time; what was asked for meanwhile is done afterwards. */
  const exclusively = useCallback(
    async (action: PaneAction, write: () => Promise<void>) => {
      if (writing.current) return;
      writing.current = true;
      latestRead.current++;
      let stopped: WorkbookError | null = null;
      try {
        await write();
      } catch (cause) {
        if (cause instanceof WorkbookError && cause.code === "stopped") stopped = cause;
        else dispatch({ type: "writeFailed", problem: toProblem(action, cause) });
      }
      writing.current = false;
      const { recheck: recheckWanted, edited } = meanwhile.current;
      meanwhile.current = { recheck: false, edited: false };
      if (edited) dispatch({ type: "edited" });
      if (recheckWanted) void recheck();
      if (stopped !== null) throw stopped;
    },
    [recheck],
  );

  const change = useCallback(
    async (plan: PlanChange, { entries = true, watch }: ChangeOptions = {}) => {
      let written = false;
      await exclusively("change", async () => {
        dispatch({ type: "problemDismissed" });
        dispatch({ type: "readStarted", stoppable: false });
        const grid = await workbook.read();
        // What is refused now is refused for what stands in the cells now: that is to be seen.
        const outcome = core.assess(grid);
        dispatch({ type: "readFinished", outcome, grid, at: new Date() });
        const planned = plan(grid, outcome);
        if (planned === null) return;
        await workbook.apply(planned, watch);
        written = true;
        journal.changed(null);
        // The workbook tells of people's edits only.
        meanwhile.current = { recheck: true, edited: meanwhile.current.edited || entries };
      });
      return written;
    },
    [workbook, core, journal, exclusively],
  );

  const writeSummary = useCallback(
    (sheet: string, language: Language) =>
      exclusively("write", async () => {
        dispatch({ type: "writeStarted" });
        const at = new Date();
        const result = await writeSummaryOf(workbook, core, {
          sheet,
          language,
          at,
          onRead: (grid, outcome) => dispatch({ type: "readFinished", outcome, grid, at }),
        });
        if (result.kind === "written") dispatch({ type: "written", summary: result });
        else dispatch({ type: "writeFailed", problem: { kind: "sheetGone", sheet } });
      }),
    [workbook, core, exclusively],
  );

  const goTo = useCallback(
    (cell: CellRef) => {
      workbook.goTo(cell).catch((cause: unknown) => {
        dispatch({ type: "jumpFailed", problem: toProblem("goTo", cause) });
      });
    },
    [workbook],
  );

  useEffect(() => {
    void recheck();
    const started = workbook.watch((touched) => {
      journal.changed(touched);
      if (writing.current) meanwhile.current.edited = true;
      else dispatch({ type: "edited" });
      void recheck();
    });
    // Without a watch the pane still works by its button, and says so.
    started.catch(() => dispatch({ type: "watchFailed" }));
    return () => {
      started.then((stop) => stop()).catch(() => dispatch({ type: "watchFailed" }));
    };
  }, [workbook, journal, recheck]);

  useEffect(() => {
    const started = workbook.watchActive((sheet) => dispatch({ type: "sheetChosen", sheet }));
    // An Excel that doesn't tell is asked at each reading.
    started.catch(() => undefined);
    return () => {
      started.then((end) => end()).catch(() => undefined);
    };
  }, [workbook]);

  const chooseSheet = useCallback(
    (sheet: string) => {
      dispatch({ type: "sheetChosen", sheet });
      workbook.activate(sheet).catch((cause: unknown) => {
        dispatch({ type: "jumpFailed", problem: toProblem("goTo", cause) });
      });
    },
    [workbook],
  );

  const stop = useCallback(() => {
    // What it answers all the same is that of an older reading, and dropped.
    latestRead.current++;
    reading.current.abort();
    dispatch({ type: "readStopped" });
  }, []);

  const recheckAll = useCallback(() => {
    dispatch({ type: "problemDismissed" });
    journal.changed(null);
    void recheck();
  }, [journal, recheck]);

  return {
    state,
    goTo,
    stop,
    change,
    recheck: recheckAll,
    writeSummary: useCallback((sheet, language) => void writeSummary(sheet, language), [writeSummary]),
    chooseSheet,
    dismissProblem: useCallback(() => dispatch({ type: "problemDismissed" }), []),
  };
}
