/** Sheets that could be scored if somebody said which column is which: says so and asks. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import type { ColumnMapping } from "../../core/derive/column-mapping";
import type { UnreadSheet } from "../../core/derive/derive-own-sheets";
import { derivationProblemText } from "../../core/derive/describe-derivation";
import { USUAL_LIMITS } from "../../core/derive/grade-limits";
import { useLanguage } from "../language-context";
import { ColumnForm } from "./column-form";
import { Section } from "./section";

/** @returns false when it could not be saved */
export type RememberColumns = (sheet: string, mapping: ColumnMapping) => Promise<boolean>;

export interface UnreadSheetsProps {
  readonly sheets: readonly UnreadSheet[];
  readonly onRemember: RememberColumns;
}

export function UnreadSheets({ sheets, onRemember }: UnreadSheetsProps) {
  const { language, strings } = useLanguage();
  if (sheets.length === 0) return null;
  return (
    <Section heading={strings.columns.heading}>
      <Text>{strings.columns.sheets(sheets.length)}</Text>
      <Accordion collapsible>
        {sheets.map(({ sheetName, columns, problems }) => (
          <AccordionItem key={sheetName} value={sheetName}>
            <AccordionHeader as="h3" size="small">
              {sheetName}
            </AccordionHeader>
            <AccordionPanel>
              {problems.map((problem, index) => (
                <Text key={index} as="p" block size={200}>
                  {derivationProblemText(problem)[language]}
                </Text>
              ))}
              <ColumnForm
                columns={columns}
                limits={USUAL_LIMITS}
                onSave={(mapping) => onRemember(sheetName, mapping)}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}
