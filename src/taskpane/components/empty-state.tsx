/** There is no scoring sheet: says why, what was looked at, and what to do. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { describeError } from "../../core/locale/error-text";
import { useLanguage } from "../language-context";
import { PageHeading } from "./page-heading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  icon: { fontSize: "32px", color: tokens.colorNeutralForeground3 },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  sentence: { overflowWrap: "anywhere" },
});

export interface EmptyStateProps {
  /** Name of the file, for the sentence that the command line says as well. */
  readonly fileName: string;
  /** Names of the sheets that were looked at; none when the whole workbook is blank. */
  readonly sheets: readonly string[];
}

export function EmptyState({ fileName, sheets }: EmptyStateProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { empty } = strings;
  const unrecognized = describeError({ code: "unrecognized", detail: { file: fileName } }, language);
  const blank = sheets.length === 0;
  return (
    <div className={styles.root}>
      <DocumentSearchRegular className={styles.icon} aria-hidden="true" />
      <PageHeading>{blank ? empty.blankTitle : empty.unknownTitle}</PageHeading>
      <Text className={styles.sentence}>{blank ? empty.blankBody : unrecognized.sentence}</Text>
      <Text>{empty.thenRecheck}</Text>
      {!blank && (
        <>
          <Text as="h2" weight="semibold" className={styles.heading}>
            {empty.lookedAt(sheets.length)}
          </Text>
          <ul className={styles.list}>
            {sheets.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
