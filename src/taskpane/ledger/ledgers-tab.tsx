/** 台账: what the workbook's ledgers remind of, what is wrong with them, and which there are. */
import { Button, makeStyles, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { Assessment } from "../../core/assessment";
import type { CellRef } from "../../core/grid/address";
import { PageHeading } from "../components/page-heading";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { DueSection } from "./due-section";
import { LedgerColumns } from "./ledger-columns";
import { LedgerFindings } from "./ledger-findings";
import { LedgerList } from "./ledger-list";
import { PrintOutputs } from "./print-outputs";
import { LEDGER_STRINGS } from "./strings.ledger";
import { TakeFromLedgers } from "./take-from-ledgers";
import { useLedgerColumns } from "./use-ledger-columns";
import { useLedgerDay, type ReadLedgers } from "./use-ledger-day";

/** Above a long form a button would be squeezed to a line. */
const useStyles = makeStyles({ add: { flexShrink: 0 } });

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
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = LEDGER_STRINGS[language];
  const day = useLedgerDay(read);
  const { ledgers } = day;
  const add = (
    <Button className={styles.add} icon={<AddRegular />} onClick={onToTemplates}>
      {texts.toTemplates}
    </Button>
  );
  const columns = useLedgerColumns(read, onChange);
  const { isAsking, notes } = columns;
  const ofColumns = <LedgerColumns grid={read.grid} model={columns} />;
  const hasNone = ledgers.length === 0;
  return (
    <>
      <PageHeading>{strings.tabs.ledgers}</PageHeading>
      {hasNone && <Text>{texts.none}</Text>}
      {hasNone && <Text>{texts.whatFor}</Text>}
      {hasNone && add}
      {/* What is not read is missing from all that follows. */}
      {isAsking && ofColumns}
      {!hasNone && <DueSection day={day} fileName={fileName} onGoTo={onGoTo} />}
      {!hasNone && assessment !== null && (
        <TakeFromLedgers
          key={assessment.sheet.name}
          assessment={assessment}
          ledgers={read.ledgers}
          grid={read.grid}
          onChange={onChange}
          onGoTo={onGoTo}
        />
      )}
      {!hasNone && <PrintOutputs day={day} onChange={onChange} />}
      {(!hasNone || notes.length > 0) && (
        <LedgerFindings ledgers={ledgers} notes={notes} fileName={fileName} onGoTo={onGoTo} />
      )}
      {!hasNone && (
        <Section heading={texts.list.heading}>
          <LedgerList ledgers={ledgers} onGoTo={onGoTo} />
          {add}
        </Section>
      )}
      {!isAsking && ofColumns}
    </>
  );
}
