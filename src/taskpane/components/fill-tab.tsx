/** 填报: what is being assessed, how complete it is, what is wrong with it, and each indicator. */
import type { Assessment } from "../../core/assess";
import { errorsNote } from "../../core/explain/errors-note";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { useFixes } from "../hooks/use-fixes";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { Completeness } from "./completeness";
import { DerivedNotes } from "./derived-notes";
import { FindingsList } from "./findings-list";
import { FixHistory } from "./fix-history";
import { GroupList } from "./group-list";
import { SheetHeader } from "./sheet-header";
import type { RememberColumns } from "./unread-sheets";

export interface FillTabProps {
  readonly assessment: Assessment;
  /** What the assessment was made from. */
  readonly grid: WorkbookGrid;
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onRememberColumns: RememberColumns;
  readonly onChange: AssessmentModel["change"];
}

export function FillTab(props: FillTabProps) {
  const { assessment, grid, sheets, onChooseSheet, onGoTo, onRememberColumns, onChange } = props;
  const { language } = useLanguage();
  const fixes = useFixes(assessment, grid, onChange);
  const { derived, framework, score, sheet } = assessment;
  return (
    <>
      <SheetHeader assessment={assessment} sheets={sheets} onChooseSheet={onChooseSheet} />
      <DerivedNotes
        derived={derived ?? null}
        onRemember={(mapping) => onRememberColumns(sheet.name, mapping)}
      />
      <Completeness
        score={score}
        errors={errorsNote(assessment, language)}
        decimals={framework.precision.decimals}
      />
      <FindingsList assessment={assessment} fixes={fixes} onGoTo={onGoTo} />
      <FixHistory fixes={fixes} />
      <GroupList assessment={assessment} onGoTo={onGoTo} />
    </>
  );
}
