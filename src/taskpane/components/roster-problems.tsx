/** What is wrong with a roster (单位名录), each with its cell; choosing one leads there. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../core/grid/address";
import { describeRosterProblem } from "../../core/roster/describe-roster-problem";
import type { RosterProblem } from "../../core/roster/roster";
import { useLanguage } from "../language-context";
import { UNIT_TEMPLATE_STRINGS } from "../strings.unit-templates";
import { useRowButtonStyles } from "./row-button-styles";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { flexDirection: "row", columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

export interface RosterProblemsProps {
  readonly problems: readonly RosterProblem[];
  readonly onGoTo: (cell: CellRef) => void;
}

export function RosterProblems({ problems, onGoTo }: RosterProblemsProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language, strings } = useLanguage();
  if (problems.length === 0) return null;
  return (
    <>
      <Text>{UNIT_TEMPLATE_STRINGS[language].problems(problems.length)}</Text>
      <ul className={styles.list}>
        {problems.map((problem, index) => (
          <li key={index}>
            <button
              type="button"
              className={mergeClasses(rowButton.base, rowButton.action, styles.row)}
              title={strings.findings.jump}
              onClick={() => onGoTo(problem.at)}
            >
              <SeverityIcon severity="warn" label={strings.findings.severity.warn} />
              <span className={styles.text}>{describeRosterProblem(problem)[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
