/**
 * The reading of what was chosen: hundreds of files on their way to the desk, watched and stopped. What was read by
 * other settings than those in force is read anew, so that the desk never holds two kinds of readings.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Roster } from "../../core/roster/roster";
import type { CollectDesk, FileKind, ReadingSettings } from "../../usecases/collect-desk";
import { collectFiles, type CollectProgress } from "../../usecases/collect-files";
import type { SentFile } from "../../usecases/sent-file";
import { toProblem, type Problem } from "../problem";
import { sentArchive, sentFile, type ChosenFile } from "./chosen-files";
import { isArchiveName, isReturnName } from "./return-names";

export type CollectStep =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly progress: CollectProgress }
  | { readonly kind: "failed"; readonly problem: Problem };

/** What became of the files that were chosen last. */
export interface ChosenNotes {
  /** Files that were no workbooks. */
  readonly passedOver: number;
  /** True when there was nothing to read among what was chosen. */
  readonly nothing: boolean;
  /** Archives that couldn't be opened. */
  readonly closedArchives: readonly string[];
  /** How many files were read before it was stopped; null when it wasn't. */
  readonly stoppedAfter: number | null;
  /** Workbooks of ours that are no returns; a year takes some of them. */
  readonly ours: number;
  /** How many of them a year takes. */
  readonly oursOfYear: number;
  /** Review workbooks that say no more what was sent out. */
  readonly brokenReviews: readonly string[];
}

const NOTHING_CHOSEN: ChosenNotes = {
  passedOver: 0,
  nothing: false,
  closedArchives: [],
  stoppedAfter: null,
  ours: 0,
  oursOfYear: 0,
  brokenReviews: [],
};

const ROSTER_NAME = /名录|单位清单|roster/i;

export interface ReadingModel {
  readonly step: CollectStep;
  readonly notes: ChosenNotes;
  /** Counts readings: with each, the desk holds something else. 0 before the first. */
  readonly readings: number;
  /** The files of what lies on the desk, by path. */
  readonly files: () => ReadonlyMap<string, SentFile>;
  readonly read: (files: readonly ChosenFile[]) => void;
  readonly stop: () => void;
  readonly fail: (cause: unknown) => void;
  readonly clear: () => Promise<void>;
}

/** A file that was chosen, and the settings by which it was read; null before it was. */
interface Taken {
  readonly file: SentFile;
  by: ReadingSettings | null;
  own: boolean;
}

/** @param onRoster is told of a roster among the files */
export function useReading(
  desk: () => Promise<CollectDesk>,
  settings: ReadingSettings,
  onRoster: (file: string, roster: Roster) => void,
): ReadingModel {
  const [step, setStep] = useState<CollectStep>({ kind: "idle" });
  const [notes, setNotes] = useState(NOTHING_CHOSEN);
  const [readings, setReadings] = useState(0);
  const taken = useRef(new Map<string, Taken>());
  const running = useRef<AbortController | null>(null);
  const inForce = useRef(settings);
  useEffect(() => {
    inForce.current = settings;
  }, [settings]);

  const fail = useCallback(
    (cause: unknown) => setStep({ kind: "failed", problem: toProblem("collect", cause) }),
    [],
  );

  useEffect(() => () => running.current?.abort(), []);

  const readDue = async (signal: AbortSignal): Promise<void> => {
    const open = await desk();
    const by = inForce.current;
    const due = [...taken.current.values()].filter((one) => isDue(one, by));
    if (due.length === 0) return;
    const sorts = new Map<string, FileKind>();
    const whole = await collectFiles(
      {
        threads: open.threads,
        read: async (file) => {
          const sort = await open.read(file, by);
          sorts.set(file.path, sort);
          const one = taken.current.get(file.path);
          if (one === undefined) return;
          one.by = by;
          one.own = sort.kind === "return" && sort.own;
        },
      },
      due.map(({ file }) => file),
      () => performance.now(),
      (progress) => setStep({ kind: "reading", progress }),
      signal,
    );
    const unread = due.filter((one) => one.by !== by).map(({ file }) => file.path);
    if (unread.length > 0) await open.forget(unread);
    // What is no return has nothing to be read anew.
    const gone = [...sorts].flatMap(([path, { kind }]) => (kind === "return" ? [] : [path]));
    for (const path of [...unread, ...gone]) taken.current.delete(path);
    const kinds = [...sorts.values()].map(({ kind }) => kind);
    setNotes((known) => ({
      ...known,
      stoppedAfter: whole ? null : sorts.size,
      ours: known.ours + kinds.filter((kind) => kind === "ours").length,
      oursOfYear:
        known.oursOfYear + [...sorts.values()].filter((sort) => sort.kind === "ours" && sort.ofYear).length,
      brokenReviews: [
        ...known.brokenReviews,
        ...[...sorts].flatMap(([path, { kind }]) => (kind === "brokenReview" ? [path] : [])),
      ],
    }));
    if (sorts.size > 0) setReadings((count) => count + 1);
    for (const [path, sort] of sorts) if (sort.kind === "roster") onRoster(path, sort.roster);
  };

  const whileFree = async (act: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    try {
      await act(controller.signal);
      setStep({ kind: "idle" });
    } catch (cause) {
      fail(cause);
    } finally {
      running.current = null;
    }
  };

  // What is left to be read, or to be read anew by other settings, is read once nothing else is.
  useEffect(() => {
    if (step.kind !== "idle" || ![...taken.current.values()].some((one) => isDue(one, settings))) return;
    void whileFree(readDue);
  });

  const take = async (files: readonly ChosenFile[], signal: AbortSignal): Promise<void> => {
    const sent = files.filter(({ path }) => isReturnName(path)).map(sentFile);
    const archives = files.filter(({ path }) => isArchiveName(path)).map(sentArchive);
    const passedOver = files.length - sent.length - archives.length;
    setStep({ kind: "reading", progress: { finished: 0, count: sent.length + archives.length, left: null } });
    const closedArchives: string[] = [];
    for (const archive of archives) {
      try {
        sent.push(...(await (await desk()).unpack(archive)));
      } catch {
        // Named to the person; the other files are read all the same.
        closedArchives.push(archive.path);
      }
    }
    const nothing = sent.length === 0 && closedArchives.length === 0;
    setNotes({ ...NOTHING_CHOSEN, passedOver, nothing, closedArchives });
    if (sent.length === 0) return;
    // A roster first: the others are read once it is in force.
    const rosters = sent.filter(({ path }) => ROSTER_NAME.test(path));
    const others = sent.filter(({ path }) => !ROSTER_NAME.test(path));
    for (const file of rosters.length > 0 ? rosters : others) put(taken.current, file);
    await readDue(signal);
    if (rosters.length > 0 && !signal.aborted) for (const file of others) put(taken.current, file);
  };

  return {
    step,
    notes,
    readings,
    files: () => new Map([...taken.current].map(([path, { file }]) => [path, file])),
    read: (files) => void whileFree((signal) => take(files, signal)),
    stop: () => running.current?.abort(),
    fail,
    clear: async () => {
      await (await desk()).clear();
      taken.current.clear();
      setReadings(0);
      setNotes(NOTHING_CHOSEN);
    },
  };
}

/** What columns mean matters to departments' own sheets only. */
function isDue({ by, own }: Taken, settings: ReadingSettings): boolean {
  if (by === null) return true;
  if (by.units !== settings.units || by.framework !== settings.framework) return true;
  return own && by.columns !== settings.columns;
}

/**
 * The same file once more takes the place of what was read of it. A browser may tell no more than names, so that
 * another file of that name stands beside the first: the newer return of a unit counts, and both are shown.
 */
function put(taken: Map<string, Taken>, file: SentFile): void {
  let path = file.path;
  for (let number = 2; !path.includes("/"); number++) {
    const known = taken.get(path);
    if (known === undefined || known.file.modified === file.modified) break;
    path = file.path.replace(/(?=\.[^.]*$)/, ` (${number})`);
  }
  taken.set(path, { file: path === file.path ? file : { ...file, path }, by: null, own: false });
}
