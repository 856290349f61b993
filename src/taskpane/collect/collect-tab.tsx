/** 收表: reads the returns of a quarter, shows who has returned what, and ranks the units. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { AssessmentModel } from "../hooks/use-assessment";
import { PageHeading } from "../components/page-heading";
import { ProblemBar } from "../components/problem-bar";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { listNames } from "../list-names";
import { ChoicesSection } from "./choices-section";
import { ColumnsSection } from "./columns-section";
import { DropZone } from "./drop-zone";
import { Overview } from "./overview";
import { Ranking } from "./ranking";
import { Rehearsal } from "./rehearsal";
import { Results } from "./results";
import { ReturnList } from "./return-list";
import { Reviews } from "./reviews";
import { COLLECT_STRINGS } from "./strings.collect";
import { REVIEWS_STRINGS } from "./strings.reviews";
import { useCollect } from "./use-collect";
import type { ChosenNotes, CollectStep } from "./use-reading";

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
  const model = useCollect(grid);
  const { view } = model;
  const { step, notes, read, stop } = model.files;
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
      {step.kind === "reading" ? (
        <Progress progress={step.progress} onStop={stop} />
      ) : (
        <DropZone again={view !== null} onFiles={read} />
      )}
      {step.kind === "failed" && <ProblemBar problem={step.problem} />}
      <ReadingNotes notes={notes} />
      <ChoicesSection model={model} view={view} />
      {view !== null && (
        <>
          <Overview view={view} />
          <ReturnList returns={view.returns} onDecide={model.decide} />
          <ColumnsSection unread={view.unreadColumns} onColumns={model.setColumns} onChange={onChange} />
          <Ranking ranking={view.ranking} />
          {view.framework !== null && (
            <>
              <Results model={model} view={view} grid={grid} onChange={onChange} onOpenOther={onOpenOther} />
              <Reviews model={model} view={view} grid={grid} onChange={onChange} />
              <Rehearsal model={model} />
            </>
          )}
          <Button onClick={model.clear}>{texts.clear}</Button>
        </>
      )}
    </div>
  );
}

interface ProgressProps {
  readonly progress: Extract<CollectStep, { readonly kind: "reading" }>["progress"];
  readonly onStop: () => void;
}

function Progress({ progress: { finished, count, left }, onStop }: ProgressProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  return (
    <div className={styles.reading}>
      <ProgressBar value={finished} max={Math.max(1, count)} aria-label={strings.tabs.collect} />
      <Text>
        {texts.progress(finished, count)}
        {left !== null && ` · ${texts.left(left)}`}
      </Text>
      <Button onClick={onStop}>{texts.stop}</Button>
    </div>
  );
}

/** What became of the files that were chosen last. */
function ReadingNotes({ notes }: { readonly notes: ChosenNotes }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const { nothing, passedOver, closedArchives, stoppedAfter, ours, brokenReviews } = notes;
  const warnings = [
    ...(closedArchives.length === 0 ? [] : [texts.closedArchives(listNames(closedArchives, language))]),
    ...(brokenReviews.length === 0
      ? []
      : [REVIEWS_STRINGS[language].broken(listNames(brokenReviews, language))]),
  ];
  return (
    <div role="status">
      {nothing && <Text>{texts.nothing}</Text>}
      {stoppedAfter !== null && <Text>{texts.stopped(stoppedAfter)}</Text>}
      {passedOver > 0 && (
        <Text as="p" block size={200} className={styles.quiet}>
          {texts.passedOver(passedOver)}
        </Text>
      )}
      {ours > 0 && (
        <Text as="p" block size={200} className={styles.quiet}>
          {texts.ours(ours)}
        </Text>
      )}
      {warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{warning}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
