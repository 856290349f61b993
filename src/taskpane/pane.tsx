/** The pane's frame: toolbar and tabs above, below them what the chosen tab shows. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, useCallback, useEffect, useMemo, useState } from "react";
import type { Assessment } from "../core/assessment";
import type { OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "../usecases/assessment-core";
import { FillTab } from "./components/fill-tab";
import { Notices } from "./components/notices";
import { SummaryBar } from "./components/summary-bar";
import { SummaryTab } from "./components/summary-tab";
import { TabBar } from "./components/tab-bar";
import { TabPanel } from "./components/tab-panel";
import { Toolbar } from "./components/toolbar";
import { NothingRead } from "./components/without-assessment";
import type { Contents } from "./hooks/assessment-state";
import { useAssessment } from "./hooks/use-assessment";
import { useRemembered } from "./hooks/use-remembered";
import { useLanguage } from "./language-context";
import { useSurroundings } from "./surroundings";
import { isTabKey, tabId, type TabKey } from "./tabs";

const ReviewTab = lazy(() => import("./components/review-tab"));
const LedgersTab = lazy(() => import("./ledger/ledgers-tab"));
const CollectTab = lazy(() => import("./collect/collect-tab"));
const YearTab = lazy(() => import("./year/year-tab"));
const TemplatesTab = lazy(() => import("./components/templates-tab"));
const SettingsTab = lazy(() => import("./components/settings-tab"));

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    // Excel gives it a window of its own; a page that shows more beside it says what is left.
    height: "var(--pane-height, 100vh)",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

/** Key of the session's memory: the scoring sheet that was chosen. */
const SHEET = "sheet";

export interface PaneProps {
  readonly workbook: OpenWorkbook;
  readonly core: AssessmentCore;
}

export function Pane({ workbook, core }: PaneProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { session, inbox } = useSurroundings();
  const model = useAssessment(workbook, core, session.get(SHEET));
  const chooseSheet = (sheet: string): void => {
    model.chooseSheet(sheet);
    session.set(SHEET, sheet);
  };
  const [tab, setTab] = useRemembered<TabKey>(session, "tab", "fill", isTabKey);
  const leadTo = (to: TabKey): void => {
    setTab(to);
    // The button that was pressed goes out of sight with its own tab, and the focus would go with it.
    document.getElementById(tabId(to))?.focus();
  };
  const [addingLedgers, setAddingLedgers] = useState(false);
  const atLedgers = useCallback(() => setAddingLedgers(false), []);
  useEffect(() => inbox?.subscribe(() => setTab("collect")), [inbox, setTab]);
  const { state } = model;
  const assessment = shownAssessment(state.contents);
  const assessed = useMemo(
    () => ({
      assessments: state.contents.kind === "assessed" ? state.contents.assessments : [],
      unread: state.unread,
      frameworkProblems: state.frameworkProblems,
    }),
    [state.contents, state.unread, state.frameworkProblems],
  );
  const ledgers = useMemo(
    () =>
      state.grid === null
        ? null
        : {
            grid: state.grid,
            ledgers: state.ledgers,
            period: assessed.assessments[0]?.period ?? null,
            scoringSheets: assessed.assessments.map(({ sheet }) => sheet.name),
          },
    [state.grid, state.ledgers, assessed],
  );
  const sheets = assessed.assessments.map(({ sheet }) => sheet.name);
  return (
    <div className={styles.frame}>
      <Toolbar
        busy={state.busy}
        checkedAt={state.checkedAt}
        onRecheck={model.recheck}
        onStop={state.stoppable ? model.stop : null}
      />
      <TabBar shown={tab} onChoose={setTab} />
      <main className={styles.main}>
        <Notices state={state} onDismiss={model.dismissProblem} />
        <TabPanel tab="fill" shown={tab === "fill"}>
          <FillTab
            workbook={workbook}
            model={model}
            assessment={assessment}
            assessed={assessed}
            ledgers={ledgers}
            sheets={sheets}
            onChooseSheet={chooseSheet}
            onLeadTo={leadTo}
          />
        </TabPanel>
        <TabPanel tab="review" shown={tab === "review"}>
          <ReviewTab
            contents={state.contents}
            assessment={assessment}
            grid={state.grid}
            onGoTo={model.goTo}
            onChange={model.change}
            onToFill={() => leadTo("fill")}
          />
        </TabPanel>
        <TabPanel
          tab="summary"
          shown={tab === "summary"}
          footer={
            assessment !== null && (
              <SummaryBar
                score={assessment.score}
                summary={state.summary}
                settings={workbook.settings}
                onWrite={() => model.writeSummary(assessment.sheet.name, language)}
              />
            )
          }
        >
          <SummaryTab
            contents={state.contents}
            assessment={assessment}
            assessed={assessed}
            grid={state.grid}
            sheets={sheets}
            onChooseSheet={chooseSheet}
            onGoTo={model.goTo}
            onChange={model.change}
            onToFill={() => leadTo("fill")}
          />
        </TabPanel>
        <TabPanel tab="ledgers" shown={tab === "ledgers"}>
          {ledgers === null ? (
            <NothingRead contents={state.contents} heading={strings.tabs.ledgers} />
          ) : (
            <LedgersTab
              read={ledgers}
              assessment={assessment}
              fileName={workbook.fileName}
              onChange={model.change}
              onGoTo={model.goTo}
              onToTemplates={() => {
                leadTo("templates");
                setAddingLedgers(true);
              }}
            />
          )}
        </TabPanel>
        <TabPanel tab="collect" shown={tab === "collect"}>
          {state.grid === null ? (
            <NothingRead contents={state.contents} heading={strings.tabs.collect} />
          ) : (
            <CollectTab
              grid={state.grid}
              onChange={model.change}
              onOpenOther={(bytes) => workbook.openOther(bytes)}
            />
          )}
        </TabPanel>
        <TabPanel tab="year" shown={tab === "year"}>
          {state.grid === null ? (
            <NothingRead contents={state.contents} heading={strings.tabs.year} />
          ) : (
            <YearTab grid={state.grid} fileName={workbook.fileName ?? ""} onChange={model.change} />
          )}
        </TabPanel>
        <TabPanel tab="templates" shown={tab === "templates"}>
          {state.grid === null ? (
            <NothingRead contents={state.contents} heading={strings.tabs.templates} />
          ) : (
            <TemplatesTab
              fileName={workbook.fileName}
              grid={state.grid}
              unit={assessment?.sheet.unit ?? ""}
              toLedgers={addingLedgers}
              onAtLedgers={atLedgers}
              onChange={model.change}
              onGoTo={model.goTo}
              onOpenOther={(bytes) => workbook.openOther(bytes)}
            />
          )}
        </TabPanel>
        <TabPanel tab="settings" shown={tab === "settings"}>
          <SettingsTab settings={workbook.settings} />
        </TabPanel>
      </main>
    </div>
  );
}

function shownAssessment(contents: Contents): Assessment | null {
  if (contents.kind !== "assessed") return null;
  return contents.assessments.find(({ sheet }) => sheet.name === contents.sheet) ?? null;
}
