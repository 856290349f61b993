/** 填报 of a workbook that holds ledgers and no scoring sheet: a department's own, which were checked all the same. */
import { Button, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import type { CellRef } from "../../core/grid/address";
import { PageHeading } from "../components/page-heading";
import { useLanguage } from "../language-context";
import LedgerLine from "./ledger-line";
import { LedgerList } from "./ledger-list";
import { LEDGER_STRINGS } from "./strings.ledger";
import type { ReadLedgers } from "./use-ledger-day";

export interface LedgerGreetingProps {
  readonly read: ReadLedgers;
  readonly onGoTo: (cell: CellRef) => void;
  /** Leads to 台账. */
  readonly onOpen: () => void;
  readonly onMakeTemplate: () => void;
}

export default function LedgerGreeting({ read, onGoTo, onOpen, onMakeTemplate }: LedgerGreetingProps) {
  const { language, strings } = useLanguage();
  const texts = LEDGER_STRINGS[language].greeting;
  return (
    <>
      <PageHeading>{texts.title}</PageHeading>
      <Text>{texts.known(read.ledgers.length)}</Text>
      <LedgerLine read={read} assessment={null} onOpen={onOpen} />
      <LedgerList ledgers={read.ledgers} onGoTo={onGoTo} />
      <Text>{texts.noScores}</Text>
      <Button icon={<DocumentAddRegular />} onClick={onMakeTemplate}>
        {strings.empty.makeTemplate}
      </Button>
    </>
  );
}
