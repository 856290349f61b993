/** Why an indicator has its score: rule, entries that lead to their cells, arithmetic, what acted, share. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { inputValue, scoreText } from "../../core/explain/explanation-text";
import type { ExplainedInput, Explanation } from "../../core/explain/explanation";
import { influenceText } from "../../core/explain/influence-text";
import { cellAddress, type CellRef } from "../../core/grid/address";
import { IndicatorFeed } from "./indicator-feed";
import { TARGET } from "./link-target";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  panel: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  list: { margin: 0 },
  term: { color: tokens.colorNeutralForeground2, paddingTop: tokens.spacingVerticalXXS },
  detail: { margin: 0 },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  arithmetic: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  link: { fontSize: tokens.fontSizeBase200, textAlign: "left", ...TARGET },
});

export interface IndicatorExplanationProps {
  readonly id: string;
  readonly explanation: Explanation;
  /** The indicator's row; null when the sheet has none. */
  readonly at: CellRef | null;
  readonly onGoTo: (cell: CellRef) => void;
}

export function IndicatorExplanation({ id, explanation, at, onGoTo }: IndicatorExplanationProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const words = strings.explanation;
  const { name, rule, bases, inputs, arithmetic, influences, fed = [] } = explanation;
  return (
    <div id={id} role="group" aria-label={words.label(name[language])} className={styles.panel}>
      <dl className={styles.list}>
        <Part term={words.rule}>{rule[language]}</Part>
        {bases.length > 0 && (
          <Part term={words.bases}>
            <ul className={styles.lines}>
              {bases.map((basis) => (
                <li key={basis.zh}>{basis[language]}</li>
              ))}
            </ul>
          </Part>
        )}
        {inputs.length > 0 && (
          <Part term={words.inputs}>
            <ul className={styles.lines}>
              {inputs.map((input) => (
                <li key={cellAddress(input.at.row, input.at.column) + input.at.sheet}>
                  <Input input={input} onGoTo={onGoTo} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        {fed.map((feed) => (
          <Part key={feed.label.zh} term={words.ledger}>
            <IndicatorFeed feed={feed} onGoTo={onGoTo} />
          </Part>
        ))}
        {arithmetic !== null && (
          <Part term={words.arithmetic}>
            <span className={styles.arithmetic}>{arithmetic[language]}</span>
          </Part>
        )}
        {influences.length > 0 && (
          <Part term={words.influences}>
            <ul className={styles.lines}>
              {influences.map((influence) => (
                <li key={influence.kind}>{influenceText(influence, explanation, language)}</li>
              ))}
            </ul>
          </Part>
        )}
        <Part term={words.score}>{scoreText(explanation, language)}</Part>
      </dl>
      {at !== null && (
        <Link as="button" className={styles.link} onClick={() => onGoTo(at)}>
          {strings.groups.jumpToRow}
        </Link>
      )}
    </div>
  );
}

function Part({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.detail}>{children}</dd>
    </div>
  );
}

function Input({
  input,
  onGoTo,
}: {
  readonly input: ExplainedInput;
  readonly onGoTo: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { label, at } = input;
  const cell = cellAddress(at.row, at.column);
  return (
    <Link as="button" className={styles.link} title={strings.findings.jump} onClick={() => onGoTo(at)}>
      {strings.explanation.entry(
        label[language],
        inputValue(input, language) ?? strings.explanation.blank,
        cell,
      )}
    </Link>
  );
}
