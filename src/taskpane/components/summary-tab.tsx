/** 汇总: the result of one assessed sheet. Writing it into the workbook is the summary bar's. */
import type { Assessment } from "../../core/assess";
import { ResultSection } from "./result-section";
import { ScoreCard } from "./score-card";
import { SheetHeader } from "./sheet-header";
import { TotalsCard } from "./totals-card";

export interface SummaryTabProps {
  readonly assessment: Assessment;
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
}

export function SummaryTab({ assessment, sheets, onChooseSheet }: SummaryTabProps) {
  const { decimals } = assessment.framework.precision;
  return (
    <>
      <SheetHeader assessment={assessment} sheets={sheets} onChooseSheet={onChooseSheet} />
      <ScoreCard assessment={assessment} />
      <ResultSection score={assessment.score} decimals={decimals} />
      <TotalsCard score={assessment.score} decimals={decimals} />
    </>
  );
}
