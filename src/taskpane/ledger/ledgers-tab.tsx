/** 台账: what the workbook's ledgers remind of, what is wrong with them, and which there are. */
import { Button, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { Assessment } from "../../core/assessment";
import type { CellRef } from "../../core/grid/address";
import { PageHeading } from "../components/page-heading";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { DueSection } from "./due-section";
import { LedgerFindings } from "./ledger-findings";
import { LedgerList } from "./ledger-list";
import { PrintOutputs } from "./print-outputs";
import { LEDGER_STRINGS } from "./strings.ledger";
import { TakeFromLedgers } from "./take-from-ledgers";
import { useLedgerDay, type ReadLedgers } from "./use-ledger-day";

export interface LedgersTabProps {
  readonly read: ReadLedgers;
  /** Of the scoring sheet that is shown; null where there is none. */
  readonly assessment: Assessment | null;
  readonly fileName: string;
  readonly onChange: AssessmentModel["change"];
  readonly onGoTo: (cell: CellRef) => void;
  /** Leads to where ledgers are added. */
  readonly onToTemplates: () => void;
}

export default function LedgersTab(props: LedgersTabProps) {
  const { read, assessment, fileName, onChange, onGoTo, onToTemplates } = props;
  const { language, strings } = useLanguage();
  const texts = LEDGER_STRINGS[language];
  const day = useLedgerDay(read);
  const { ledgers } = day;
  const add = (
    <Button icon={<AddRegular />} onClick={onToTemplates}>
      {texts.toTemplates}
    </Button>
  );
  if (ledgers.length === 0)
    return (
      <>
        <PageHeading>{strings.tabs.ledgers}</PageHeading>
        <Text>{texts.none}</Text>
        <Text>{texts.whatFor}</Text>
        {add}
      </>
    );
  return (
    <>
      <PageHeading>{strings.tabs.ledgers}</PageHeading>
      <DueSection day={day} fileName={fileName} onGoTo={onGoTo} />
      {assessment !== null && (
        <TakeFromLedgers
          key={assessment.sheet.name}
          assessment={assessment}
          ledgers={read.ledgers}
          grid={read.grid}
          onChange={onChange}
          onGoTo={onGoTo}
        />
      )}
      <PrintOutputs day={day} onChange={onChange} />
      <LedgerFindings ledgers={ledgers} fileName={fileName} onGoTo={onGoTo} />
      <Section heading={texts.list.heading}>
        <LedgerList ledgers={ledgers} onGoTo={onGoTo} />
        {add}
      </Section>
    </>
  );
}
