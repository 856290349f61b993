/** What comes of the year: sheets in this workbook, and notices for the units as one zip. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { sheetsAndNames } from "../../usecases/sheets-and-names";
import type { YearView } from "../../usecases/year-desk";
import { WorkDone } from "../components/work-done";
import { Writing } from "../components/writing";
import { Written } from "../components/written";
import { useWork, type ZippedFile } from "../hooks/use-work";
import type { WriteWatch } from "../../workbook/port";
import { writePlan } from "../write-plan";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { listNames } from "../list-names";
import { useSurroundings } from "../surroundings";
import { YEAR_STRINGS } from "./strings.year";
import type { YearModel } from "./use-year";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface YearResultsProps {
  readonly model: YearModel;
  readonly view: YearView;
  readonly grid: WorkbookGrid;
  readonly onChange: AssessmentModel["change"];
}

export function YearResults({ model, view, grid, onChange }: YearResultsProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { downloads } = useSurroundings();
  const texts = YEAR_STRINGS[language];
  const work = useWork<"write" | "notices" | "ratings">();
  const [written, setWritten] = useState<readonly string[] | null>(null);
  const { desk, settings } = model;
  const write = async (watch: WriteWatch): Promise<null> => {
    setWritten(null);
    const plan = await (await desk()).year.plan(settings, sheetsAndNames(grid), language);
    setWritten(await writePlan(onChange, plan, watch));
    return null;
  };
  const notices = async (): Promise<ZippedFile> => ({
    name: texts.noticesName(view.year),
    bytes: await (await desk()).year.notices(settings, language),
  });
  const ratings = async (): Promise<ZippedFile> => ({
    name: texts.ratingsName(view.year),
    bytes: await (await desk()).year.ratings(settings, language),
  });
  const isBusy = work.doing !== null;
  return (
    <Section heading={texts.results}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => work.start("write", write)}>
          {work.doing === "write" ? texts.writing : texts.write}
        </Button>
        {downloads && (
          <Button disabledFocusable={isBusy} onClick={() => work.start("notices", notices)}>
            {work.doing === "notices" ? texts.making : texts.notices}
          </Button>
        )}
        {downloads && view.takesRatings && (
          <Button disabledFocusable={isBusy} onClick={() => work.start("ratings", ratings)}>
            {work.doing === "ratings" ? texts.making : texts.ratings}
          </Button>
        )}
      </div>
      {work.doing === "write" && <Writing {...work} />}
      <Written sentence={written === null ? null : texts.written(listNames(written, language))} />
      <WorkDone {...work} />
    </Section>
  );
}
