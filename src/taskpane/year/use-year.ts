/** The year in the pane: what was read, what a person entered and tries out, and what is shown of it. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { readRoster } from "../../core/roster/read-roster";
import type { Roster } from "../../core/roster/roster";
import { NO_ENTRIES, type CommitteeDecision, type Exemption } from "../../core/year/annual/annual-input";
import { readEntries } from "../../core/year/book/read-year-book";
import type { CollectDesk, ReadingSettings } from "../../usecases/collect-desk";
import { AS_IT_IS, type WhatIf, type YearLook, type YearSettings } from "../../usecases/year-desk";
import { useReading, type ReadingModel } from "../collect/use-reading";
import { toProblem, type Problem } from "../problem";
import { useSurroundings } from "../surroundings";

export interface YearModel {
  /** Null before anything was read. */
  readonly look: YearLook | null;
  /** With what is tried out; null while nothing is. */
  readonly tried: YearLook | null;
  readonly files: ReadingModel;
  readonly problem: Problem | null;
  readonly exemptions: readonly Exemption[];
  readonly decisions: readonly CommitteeDecision[];
  readonly whatIf: WhatIf;
  /** All but what is tried out: what is written. */
  readonly settings: YearSettings;
  readonly desk: () => Promise<CollectDesk>;
  readonly readOpen: (name: string) => void;
  readonly clear: () => void;
  readonly setExemptions: (exemptions: readonly Exemption[]) => void;
  readonly decide: (decision: CommitteeDecision) => void;
  readonly tryOut: (whatIf: WhatIf) => void;
}

/** @param grid the open workbook: what was entered in an earlier workbook of a year stands there */
export function useYear(grid: WorkbookGrid): YearModel {
  const { loadDesk } = useSurroundings();
  const own = useMemo(() => readRoster(grid), [grid]);
  const [sent, setSent] = useState<Roster | null>(null);
  const roster = sent ?? own;
  const earlier = useMemo(() => readEntries(grid) ?? NO_ENTRIES, [grid]);
  const [entered, setExemptions] = useState<readonly Exemption[] | null>(null);
  const [decided, setDecided] = useState<readonly CommitteeDecision[]>([]);
  const [whatIf, tryOut] = useState(AS_IT_IS);
  const [opens, setOpens] = useState(0);
  const [looks, setLooks] = useState<Pick<YearModel, "look" | "tried">>({ look: null, tried: null });
  const [problem, setProblem] = useState<Problem | null>(null);
  const opened = useRef<Promise<CollectDesk> | null>(null);
  const desk = useCallback((): Promise<CollectDesk> => (opened.current ??= loadDesk()), [loadDesk]);
  const reading = useMemo(
    (): ReadingSettings => ({ units: roster?.units ?? [], framework: null, columns: new Map() }),
    [roster],
  );
  const files = useReading(desk, reading, (_file, found) => setSent(found));
  const readings = files.readings + opens;
  const exemptions = entered ?? earlier.exemptions;
  const decisions = useMemo(
    () => [...earlier.decisions.filter(({ unit }) => decided.every((one) => one.unit !== unit)), ...decided],
    [earlier, decided],
  );
  const settings = useMemo(
    (): YearSettings => ({
      year: null,
      roster,
      exemptions,
      decisions,
      published: [...earlier.published],
      whatIf: AS_IT_IS,
    }),
    [roster, exemptions, decisions, earlier],
  );

  useEffect(() => () => void opened.current?.then((open) => open.close()), []);

  useEffect(() => {
    if (readings === 0) return undefined;
    let current = true;
    const both = async (): Promise<void> => {
      const { year } = await desk();
      const look = await year.look(settings);
      const tried = whatIf === AS_IT_IS ? null : await year.look({ ...settings, whatIf });
      if (current) setLooks({ look, tried });
    };
    both().catch((cause: unknown) => {
      if (current) setProblem(toProblem("collect", cause));
    });
    return () => {
      current = false;
    };
  }, [desk, readings, settings, whatIf]);

  const readOpen = async (name: string): Promise<void> => {
    setProblem(null);
    try {
      await (await desk()).putOpen(name, grid, reading);
      setOpens((count) => count + 1);
    } catch (cause) {
      setProblem(toProblem("collect", cause));
    }
  };
  const clear = async (): Promise<void> => {
    await files.clear();
    setLooks({ look: null, tried: null });
    setOpens(0);
    setSent(null);
    setExemptions(null);
    setDecided([]);
    tryOut(AS_IT_IS);
  };
  return {
    ...looks,
    files,
    problem,
    exemptions,
    decisions,
    whatIf,
    settings,
    desk,
    readOpen: (name) => void readOpen(name),
    clear: () => void clear(),
    setExemptions,
    decide: (decision) =>
      setDecided((known) => [...known.filter(({ unit }) => unit !== decision.unit), decision]),
    tryOut,
  };
}
