/** The year in the pane: what was read, what a person entered and tries out, and what is shown of it. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { readRoster } from "../../core/roster/read-roster";
import type { Roster } from "../../core/roster/roster";
import {
  NO_ENTRIES,
  type CommitteeDecision,
  type Exemption,
  type SheetChoice,
} from "../../core/year/annual/annual-input";
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
  readonly choose: (choice: SheetChoice | ChoiceTakenBack) => void;
  /** Of which year; null for that of more than half of the sheets. */
  readonly setYear: (year: number | null) => void;
  /** By which framework, its id; null for that of more than half of the sheets. */
  readonly setFramework: (framework: string | null) => void;
  readonly tryOut: (whatIf: WhatIf) => void;
}

/** A period of which nobody says any more which sheet counts. */
export type ChoiceTakenBack = Pick<SheetChoice, "unit" | "key"> & { readonly file: null };

/** @param grid the open workbook: what was entered in an earlier workbook of a year stands there */
export function useYear(grid: WorkbookGrid, fileName: string): YearModel {
  const { loadDesk } = useSurroundings();
  const own = useMemo(() => readRoster(grid), [grid]);
  const [sent, setSent] = useState<Roster | null>(null);
  const roster = sent ?? own;
  const earlier = useMemo(() => readEntries(grid) ?? NO_ENTRIES, [grid]);
  const [entered, setExemptions] = useState<readonly Exemption[] | null>(null);
  const [decided, setDecided] = useState<readonly CommitteeDecision[]>([]);
  const [chosen, setChosen] = useState<readonly (SheetChoice | ChoiceTakenBack)[]>([]);
  const [year, setYear] = useState<number | null>(null);
  const [framework, setFramework] = useState<string | null>(null);
  const [whatIf, tryOut] = useState(AS_IT_IS);
  const [opens, setOpens] = useState(0);
  const [looks, setLooks] = useState<Pick<YearModel, "look" | "tried">>({ look: null, tried: null });
  const [problem, setProblem] = useState<Problem | null>(null);
  const published = useRef<WorkbookGrid | null>(null);
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
  const choices = useMemo(
    () => [
      ...earlier.choices.filter((one) => chosen.every((other) => !isSamePeriod(one, other))),
      ...chosen.filter((one): one is SheetChoice => one.file !== null),
    ],
    [earlier, chosen],
  );
  const settings = useMemo(
    (): YearSettings => ({
      year,
      framework,
      roster,
      exemptions,
      decisions,
      choices,
      published: [...earlier.published],
      whatIf: AS_IT_IS,
    }),
    [year, framework, roster, exemptions, decisions, choices, earlier],
  );

  useEffect(() => () => void opened.current?.then((open) => open.close()), []);

  useEffect(() => {
    if (readings === 0) return undefined;
    let current = true;
    const both = async (): Promise<void> => {
      const open = await desk();
      // What was published stands in the open workbook, and stays as it was then.
      if (earlier.published.size > 0 && published.current !== grid) {
        published.current = grid;
        await open.putOpen(fileName, grid, reading);
      }
      const look = await open.year.look(settings);
      const tried = whatIf === AS_IT_IS ? null : await open.year.look({ ...settings, whatIf });
      if (current) setLooks({ look, tried });
    };
    both().catch((cause: unknown) => {
      if (current) setProblem(toProblem("collect", cause));
    });
    return () => {
      current = false;
    };
  }, [desk, readings, settings, whatIf, earlier, grid, fileName, reading]);

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
    setChosen([]);
    setYear(null);
    setFramework(null);
    published.current = null;
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
    choose: (choice) => setChosen((known) => [...known.filter((one) => !isSamePeriod(one, choice)), choice]),
    setYear,
    setFramework,
    tryOut,
  };
}

function isSamePeriod(a: Pick<SheetChoice, "unit" | "key">, b: Pick<SheetChoice, "unit" | "key">): boolean {
  return a.unit === b.unit && a.key === b.key;
}
