/** What is wrong with the framework on the workbook's 指标体系 sheet; choosing a problem leads to its cell. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { describeProblem } from "../../core/framework/check/describe-problem";
import type { LocatedProblem } from "../../core/framework/sheet/read-rows";
import { cellAddress, type CellRef } from "../../core/grid/address";
import { useLanguage } from "../language-context";
import { useRowButtonStyles } from "./row-button-styles";
import { Section } from "./section";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { flexDirection: "row", columnGap: tokens.spacingHorizontalS },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  minor: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface FrameworkProblemsProps {
  readonly problems: readonly LocatedProblem[];
  readonly onGoTo: (cell: CellRef) => void;
}

export function FrameworkProblems({ problems, onGoTo }: FrameworkProblemsProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language, strings } = useLanguage();
  if (problems.length === 0) return null;
  return (
    <Section heading={strings.framework.heading}>
      <Text>{strings.framework.notScored(problems.length)}</Text>
      <ul className={styles.list}>
        {problems.map(({ problem, at }, index) => {
          const { name, message, fix } = describeProblem(problem, language);
          return (
            <li key={index}>
              <button
                type="button"
                className={mergeClasses(rowButton.base, rowButton.action, styles.row)}
                title={strings.findings.jump}
                onClick={() => onGoTo(at)}
              >
                <SeverityIcon severity="error" label={strings.findings.severity.error} />
                <span className={styles.text}>
                  <span className={styles.name}>{name}</span>
                  <span>{message}</span>
                  <span className={styles.minor}>{strings.findings.fix(fix)}</span>
                  <span className={styles.minor}>
                    {problem.code} · {at.sheet}!{cellAddress(at.row, at.column)}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
