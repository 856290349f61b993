/** 填报 of one scoring sheet: what is being assessed, how complete it is, what is wrong with it, and each indicator. */
import { useMemo, useRef, type ReactNode } from "react";
import type { Assessment } from "../../core/assessment";
import type { AssessedWorkbook } from "../../core/share/check-workbook";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { splitUntouched } from "../../core/validation/order/untouched-rows";
import { useFindingsView } from "../hooks/use-findings-view";
import { useFixes } from "../hooks/use-fixes";
import type { AssessmentModel } from "../hooks/use-assessment";
import { Completeness } from "./completeness";
import { DerivedNotes } from "./derived-notes";
import { FindingsList } from "./findings-list";
import { FixHistory } from "./fix-history";
import { GroupList } from "./group-list";
import { NextBar } from "./next-bar";
import { SheetHeader } from "./sheet-header";
import type { RememberColumns } from "./unread-sheets";

export interface FillResultProps {
  readonly assessment: Assessment;
  /** All scoring sheets of the workbook, this one among them. */
  readonly assessed: AssessedWorkbook;
  readonly fileName: string;
  /** What the assessment was made from. */
  readonly grid: WorkbookGrid;
  readonly sheets: readonly string[];
  /** What there is to say of the ledgers beside it. */
  readonly ofLedgers: ReactNode;
  readonly onChooseSheet: (sheet: string) => void;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onRememberColumns: RememberColumns;
  readonly onChange: AssessmentModel["change"];
  /** Leads to the check before handing in. */
  readonly onToShare: () => void;
}

export function FillResult(props: FillResultProps) {
  const { assessment, assessed, grid, fileName, sheets, ofLedgers } = props;
  const { onChooseSheet, onGoTo, onRememberColumns, onChange, onToShare } = props;
  const fixes = useFixes(assessment, grid, onChange);
  // What nobody has begun is one line of its own, and no finding in the list.
  const begun = useMemo(
    () => ({ ...assessment, findings: splitUntouched(assessment.findings).others }),
    [assessment],
  );
  const list = useRef<HTMLDivElement>(null);
  const view = useFindingsView(begun, list);
  const { derived, sheet } = assessment;
  return (
    <>
      <SheetHeader assessment={assessment} sheets={sheets} onChooseSheet={onChooseSheet} />
      {ofLedgers}
      <DerivedNotes
        derived={derived ?? null}
        onRemember={(mapping) => onRememberColumns(sheet.name, mapping)}
      />
      <Completeness assessment={assessment} onGoTo={onGoTo} />
      <FindingsList assessment={begun} view={view} list={list} fixes={fixes} onGoTo={onGoTo} />
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
