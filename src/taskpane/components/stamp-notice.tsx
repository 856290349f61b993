/** Whether the workbook's stamps hold, before anything else is said of it. Loaded where a workbook may have one. */
import { Link } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Assessment } from "../../core/assessment";
import type { WorkbookGrid } from "../../core/grid/grid";
import { verifyStamps } from "../../core/share/verify-workbook";
import { useLanguage } from "../language-context";
import { SHARE_STRINGS } from "../strings.share";
import { StampVerdict } from "./share-state";

export interface StampNoticeProps {
  readonly grid: WorkbookGrid;
  /** All that were made from it. */
  readonly assessments: readonly Assessment[];
  /** Leads to the list of the cells that changed. */
  readonly onShowChanges: () => void;
}

export default function StampNotice({ grid, assessments, onShowChanges }: StampNoticeProps) {
  const { language } = useLanguage();
  const stamps = useMemo(() => verifyStamps(grid, assessments), [grid, assessments]);
  const hasChanges = stamps.stamped.some(({ state }) => state.kind === "changed");
  return (
    <>
      <StampVerdict stamps={stamps} isBrief />
      {hasChanges && (
        <Link as="button" onClick={onShowChanges}>
          {SHARE_STRINGS[language].showChanges}
        </Link>
      )}
    </>
  );
}
