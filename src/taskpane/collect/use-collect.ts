/** The collecting of returns in the pane: files on their way, what was decided, and what is shown of it. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Choice, Decision } from "../../core/collect/decisions/decision";
import type { Roster } from "../../core/roster/roster";
import type { CollectDesk, CollectSettings, CollectView } from "../../usecases/collect-desk";
import { collectFiles, type CollectProgress } from "../../usecases/collect-files";
import type { SentArchive, SentFile } from "../../usecases/sent-file";
import { toProblem, type Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import type { ChosenFile } from "./chosen-files";
import { isArchiveName, isReturnName } from "./return-names";

export type CollectStep =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly progress: CollectProgress }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface CollectModel {
  readonly step: CollectStep;
  /** Null before anything was read. */
  readonly view: CollectView | null;
  /** Files that were no workbooks. */
  readonly passedOver: number;
  /** True when there was nothing to read among what was chosen last. */
  readonly nothing: boolean;
  /** Archives that couldn't be opened. */
  readonly closedArchives: readonly string[];
  /** How many files were read before it was stopped; null when it wasn't. */
  readonly stoppedAfter: number | null;
  readonly settings: CollectSettings;
  readonly desk: () => Promise<CollectDesk>;
  readonly read: (files: readonly ChosenFile[]) => void;
  readonly stop: () => void;
  readonly clear: () => void;
  readonly choosePeriod: (period: string) => void;
  readonly decide: (key: string, choice: Choice | null) => void;
}

interface Chosen {
  readonly passedOver: number;
  readonly nothing: boolean;
  readonly closedArchives: readonly string[];
  readonly stoppedAfter: number | null;
}

const NOTHING_CHOSEN: Chosen = { passedOver: 0, nothing: false, closedArchives: [], stoppedAfter: null };

/** @param earlier what was decided in an earlier result that the workbook holds; a choice in the pane goes before it */
export function useCollect(roster: Roster | null, earlier: readonly Decision[]): CollectModel {
  const { loadDesk } = useSurroundings();
  const [step, setStep] = useState<CollectStep>({ kind: "idle" });
  const [view, setView] = useState<CollectView | null>(null);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [period, setPeriod] = useState<string | null>(null);
  /** By key; null for a decision that was taken back. */
  const [chosenNow, setChosenNow] = useState<ReadonlyMap<string, Choice | null>>(new Map());
  const decisions = useMemo(() => inForce(earlier, chosenNow), [earlier, chosenNow]);
  /** Counts readings: with each, the view is made anew. */
  const [readings, setReadings] = useState(0);
  const running = useRef<AbortController | null>(null);
  const opened = useRef<Promise<CollectDesk> | null>(null);
  const desk = useCallback((): Promise<CollectDesk> => (opened.current ??= loadDesk()), [loadDesk]);

  useEffect(
    () => () => {
      running.current?.abort();
      void opened.current?.then((open) => open.close());
    },
    [],
  );

  useEffect(() => {
    if (readings === 0) return undefined;
    let current = true;
    void desk()
      .then((open) => open.look({ period, roster, decisions }))
      .then(
        (next) => {
          if (current) setView(next);
        },
        (cause: unknown) => {
          if (current) setStep({ kind: "failed", problem: toProblem("collect", cause) });
        },
      );
    return () => {
      current = false;
    };
  }, [desk, readings, period, roster, decisions]);

  const run = async (files: readonly ChosenFile[], signal: AbortSignal): Promise<void> => {
    const sent = files.filter(({ path }) => isReturnName(path)).map(sentFile);
    const archives = files.filter(({ path }) => isArchiveName(path)).map(sentArchive);
    const passedOver = files.length - sent.length - archives.length;
    setStep({ kind: "reading", progress: { finished: 0, count: sent.length + archives.length, left: null } });
    const open = await desk();
    const closedArchives: string[] = [];
    for (const archive of archives) {
      try {
        sent.push(...(await open.unpack(archive)));
      } catch {
        // Named to the person; the other files are read all the same.
        closedArchives.push(archive.path);
      }
    }
    const nothing = sent.length === 0 && closedArchives.length === 0;
    let finished = 0;
    const units = roster?.units ?? [];
    const whole = await collectFiles(
      { threads: open.threads, read: (file) => open.read(file, units) },
      sent,
      () => performance.now(),
      (progress) => {
        finished = progress.finished;
        setStep({ kind: "reading", progress });
      },
      signal,
    );
    setChosen({ passedOver, nothing, closedArchives, stoppedAfter: whole ? null : finished });
    if (finished > 0) setReadings((count) => count + 1);
  };

  const read = async (files: readonly ChosenFile[]): Promise<void> => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setChosen(NOTHING_CHOSEN);
    try {
      await run(files, controller.signal);
      setStep({ kind: "idle" });
    } catch (cause) {
      setStep({ kind: "failed", problem: toProblem("collect", cause) });
    } finally {
      running.current = null;
    }
  };

  const clear = async (): Promise<void> => {
    await (await desk()).clear();
    setView(null);
    setReadings(0);
    setChosenNow(new Map());
    setPeriod(null);
    setChosen(NOTHING_CHOSEN);
  };

  return {
    step,
    view,
    settings: { period, roster, decisions },
    desk,
    ...chosen,
    read: (files) => void read(files),
    stop: () => running.current?.abort(),
    clear: () => void clear(),
    choosePeriod: setPeriod,
    decide: (key, choice) => setChosenNow((known) => new Map([...known, [key, choice]])),
  };
}

function inForce(earlier: readonly Decision[], now: ReadonlyMap<string, Choice | null>): readonly Decision[] {
  const kept = earlier.filter(({ key }) => !now.has(key));
  return [...kept, ...[...now].flatMap(([key, choice]) => (choice === null ? [] : [{ key, choice }]))];
}

function sentArchive({ path, file }: ChosenFile): SentArchive {
  return {
    path,
    size: file.size,
    read: async (start, length) => new Uint8Array(await file.slice(start, start + length).arrayBuffer()),
  };
}

function sentFile({ path, file }: ChosenFile): SentFile {
  return {
    path,
    modified: new Date(file.lastModified).toISOString(),
    bytes: () => file.arrayBuffer(),
  };
}
