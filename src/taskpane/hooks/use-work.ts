/** Work that takes a while and ends in a sheet, a file or a problem: one at a time, told where it was asked for. */
import { useRef, useState } from "react";
import type { WriteProgress, WriteWatch } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { offerFile, type OfferedFile } from "../offered-file";
import { toProblem, type PaneAction, type Problem } from "../problem";

const ZIP = "application/zip";

export interface Work<Kind extends string> {
  /** What is being done; null while nothing is. */
  readonly doing: Kind | null;
  readonly problem: Problem | null;
  readonly file: OfferedFile | null;
  /** How far a writing into the workbook is; null before its first step. */
  readonly progress: WriteProgress | null;
  /** The person has asked for it to be stopped, and it isn't yet. */
  readonly stopping: boolean;
  /** That it was stopped; null where it wasn't. */
  readonly stopped: WorkbookError | null;
  readonly stop: () => void;
  /** Does nothing while something else is done. @param act gives the file to be offered; null for none */
  readonly start: (kind: Kind, act: (watch: WriteWatch) => Promise<ZippedFile | null>) => void;
}

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is where it is no zip file. */
  readonly type?: string;
}

/** @param action what a fault of the program is said to have happened in */
export function useWork<Kind extends string>(action: PaneAction = "collect"): Work<Kind> {
  const [doing, setDoing] = useState<Kind | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [file, setFile] = useState<OfferedFile | null>(null);
  const [progress, setProgress] = useState<WriteProgress | null>(null);
  const [stopping, setStopping] = useState(false);
  const [stopped, setStopped] = useState<WorkbookError | null>(null);
  const stopper = useRef(new AbortController());
  const start: Work<Kind>["start"] = (kind, act) => void run(kind, act);
  const run = async (kind: Kind, act: Parameters<typeof start>[1]): Promise<void> => {
    if (doing !== null) return;
    const { signal } = (stopper.current = new AbortController());
    setDoing(kind);
    setProgress(null);
    setStopping(false);
    setStopped(null);
    if (file !== null) URL.revokeObjectURL(file.address);
    setFile(null);
    setProblem(null);
    try {
      const made = await act({ signal, onProgress: setProgress });
      if (made !== null) setFile(offerFile(made.name, made.bytes, made.type ?? ZIP));
    } catch (cause) {
      if (cause instanceof WorkbookError && cause.code === "stopped") setStopped(cause);
      else setProblem(toProblem(action, cause));
    } finally {
      setDoing(null);
    }
  };
  const stop = (): void => {
    setStopping(true);
    stopper.current.abort();
  };
  return { doing, problem, file, progress, stopping, stopped, stop, start };
}
