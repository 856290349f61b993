/** One finding: its row, and below it, once it is open, what to do and the fix that is offered. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CellRef } from "../../core/grid/address";
import { describeFinding } from "../../core/validation/wording/describe-finding";
import type { Finding } from "../../core/validation/finding";
import { cellAddress } from "../../core/grid/address";
import type { FixesModel } from "../hooks/use-fixes";
import type { RovingRows } from "../hooks/use-roving-rows";
import { placeOf } from "../finding-rows";
import { useLanguage } from "../language-context";
import { FindingRow } from "./finding-row";
import { FixOffer } from "./fix-offer";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    // Below the sentence, beside its icon.
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 25px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderRadius: tokens.borderRadiusMedium,
  },
  place: { color: tokens.colorNeutralForeground2 },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly index: number;
  /** The sheet whose findings these are. */
  readonly sheet: string;
  readonly rows: RovingRows;
  readonly fixes: FixesModel;
  readonly onGoTo: (cell: CellRef) => void;
}

export function FindingItem({ finding, index, sheet, rows, fixes, onGoTo }: FindingItemProps) {
  const styles = useStyles();
  const detailsId = useId();
  const { language, strings } = useLanguage();
  const { name, fix: remedy } = describeFinding(finding, language);
  const fix = fixes.fixes.get(finding) ?? null;
  const isOpen = rows.open === index;
  return (
    <>
      <FindingRow
        finding={finding}
        index={index}
        sheet={sheet}
        fixable={fix !== null}
        isOpen={isOpen}
        isCurrent={rows.current === index}
        detailsId={detailsId}
        onChoose={() => {
          rows.show(index);
          onGoTo(finding.at);
        }}
        onToggle={() => rows.toggle(index)}
      />
      {isOpen && (
        <div id={detailsId} className={styles.details}>
          {remedy !== "" && <span>{strings.findings.fix(remedy)}</span>}
          {fix !== null && (
            <FixOffer
              fix={fix}
              grid={fixes.grid}
              sheet={sheet}
              busy={fixes.busy}
              label={`${finding.code} ${cellAddress(finding.at.row, finding.at.column)}`}
              onApply={fixes.apply}
            />
          )}
          <span className={styles.place}>
            {name} · {finding.code} · {placeOf(finding)}
          </span>
        </div>
      )}
    </>
  );
}
