/** What comes of the returns: sheets in this workbook or in a new one, and slips for the units. */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { replacingEmptySheet } from "../../core/plan/empty-sheet";
import type { CollectView, SheetsAndNames } from "../../usecases/collect-desk";
import type { AssessmentModel } from "../hooks/use-assessment";
import { offerFile, type OfferedFile } from "../offered-file";
import { toProblem, type Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { ProblemBar } from "../components/problem-bar";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { listNames } from "../list-names";
import type { CollectModel } from "./use-collect";
import { COLLECT_STRINGS } from "./strings.collect";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  body: { overflowWrap: "anywhere" },
});

const ZIP = "application/zip";

type Work = "write" | "workbook" | "slips";

type Done =
  | { readonly kind: "written"; readonly sheets: readonly string[] }
  | { readonly kind: "file"; readonly file: OfferedFile }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface ResultsProps {
  readonly model: CollectModel;
  readonly view: CollectView;
  /** The workbook as it was read last. */
  readonly grid: WorkbookGrid;
  readonly onChange: AssessmentModel["change"];
  readonly onOpenOther: (bytes: Uint8Array) => Promise<void>;
}

export function Results({ model, view, grid, onChange, onOpenOther }: ResultsProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { downloads } = useSurroundings();
  const texts = COLLECT_STRINGS[language];
  const [work, setWork] = useState<Work | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { desk, settings } = model;
  const period = view.period ?? "";

  const doing = async (kind: Work, act: () => Promise<Done | null>): Promise<void> => {
    if (work !== null) return;
    setWork(kind);
    if (done?.kind === "file") URL.revokeObjectURL(done.file.address);
    setDone(null);
    try {
      setDone(await act());
    } catch (cause) {
      setDone({ kind: "failed", problem: toProblem("collect", cause) });
    } finally {
      setWork(null);
    }
  };
  const write = async (): Promise<Done | null> => {
    const plan = await (await desk()).plan(settings, sheetsAndNames(grid), language);
    const written = await onChange((current) => replacingEmptySheet(plan, current));
    return written
      ? {
          kind: "written",
          sheets: plan.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name),
        }
      : null;
  };
  const make = async (): Promise<Done | null> => {
    await onOpenOther(await (await desk()).workbook(settings, language));
    return null;
  };
  const slips = async (): Promise<Done | null> => {
    const bytes = await (await desk()).slips(settings, language);
    return { kind: "file", file: offerFile(texts.slipsName(period), bytes, ZIP) };
  };
  return (
    <Section heading={texts.results}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => void doing("write", write)}
        >
          {work === "write" ? texts.writing : texts.write}
        </Button>
        <Button disabledFocusable={work !== null} onClick={() => void doing("workbook", make)}>
          {work === "workbook" ? texts.makingWorkbook : texts.newWorkbook}
        </Button>
        {downloads && (
          <Button disabledFocusable={work !== null} onClick={() => void doing("slips", slips)}>
            {work === "slips" ? texts.makingSlips : texts.slips}
          </Button>
        )}
      </div>
      {done?.kind === "failed" && <ProblemBar problem={done.problem} />}
      <div role="status">
        {done?.kind === "written" && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className={styles.body}>
              {texts.written(listNames(done.sheets, language))}
            </MessageBarBody>
          </MessageBar>
        )}
        {done?.kind === "file" && (
          <Text className={styles.body}>
            <Link inline href={done.file.address} download={done.file.name}>
              {texts.download(done.file.name, `${Math.ceil(done.file.size / 1024)} KB`)}
            </Link>
          </Text>
        )}
      </div>
    </Section>
  );
}

function sheetsAndNames({ sheets, names }: WorkbookGrid): SheetsAndNames {
  return { sheets: sheets.map(({ name }) => name), names };
}
