/** 填报: the scoring sheet that is shown, or why there is none; and around it what concerns the whole workbook. */
import { lazy, Suspense, useState } from "react";
import type { Assessment } from "../../core/assessment";
import { planRememberedColumns } from "../../core/derive/remembered-columns";
import type { AssessedWorkbook } from "../../core/share/check-workbook";
import type { OpenWorkbook } from "../../workbook/port";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import type { ReadLedgers } from "../ledger/use-ledger-day";
import type { TabKey } from "../tabs";
import { ColumnsSaved } from "./columns-saved";
import { FillResult } from "./fill-result";
import { FrameworkProblems } from "./framework-problems";
import { PageHeading } from "./page-heading";
import { StampArea } from "./stamp-area";
import { UnreadSheets, type RememberColumns } from "./unread-sheets";
import { Unassessed } from "./without-assessment";

const LedgerLine = lazy(() => import("../ledger/ledger-line"));
const LedgerGreeting = lazy(() => import("../ledger/ledger-greeting"));

export interface FillTabProps {
  readonly workbook: OpenWorkbook;
  readonly model: AssessmentModel;
  /** Of the sheet that is shown; null when none could be assessed. */
  readonly assessment: Assessment | null;
  readonly assessed: AssessedWorkbook;
  /** The workbook's ledgers; null before the first reading. */
  readonly ledgers: ReadLedgers | null;
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
  readonly onLeadTo: (tab: TabKey) => void;
}

export function FillTab(props: FillTabProps) {
  const { workbook, model, assessment, assessed, ledgers, sheets, onChooseSheet, onLeadTo } = props;
  const { strings } = useLanguage();
  const { contents, frameworkProblems, grid, unread } = model.state;
  const [savedColumns, setSavedColumns] = useState<string | null>(null);
  const rememberColumns: RememberColumns = async (sheet, mapping) => {
    setSavedColumns(null);
    const written = await model.change((current) => planRememberedColumns(current, sheet, mapping));
    if (written) setSavedColumns(sheet);
    return written;
  };
  // Its sheets are there but can't be scored: that they weren't recognised would mislead.
  const faultyFramework = contents.kind === "unrecognized" && frameworkProblems.length > 0;
  const hasLedgers = ledgers !== null && ledgers.ledgers.length > 0;
  const ofLedgers = hasLedgers && (
    <Suspense>
      <LedgerLine read={ledgers} assessment={assessment} onOpen={() => onLeadTo("ledgers")} />
    </Suspense>
  );
  return (
    <>
      {grid !== null && (
        <StampArea grid={grid} assessments={assessed.assessments} onShowChanges={() => onLeadTo("summary")} />
      )}
      <ColumnsSaved
        message={savedColumns === null ? null : strings.columns.saved(savedColumns)}
        onDismiss={() => setSavedColumns(null)}
      />
      {contents.kind === "error" && <PageHeading>{strings.problem.nothingRead}</PageHeading>}
      {faultyFramework && <PageHeading>{strings.framework.title}</PageHeading>}
      <FrameworkProblems problems={frameworkProblems} onGoTo={model.goTo} />
      {!faultyFramework && (
        <Unassessed
          contents={contents}
          grid={grid}
          workbook={workbook}
          instead={
            hasLedgers ? (
              <LedgerGreeting
                read={ledgers}
                onGoTo={model.goTo}
                onOpen={() => onLeadTo("ledgers")}
                onMakeTemplate={() => onLeadTo("templates")}
              />
            ) : null
          }
          onMakeTemplate={() => onLeadTo("templates")}
        />
      )}
      {assessment !== null && grid !== null && (
        <FillResult
          key={assessment.sheet.name}
          assessment={assessment}
          assessed={assessed}
          grid={grid}
          fileName={workbook.fileName}
          sheets={sheets}
          ofLedgers={ofLedgers}
          onChooseSheet={onChooseSheet}
          onGoTo={model.goTo}
          onRememberColumns={rememberColumns}
          onChange={model.change}
          onToShare={() => onLeadTo("summary")}
        />
      )}
      <UnreadSheets sheets={unread} onRemember={rememberColumns} />
    </>
  );
}
