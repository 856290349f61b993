/** One return: unit, state and file; opened, why it has its state, and what can be decided about it. */
import { Badge, Field, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { ReturnState } from "../../core/collect/collected";
import { CHOICE_WORDS, CHOICES, type Choice } from "../../core/collect/decisions/decision";
import { STATE_NAMES } from "../../core/collect/states/state-names";
import type { ReasonView, ReturnView } from "../../usecases/collect-view";
import { useRowButtonStyles } from "../components/row-button-styles";
import { useLanguage } from "../language-context";
import { COLLECT_STRINGS } from "./strings.collect";
import { WIDE } from "../wide";

const useStyles = makeStyles({
  head: { flexDirection: "row", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  sign: { flexShrink: 0, paddingTop: "2px" },
  names: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    [WIDE]: {
      display: "grid",
      gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr) minmax(0, 4fr)",
      columnGap: tokens.spacingHorizontalM,
    },
  },
  // Where there is room, why a return has its state is seen without opening it.
  why: { display: "none", color: tokens.colorNeutralForeground2, [WIDE]: { display: "block" } },
  file: { display: "block", color: tokens.colorNeutralForeground2 },
  badge: { flexShrink: 0, [WIDE]: { minWidth: "72px" } },
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 22px`,
    overflowWrap: "anywhere",
  },
  reason: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  remedy: { color: tokens.colorNeutralForeground2 },
});

const COLORS = {
  scored: "success",
  toReturn: "danger",
  undecided: "warning",
  uncompared: "warning",
  unreadable: "danger",
  ledgers: "informative",
  superseded: "subtle",
} as const satisfies Readonly<Record<ReturnState, string>>;

export interface ReturnItemProps {
  readonly item: ReturnView;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDecide: (key: string, choice: Choice | null) => void;
}

export function ReturnItem({ item, open, onToggle, onDecide }: ReturnItemProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const detailsId = useId();
  const { unit, file, sheet, state, counts, late, reasons } = item;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(rowButton.base, rowButton.action, styles.head)}
        aria-expanded={open}
        aria-controls={detailsId}
        onClick={onToggle}
      >
        <span className={styles.sign} aria-hidden="true">
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.names}>
          {unit === "" ? texts.noUnit : unit}
          <Text size={200} className={styles.file}>
            {file}
          </Text>
          <Text size={200} className={styles.why}>
            {reasons[0]?.message[language] ?? texts.findings(counts.error, counts.warn)}
          </Text>
        </span>
        {late && (
          <Badge className={styles.badge} appearance="tint" color="warning">
            {texts.late}
          </Badge>
        )}
        <Badge className={styles.badge} appearance="tint" color={COLORS[state]}>
          {STATE_NAMES[state][language]}
        </Badge>
      </button>
      <div id={detailsId} hidden={!open}>
        {open && (
          <div className={styles.details}>
            {sheet !== null && (
              <Text size={200}>
                {sheet} · {texts.findings(counts.error, counts.warn)}
              </Text>
            )}
            {reasons.map((reason) => (
              <ReasonItem key={`${reason.code} ${reason.key}`} reason={reason} onDecide={onDecide} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

interface ReasonItemProps {
  readonly reason: ReasonView;
  readonly onDecide: (key: string, choice: Choice | null) => void;
}

function ReasonItem({ reason, onDecide }: ReasonItemProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = COLLECT_STRINGS[language];
  const { message, remedy, choices, decided, key } = reason;
  return (
    <div className={styles.reason}>
      <Text size={200}>{message[language]}</Text>
      {remedy !== null && (
        <Text size={200} className={styles.remedy}>
          {remedy[language]}
        </Text>
      )}
      {choices.length > 0 && key !== null && (
        <Field label={texts.decide} size="small">
          <Select
            size="small"
            value={decided ?? ""}
            onChange={(_event, { value }) =>
              onDecide(key, CHOICES.find((choice) => choice === value) ?? null)
            }
          >
            <option value="">{texts.undecided}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {CHOICE_WORDS[choice][language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
