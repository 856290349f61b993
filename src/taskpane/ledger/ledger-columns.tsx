/** Ledgers in other layouts: says what was not recognised, and lets a person say which column is which. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  MessageBar,
  MessageBarBody,
  Text,
} from "@fluentui/react-components";
import type { WorkbookGrid } from "../../core/grid/grid";
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import type { TableColumns } from "../../core/ledger/table/table-columns";
import { ColumnsSaved } from "../components/columns-saved";
import { Section } from "../components/section";
import { useLanguage } from "../language-context";
import { LedgerColumnForm } from "./ledger-column-form";
import { COLUMN_STRINGS } from "./strings.columns";
import { isOpen, type LedgerColumnsModel } from "./use-ledger-columns";

export interface LedgerColumnsProps {
  readonly grid: WorkbookGrid;
  readonly model: LedgerColumnsModel;
}

export function LedgerColumns({ grid, model }: LedgerColumnsProps) {
  const { language } = useLanguage();
  const texts = COLUMN_STRINGS[language];
  const { tables, told, dismiss, save } = model;
  if (tables.length === 0 && told === null) return null;
  const { ledgers } = ledgersOf(grid);
  const titleOf = (table: TableColumns): string => {
    const { name } = table.grid;
    if (!table.isRead) return texts.unread(name, table.ledger.name[language]);
    const unknown = table.columns.filter((column) => column.unknown).length;
    return isOpen(table) ? texts.unknown(name, unknown) : texts.said(name);
  };
  return (
    <Section heading={texts.heading}>
      <Text size={200}>{texts.explain}</Text>
      <Accordion collapsible>
        {tables.map((table) => (
          <AccordionItem key={table.grid.name} value={table.grid.name}>
            <AccordionHeader as="h3" size="small">
              {titleOf(table)}
            </AccordionHeader>
            <AccordionPanel>
              <LedgerColumnForm
                key={table.columns.map(({ column, heading }) => `${column} ${heading}`).join("\n")}
                table={table}
                ledgers={ledgers}
                onSave={save}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {/* Below the button that was pressed, where it is seen. */}
      <ColumnsSaved message={told?.kept === true ? texts.saved(told.sheet) : null} onDismiss={dismiss} />
      {told?.kept === false && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{texts.changed(told.sheet)}</MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}
