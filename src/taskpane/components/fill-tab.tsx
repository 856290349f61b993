/** 填报: what is being assessed, how complete it is, what is wrong with it, and each indicator. */
import type { Assessment } from "../../core/assess";
import type { CellRef } from "../../core/grid/address";
import { useLanguage } from "../language-context";
import { Completeness } from "./completeness";
import { DerivedNotes } from "./derived-notes";
import { FindingsList } from "./findings-list";
import { GroupList } from "./group-list";
import { Section } from "./section";
import { SheetHeader } from "./sheet-header";
import type { RememberColumns } from "./unread-sheets";

export interface FillTabProps {
  readonly assessment: Assessment;
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onRememberColumns: RememberColumns;
}

export function FillTab({ assessment, sheets, onChooseSheet, onGoTo, onRememberColumns }: FillTabProps) {
  const { strings } = useLanguage();
  const { derived, findings, framework, score, sheet } = assessment;
  return (
    <>
      <SheetHeader assessment={assessment} sheets={sheets} onChooseSheet={onChooseSheet} />
      <DerivedNotes
        derived={derived ?? null}
        onRemember={(mapping) => onRememberColumns(sheet.name, mapping)}
      />
      <Section heading={strings.score.answeredLabel}>
        <Completeness
          score={score}
          errors={findings.filter(({ severity }) => severity === "error").length}
          decimals={framework.precision.decimals}
        />
      </Section>
      <FindingsList assessment={assessment} onGoTo={onGoTo} />
      <GroupList assessment={assessment} onGoTo={onGoTo} />
    </>
  );
}
