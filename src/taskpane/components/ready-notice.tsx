/** The end of the work on 填报: nothing of the whole workbook stands in the way of handing it in. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useMemo } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import { checkWorkbookShare, type AssessedWorkbook } from "../../core/share/check-workbook";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({ bar: { flexBasis: "100%", minWidth: 0 }, body: { overflowWrap: "anywhere" } });

export interface ReadyNoticeProps {
  /** All scoring sheets of the workbook: it is handed in as one. */
  readonly assessed: AssessedWorkbook;
  /** What they were assessed from. */
  readonly grid: WorkbookGrid;
  readonly fileName: string;
  /** Leads to the check before handing in. */
  readonly onToShare: () => void;
}

export default function ReadyNotice({ assessed, grid, fileName, onToShare }: ReadyNoticeProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const ready = useMemo(() => checkWorkbookShare(grid, assessed).ready, [grid, assessed]);
  if (!ready) return null;
  return (
    <MessageBar className={styles.bar} intent="success" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{strings.next.ready}</MessageBarTitle>
        {strings.next.readyFile(fileName)}{" "}
        <Button size="small" onClick={onToShare}>
          {strings.next.toShare}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
