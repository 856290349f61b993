/**
 * What is being assessed: framework, unit, period, and the sheet where there are several. Folded it takes
 * two lines, since what people work on is the list below.
 */
import { makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Assessment } from "../../core/assessment";
import { describePeriod } from "../../core/framework/period";
import { useRemembered } from "../hooks/use-remembered";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { useHiddenStyles } from "./hidden-styles";
import { useRowButtonStyles } from "./row-button-styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  heading: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})` },
  head: {
    flexDirection: "row",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    "@media (max-width: 240px)": {
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  // A name that begins with a Chinese quotation mark would look indented by its empty half.
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textSpacingTrim: "trim-start" },
  chevron: { flexShrink: 0, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  fact: { display: "flex", columnGap: tokens.spacingHorizontalS, minWidth: 0, maxWidth: "100%" },
  factOpen: { flexBasis: "100%", flexWrap: "wrap" },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  select: { width: "100%" },
});

/** Whether the header is folded, as the pane remembers it. */
type Fold = "folded" | "open";
const isFold = (text: string): text is Fold => text === "folded" || text === "open";

export interface SheetHeaderProps {
  readonly assessment: Assessment;
  /** Names of all scoring sheets, the shown one among them. */
  readonly sheets: readonly string[];
  readonly onChooseSheet: (sheet: string) => void;
}

export function SheetHeader({ assessment, sheets, onChooseSheet }: SheetHeaderProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const factsId = useId();
  const { language, strings } = useLanguage();
  const { session } = useSurroundings();
  const [fold, setFold] = useRemembered<Fold>(session, "header", "folded", isFold);
  const isOpen = fold === "open";
  const { framework, sheet } = assessment;
  const period = sheet.period === null ? null : describePeriod(sheet.period)[language];
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={styles.root}>
      <h1 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(rowButton.base, rowButton.action, styles.head)}
          aria-expanded={isOpen}
          aria-controls={factsId}
          onClick={() => setFold(isOpen ? "folded" : "open")}
        >
          <span className={styles.name}>{framework.name[language]}</span>
          <span className={styles.chevron} aria-hidden="true">
            <Chevron />
          </span>
        </button>
      </h1>
      <dl id={factsId} className={styles.facts}>
        <Fact label={strings.header.unit} value={sheet.unit} isOpen={isOpen} />
        <Fact label={strings.header.period} value={period} isOpen={isOpen} />
        {isOpen && sheets.length === 1 && <Fact label={strings.header.sheet} value={sheet.name} isOpen />}
      </dl>
      {sheets.length > 1 && (
        <Select
          aria-label={strings.header.sheet}
          size="small"
          className={styles.select}
          value={sheet.name}
          onChange={(_event, data) => onChooseSheet(data.value)}
        >
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
    </div>
  );
}

interface FactProps {
  readonly label: string;
  /** Null where the sheet doesn't say. */
  readonly value: string | null;
  /** Folded, a value speaks for itself; that it is missing needs its label. */
  readonly isOpen: boolean;
}

function Fact({ label, value, isOpen }: FactProps) {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { strings } = useLanguage();
  const isNamed = isOpen || value === null;
  return (
    <div className={mergeClasses(styles.fact, isOpen && styles.factOpen)}>
      <dt className={isNamed ? styles.label : hidden.text}>{label}</dt>
      <dd className={styles.value}>
        {value ?? <Text className={styles.missing}>{strings.header.missing}</Text>}
      </dd>
    </div>
  );
}
