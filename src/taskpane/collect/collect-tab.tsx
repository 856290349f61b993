/** 收表: reads the returns of a quarter, shows who has returned what, and ranks the units. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useEffectEvent, useMemo } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { readDecisions } from "../../core/collect/decisions/read-decisions";
import { readRoster } from "../../core/roster/read-roster";
import type { AssessmentModel } from "../hooks/use-assessment";
import { PageHeading } from "../components/page-heading";
import { ProblemBar } from "../components/problem-bar";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { listNames } from "../list-names";
import { DropZone } from "./drop-zone";
import { Overview } from "./overview";
import { Ranking } from "./ranking";
import { Results } from "./results";
import { ReturnList } from "./return-list";
import { COLLECT_STRINGS } from "./strings.collect";
import { useCollect, type CollectModel } from "./use-collect";

const useStyles = makeStyles({
  // On a page as wide as a table, lists become one (wide.ts).
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    containerType: "inline-size",
  },
  reading: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { overflowWrap: "anywhere" },
  period: { maxWidth: "160px" },
});

export interface CollectTabProps {
  /** The workbook as it was read last: it may hold the roster. */
  readonly grid: WorkbookGrid;
  readonly onChange: AssessmentModel["change"];
  readonly onOpenOther: (bytes: Uint8Array) => Promise<void>;
}

export default function CollectTab({ grid, onChange, onOpenOther }: CollectTabProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const roster = useMemo(() => readRoster(grid), [grid]);
  const earlier = useMemo(() => readDecisions(grid), [grid]);
  const model = useCollect(roster, earlier);
  const { step, view, read } = model;
  const { inbox } = useSurroundings();
  const takeIn = useEffectEvent(() => {
    // What comes during a reading waits for its end.
    const files = step.kind === "reading" ? [] : (inbox?.take() ?? []);
    if (files.length > 0) read(files);
  });
  useEffect(() => {
    takeIn();
    return inbox?.subscribe(takeIn);
  }, [inbox, step.kind]);
  return (
    <div className={styles.root}>
      <PageHeading>{strings.tabs.collect}</PageHeading>
      {view === null && (
        <>
          <Text>{texts.explanation}</Text>
          <Text size={200} className={styles.quiet}>
            {texts.privacy}
          </Text>
        </>
      )}
      <Text size={200} className={styles.quiet}>
        {roster === null ? texts.noRoster : texts.roster(roster.sheetName, roster.units.length)}
      </Text>
      {step.kind === "reading" ? (
        <div className={styles.reading}>
          <ProgressBar
            value={step.progress.finished}
            max={Math.max(1, step.progress.count)}
            aria-label={strings.tabs.collect}
          />
          <Text>
            {texts.progress(step.progress.finished, step.progress.count)}
            {step.progress.left !== null && ` · ${texts.left(step.progress.left)}`}
          </Text>
          <Button onClick={model.stop}>{texts.stop}</Button>
        </div>
      ) : (
        <DropZone again={view !== null} onFiles={model.read} />
      )}
      {step.kind === "failed" && <ProblemBar problem={step.problem} />}
      <ReadingNotes model={model} />
      {view !== null && (
        <>
          <Field label={texts.period}>
            <Select
              className={styles.period}
              value={view.period ?? ""}
              onChange={(_event, { value }) => model.choosePeriod(value)}
            >
              {view.periods.map((period) => (
                <option key={period} value={period}>
                  {period}
                </option>
              ))}
            </Select>
          </Field>
          <Overview view={view} />
          <ReturnList returns={view.returns} onDecide={model.decide} />
          <Ranking ranking={view.ranking} />
          <Results model={model} view={view} grid={grid} onChange={onChange} onOpenOther={onOpenOther} />
          <Button onClick={model.clear}>{texts.clear}</Button>
        </>
      )}
    </div>
  );
}

/** What became of the files that were chosen last. */
function ReadingNotes({ model }: { readonly model: CollectModel }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const { nothing, passedOver, closedArchives, stoppedAfter } = model;
  return (
    <div role="status">
      {nothing && <Text>{texts.nothing}</Text>}
      {stoppedAfter !== null && <Text>{texts.stopped(stoppedAfter)}</Text>}
      {passedOver > 0 && (
        <Text size={200} className={styles.quiet}>
          {texts.passedOver(passedOver)}
        </Text>
      )}
      {closedArchives.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            {texts.closedArchives(listNames(closedArchives, language))}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
