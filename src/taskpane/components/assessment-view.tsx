/** Everything about one assessed sheet, from top to bottom. */
import type { Assessment } from "../../core/assess";
import type { CellRef } from "../../core/grid/address";
import { DerivedNotes } from "./derived-notes";
import { FindingsList } from "./findings-list";
import { GroupList } from "./group-list";
import { ScoreCard } from "./score-card";
import { SheetHeader } from "./sheet-header";
import { TotalsCard } from "./totals-card";

export interface AssessmentViewProps {
  readonly assessment: Assessment;
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
  readonly onGoTo: (cell: CellRef) => void;
}

export function AssessmentView({ assessment, sheets, onChooseSheet, onGoTo }: AssessmentViewProps) {
  return (
    <>
      <SheetHeader assessment={assessment} sheets={sheets} onChooseSheet={onChooseSheet} />
      <DerivedNotes derived={assessment.derived ?? null} />
      <ScoreCard assessment={assessment} />
      <TotalsCard score={assessment.score} decimals={assessment.framework.precision.decimals} />
      <GroupList assessment={assessment} onGoTo={onGoTo} />
      <FindingsList assessment={assessment} onGoTo={onGoTo} />
    </>
  );
}
