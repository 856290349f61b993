/** What is being assessed: framework, unit, period, and the sheet where there are several. */
import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Assessment } from "../../core/assess";
import { describePeriod } from "../../core/framework/period";
import { useLanguage } from "../language-context";
import { PageHeading } from "./page-heading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "center",
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  select: { width: "100%" },
});

export interface SheetHeaderProps {
  readonly assessment: Assessment;
  /** Names of all scoring sheets, the shown one among them. */
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
}

export function SheetHeader({ assessment, sheets, onChooseSheet }: SheetHeaderProps) {
  const styles = useStyles();
  const selectId = useId();
  const { language, strings } = useLanguage();
  const { framework, sheet } = assessment;
  const period = sheet.period === null ? null : describePeriod(sheet.period)[language];
  return (
    <div className={styles.root}>
      <PageHeading>{framework.name[language]}</PageHeading>
      <dl className={styles.facts}>
        <Fact label={strings.header.unit} value={sheet.unit} />
        <Fact label={strings.header.period} value={period} />
        {sheets.length === 1 && <Fact label={strings.header.sheet} value={sheet.name} />}
      </dl>
      {sheets.length > 1 && (
        <div className={styles.facts}>
          <label htmlFor={selectId} className={styles.label}>
            {strings.header.sheet}
          </label>
          <Select
            id={selectId}
            size="small"
            className={styles.select}
            value={sheet.name}
            onChange={(_event, data) => onChooseSheet(data.value)}
          >
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </div>
      )}
    </div>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  const styles = useStyles();
  const { strings } = useLanguage();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {value ?? <Text className={styles.missing}>{strings.header.missing}</Text>}
      </dd>
    </>
  );
}
