/** What comes of the returns: sheets in this workbook or in a new one, and slips for the units. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { sheetsAndNames } from "../../usecases/sheets-and-names";
import type { CollectView } from "../../usecases/collect-view";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { listNames } from "../list-names";
import { useSurroundings } from "../surroundings";
import { writePlan } from "../write-plan";
import { COLLECT_STRINGS } from "./strings.collect";
import type { CollectModel } from "./use-collect";
import type { WriteWatch } from "../../workbook/port";
import { WorkDone } from "../components/work-done";
import { Writing } from "../components/writing";
import { Written } from "../components/written";
import { useWork } from "../hooks/use-work";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

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
  const work = useWork<"write" | "workbook" | "slips">();
  const [written, setWritten] = useState<readonly string[] | null>(null);
  const { desk, settings } = model;
  const write = async (watch: WriteWatch): Promise<null> => {
    setWritten(null);
    const plan = await (await desk()).plan(settings, sheetsAndNames(grid), language);
    setWritten(await writePlan(onChange, plan, watch));
    return null;
  };
  const make = async (): Promise<null> => {
    await onOpenOther(await (await desk()).workbook(settings, language));
    return null;
  };
  const slips = async () => ({
    name: texts.slipsName(view.period ?? ""),
    bytes: await (await desk()).slips(settings, language),
  });
  return (
    <Section heading={texts.results}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={work.doing !== null}
          onClick={() => work.start("write", write)}
        >
          {work.doing === "write" ? texts.writing : texts.write}
        </Button>
        <Button disabledFocusable={work.doing !== null} onClick={() => work.start("workbook", make)}>
          {work.doing === "workbook" ? texts.makingWorkbook : texts.newWorkbook}
        </Button>
        {downloads && (
          <Button disabledFocusable={work.doing !== null} onClick={() => work.start("slips", slips)}>
            {work.doing === "slips" ? texts.makingSlips : texts.slips}
          </Button>
        )}
      </div>
      {work.doing === "write" && <Writing {...work} />}
      <WorkDone {...work} />
      <Written sentence={written === null ? null : texts.written(listNames(written, language))} />
    </Section>
  );
}
