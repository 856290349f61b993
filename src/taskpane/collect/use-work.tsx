/** Work that takes a while and ends in a sheet, a file or a problem: one at a time, told where it was asked for. */
import { Link, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import { ProblemBar } from "../components/problem-bar";
import { useLanguage } from "../language-context";
import { offerFile, type OfferedFile } from "../offered-file";
import { toProblem, type PaneAction, type Problem } from "../problem";
import { COLLECT_STRINGS } from "./strings.collect";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere" } });

const ZIP = "application/zip";

export interface Work<Kind extends string> {
  /** What is being done; null while nothing is. */
  readonly doing: Kind | null;
  readonly problem: Problem | null;
  readonly file: OfferedFile | null;
  /** Does nothing while something else is done. @param act gives the file to be offered; null for none */
  readonly start: (kind: Kind, act: () => Promise<ZippedFile | null>) => void;
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
  const start = async (kind: Kind, act: () => Promise<ZippedFile | null>): Promise<void> => {
    if (doing !== null) return;
    setDoing(kind);
    if (file !== null) URL.revokeObjectURL(file.address);
    setFile(null);
    setProblem(null);
    try {
      const made = await act();
      if (made !== null) setFile(offerFile(made.name, made.bytes, made.type ?? ZIP));
    } catch (cause) {
      setProblem(toProblem(action, cause));
    } finally {
      setDoing(null);
    }
  };
  return { doing, problem, file, start: (kind, act) => void start(kind, act) };
}

/** What came of it; to be shown at once, so that it is heard when it changes. */
export function WorkDone({ problem, file }: Pick<Work<string>, "problem" | "file">) {
  const styles = useStyles();
  const { language } = useLanguage();
  return (
    <>
      {problem !== null && <ProblemBar problem={problem} />}
      <div role="status">
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
