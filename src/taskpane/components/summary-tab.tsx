/** 汇总: the result of one assessed sheet, and the check before it is mailed. Writing the summary is the summary bar's. */
import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Assessment } from "../../core/assessment";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { AssessedWorkbook } from "../../core/share/check-workbook";
import type { Contents } from "../hooks/assessment-state";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { ResultSection } from "./result-section";
import { SafeArea } from "./safe-area";
import { ScoreCard } from "./score-card";
import { SheetHeader } from "./sheet-header";
import { TotalsCard } from "./totals-card";
import { NoResult } from "./without-assessment";

const ShareSection = lazy(() => import("./share-section"));

export interface SummaryTabProps {
  readonly contents: Contents;
  /** Of the sheet that is shown; null when none could be assessed. */
  readonly assessment: Assessment | null;
  /** All scoring sheets of the workbook. */
  readonly assessed: AssessedWorkbook;
  /** What the assessment was made from. */
  readonly grid: WorkbookGrid | null;
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onChange: AssessmentModel["change"];
  /** Leads to where it says why there is no result. */
  readonly onToFill: () => void;
}

export function SummaryTab(props: SummaryTabProps) {
  const { assessment, assessed, grid, sheets, onChooseSheet, onGoTo, onChange } = props;
  const { strings } = useLanguage();
  if (assessment === null || grid === null)
    return <NoResult contents={props.contents} heading={strings.tabs.summary} onToFill={props.onToFill} />;
  const { decimals } = assessment.framework.precision;
  return (
    <>
      <SheetHeader assessment={assessment} sheets={sheets} onChooseSheet={onChooseSheet} />
      <ScoreCard assessment={assessment} />
      <ResultSection score={assessment.score} framework={assessment.framework} />
      <TotalsCard score={assessment.score} decimals={decimals} />
      <SafeArea>
        <Suspense fallback={<Spinner size="tiny" aria-label={strings.tabs.loading} />}>
          <ShareSection assessed={assessed} grid={grid} onGoTo={onGoTo} onChange={onChange} />
        </Suspense>
      </SafeArea>
    </>
  );
}
