/** The workbook is a list of units, no scoring sheet: says so and leads to what it is for. */
import { Button, makeStyles, Text } from "@fluentui/react-components";
import { DocumentMultipleRegular } from "@fluentui/react-icons";
import type { Roster } from "../../core/roster/roster";
import { useLanguage } from "../language-context";
import { PageHeading } from "./page-heading";

const useStyles = makeStyles({ text: { overflowWrap: "anywhere" } });

export interface RosterGreetingProps {
  readonly roster: Roster;
  /** Leads to 模板, where workbooks for all of its units are made. */
  readonly onMakeTemplate: () => void;
}

export function RosterGreeting({ roster, onMakeTemplate }: RosterGreetingProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const { sheetName, units } = roster;
  return (
    <>
      <PageHeading>{strings.empty.roster}</PageHeading>
      <Text className={styles.text}>{strings.empty.rosterUnits(sheetName, units.length)}</Text>
      <div>
        <Button appearance="primary" icon={<DocumentMultipleRegular />} onClick={onMakeTemplate}>
          {strings.empty.rosterMake}
        </Button>
      </div>
    </>
  );
}
