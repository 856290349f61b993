/** 填报: what is being assessed, how complete it is, what is wrong with it, and each indicator. */
import { useRef } from "react";
import type { Assessment } from "../../core/assess";
import type { AssessedWorkbook } from "../../core/share/check-workbook";
import { errorsNote } from "../../core/explain/errors-note";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { useFindingsView } from "../hooks/use-findings-view";
import { useFixes } from "../hooks/use-fixes";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { Completeness } from "./completeness";
import { DerivedNotes } from "./derived-notes";
import { FindingsList } from "./findings-list";
import { FixHistory } from "./fix-history";
import { GroupList } from "./group-list";
import { NextBar } from "./next-bar";
import { SheetHeader } from "./sheet-header";
import type { RememberColumns } from "./unread-sheets";

export interface FillTabProps {
  readonly assessment: Assessment;
  /** All scoring sheets of the workbook, this one among them. */
  readonly assessed: AssessedWorkbook;
  readonly fileName: string;
  /** What the assessment was made from. */
  readonly grid: WorkbookGrid;
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onRememberColumns: RememberColumns;
  readonly onChange: AssessmentModel["change"];
  /** Leads to the check before handing in. */
  readonly onToShare: () => void;
}

export function FillTab(props: FillTabProps) {
  const { assessment, assessed, grid, fileName, sheets } = props;
  const { onChooseSheet, onGoTo, onRememberColumns, onChange, onToShare } = props;
  const { language } = useLanguage();
  const fixes = useFixes(assessment, grid, onChange);
  const list = useRef<HTMLDivElement>(null);
  const view = useFindingsView(assessment, list);
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
      <FindingsList assessment={assessment} view={view} list={list} fixes={fixes} onGoTo={onGoTo} />
      <FixHistory fixes={fixes} />
      <GroupList assessment={assessment} onGoTo={onGoTo} />
      <NextBar
        assessment={assessment}
        view={view}
        assessed={assessed}
        grid={grid}
        fileName={fileName}
        onGoTo={onGoTo}
        onToShare={onToShare}
      />
    </>
  );
}
