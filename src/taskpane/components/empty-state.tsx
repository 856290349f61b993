/** There is no scoring sheet: says why, what was looked at, and what to do. */
import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  icon: { fontSize: "32px", color: tokens.colorNeutralForeground3 },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  step: { marginBottom: tokens.spacingVerticalXS },
});

export interface EmptyStateProps {
  /** Names of the sheets that were looked at; none when the whole workbook is blank. */
  readonly sheets: readonly string[];
}

export function EmptyState({ sheets }: EmptyStateProps) {
  const styles = useStyles();
  const { empty } = useLanguage().strings;
  const blank = sheets.length === 0;
  return (
    <div className={styles.root}>
      <DocumentSearchRegular className={styles.icon} aria-hidden="true" />
      <Subtitle1 as="h1" className={styles.heading}>
        {blank ? empty.blankTitle : empty.unknownTitle}
      </Subtitle1>
      <Text>{blank ? empty.blankBody : empty.unknownBody}</Text>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {empty.whatToDo}
      </Text>
      <ol className={styles.list}>
        {empty.steps.map((step) => (
          <li key={step} className={styles.step}>
            {step}
          </li>
        ))}
      </ol>
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
