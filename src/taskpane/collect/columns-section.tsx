/** Own sheets that nobody understands yet: asks once for all files with the same headings, and keeps the answer. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import type { ColumnMapping } from "../../core/derive/column-mapping";
import { USUAL_LIMITS } from "../../core/derive/grade-limits";
import { planRememberedColumns } from "../../core/derive/remembered-columns";
import type { UnreadColumns } from "../../usecases/collect-view";
import { ColumnForm } from "../components/column-form";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { listNames } from "../list-names";
import { CHOICES_STRINGS } from "./strings.choices";

/** Names beyond are only counted. */
const MOST_NAMED = 3;

export interface ColumnsSectionProps {
  readonly unread: readonly UnreadColumns[];
  /** Has the files read anew. */
  readonly onColumns: (key: string, mapping: ColumnMapping) => void;
  readonly onChange: AssessmentModel["change"];
}

export function ColumnsSection({ unread, onColumns, onChange }: ColumnsSectionProps) {
  const { language } = useLanguage();
  const texts = CHOICES_STRINGS[language];
  if (unread.length === 0) return null;
  const save = async (key: string, mapping: ColumnMapping): Promise<boolean> => {
    // What was said holds here whether or not it could be kept.
    onColumns(key, mapping);
    return onChange((grid) => planRememberedColumns(grid, key, mapping), { entries: false });
  };
  return (
    <Section heading={texts.columns}>
      <Text>{texts.columnsExplanation(unread.length)}</Text>
      <Accordion collapsible>
        {unread.map(({ key, sheet, files, columns, problems }) => (
          <AccordionItem key={key} value={key}>
            <AccordionHeader as="h3" size="small">
              {texts.columnsOf(sheet, files.length)}
            </AccordionHeader>
            <AccordionPanel>
              <Text as="p" block size={200}>
                {texts.filesOf(listNames(files.slice(0, MOST_NAMED), language))}
                {files.length > MOST_NAMED && texts.andOthers(files.length)}
              </Text>
              {problems.map((problem, index) => (
                <Text key={index} as="p" block size={200}>
                  {problem[language]}
                </Text>
              ))}
              <ColumnForm columns={columns} limits={USUAL_LIMITS} onSave={(mapping) => save(key, mapping)} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}
