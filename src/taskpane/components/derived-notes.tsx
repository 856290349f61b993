/**
 * Says that the framework was derived from the sheet itself, with everything that was assumed, and
 * lets a person correct which column is which.
 */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import { limitsOf } from "../../core/derive/assumptions";
import type { ColumnMapping } from "../../core/derive/column-mapping";
import { describeDerivation } from "../../core/derive/describe-derivation";
import type { Derivation } from "../../core/derive/derived-framework";
import { useLanguage } from "../language-context";
import { ColumnForm } from "./column-form";
import { Section } from "./section";

export interface DerivedNotesProps {
  /** Null where a framework knows the sheet: nothing is shown. */
  readonly derived: Derivation | null;
  /** @returns false when it could not be saved */
  readonly onRemember: (mapping: ColumnMapping) => Promise<boolean>;
}

export function DerivedNotes({ derived, onRemember }: DerivedNotesProps) {
  const { language, strings } = useLanguage();
  if (derived === null) return null;
  return (
    <Section heading={strings.derived}>
      {describeDerivation(derived, language).map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
      <Accordion collapsible>
        <AccordionItem value="columns">
          <AccordionHeader as="h3" size="small">
            {strings.columns.adjust}
          </AccordionHeader>
          <AccordionPanel>
            <ColumnForm
              columns={derived.columns}
              limits={limitsOf(derived.assumptions)}
              onSave={onRemember}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}
