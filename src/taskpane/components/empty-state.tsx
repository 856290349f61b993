/** There is no scoring sheet: says why, what was looked at, and what to do. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { describeError } from "../../core/locale/error-text";
import type { OpenWorkbook } from "../../workbook/port";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { FirstSteps } from "./first-steps";
import { PageHeading } from "./page-heading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  icon: { width: "40px", height: "40px" },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  steps: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
  },
  sentence: { overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface EmptyStateProps {
  readonly workbook: OpenWorkbook;
  /** Names of the sheets that were looked at; none when the whole workbook is blank. */
  readonly sheets: readonly string[];
  readonly onMakeTemplate: () => void;
}

export function EmptyState({ workbook, sheets, onMakeTemplate }: EmptyStateProps) {
  return sheets.length === 0 ? (
    <Welcome workbook={workbook} onMakeTemplate={onMakeTemplate} />
  ) : (
    <Unrecognized workbook={workbook} sheets={sheets} onMakeTemplate={onMakeTemplate} />
  );
}

/** The first thing that most people see of the add-in: an empty workbook and this. */
function Welcome({ workbook, onMakeTemplate }: Omit<EmptyStateProps, "sheets">) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const { program } = useSurroundings();
  return (
    <div className={styles.root}>
      <img className={styles.icon} src="assets/icon-80.png" alt="" />
      <PageHeading>{strings.empty.welcome}</PageHeading>
      <Text>{strings.empty.whatFor}</Text>
      <ol className={styles.steps}>
        {strings.empty.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <FirstSteps workbook={workbook} onMakeTemplate={onMakeTemplate} />
      <Text size={200} className={styles.hint}>
        {strings.empty.haveSheet[program]}
      </Text>
    </div>
  );
}

function Unrecognized({ workbook, sheets, onMakeTemplate }: EmptyStateProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const detail = { file: workbook.fileName };
  return (
    <div className={styles.root}>
      <PageHeading>{strings.empty.unknownTitle}</PageHeading>
      <Text className={styles.sentence}>
        {describeError({ code: "unrecognized", detail }, language).sentence}
      </Text>
      <Text>{strings.empty.thenRecheck}</Text>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {strings.empty.lookedAt(sheets.length)}
      </Text>
      <ul className={styles.list}>
        {sheets.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <FirstSteps workbook={workbook} onMakeTemplate={onMakeTemplate} />
    </div>
  );
}
