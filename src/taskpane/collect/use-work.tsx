/** Work that takes a while and ends in a sheet, a file or a problem: one at a time, told where it was asked for. */
import { Button, Link, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { describeError } from "../../core/locale/error-text";
import type { WriteProgress, WriteWatch } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { ProblemBar } from "../components/problem-bar";
import { useLanguage } from "../language-context";
import { offerFile, type OfferedFile } from "../offered-file";
import { toProblem, type PaneAction, type Problem } from "../problem";
import { COLLECT_STRINGS } from "./strings.collect";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere" },
  writing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

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

/** Shown while sheets are written into the workbook: which one, how far, and a way to stop it. */
export function Writing({ progress, stopping, stop }: Pick<Work<string>, "progress" | "stopping" | "stop">) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const isLast = progress !== null && progress.sheet === null;
  const said = (): string => {
    if (stopping) return texts.stoppingWriting;
    if (progress === null) return texts.preparing;
    if (progress.sheet === null) return texts.placing;
    return texts.writingSheet(progress.sheet, progress.number, progress.of, Math.floor(progress.share * 100));
  };
  return (
    <div className={styles.writing}>
      {/* Without a value it moves: nobody knows how long yet. */}
      <ProgressBar
        {...(progress === null || stopping ? {} : { value: progress.share })}
        aria-label={texts.writing}
      />
      <Text>{said()}</Text>
      <Button disabledFocusable={stopping || isLast} onClick={stop}>
        {texts.stop}
      </Button>
    </div>
  );
}

/** What came of it; to be shown at once, so that it is heard when it changes. */
export function WorkDone({ problem, file, stopped }: Pick<Work<string>, "problem" | "file" | "stopped">) {
  const styles = useStyles();
  const { language } = useLanguage();
  return (
    <>
      {problem !== null && <ProblemBar problem={problem} />}
      <div role="status">
        {stopped !== null && <Text className={styles.body}>{describeError(stopped, language).sentence}</Text>}
        {file !== null && (
          <Text className={styles.body}>
            <Link inline href={file.address} download={file.name}>
              {COLLECT_STRINGS[language].download(file.name, `${Math.ceil(file.size / 1024)} KB`)}
            </Link>
          </Text>
        )}
      </div>
    </>
  );
}
