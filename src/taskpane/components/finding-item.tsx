/** One finding: its row, and below it, once it is open, what to do and the fix that is offered. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { cellAddress, type CellRef } from "../../core/grid/address";
import { describeFinding } from "../../core/validation/wording/describe-finding";
import type { Finding } from "../../core/validation/finding";
import type { FixesModel } from "../hooks/use-fixes";
import type { RovingRows } from "../hooks/use-roving-rows";
import { placeOf } from "../finding-rows";
import { useLanguage } from "../language-context";
import { FixOffer } from "./fix-offer";
import { ListRow } from "./list-row";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground2 },
  sign: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly index: number;
  /** The sheet whose findings these are: only cells of others are named with theirs. */
  readonly sheet: string;
  readonly rows: RovingRows;
  readonly fixes: FixesModel;
  readonly onGoTo: (cell: CellRef) => void;
}

export function FindingItem({ finding, index, sheet, rows, fixes, onGoTo }: FindingItemProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { at, code, indicator, severity } = finding;
  const { name, brief, message, fix: remedy } = describeFinding(finding, language);
  const fix = fixes.fixes.get(finding) ?? null;
  const cell = cellAddress(at.row, at.column);
  const place = placeOf(finding);
  return (
    <ListRow
      index={index}
      rows={rows}
      sign={<SeverityIcon severity={severity} label={strings.findings.severity[severity]} />}
      text={indicator === null ? message : brief}
      mark={
        fix !== null && (
          <span className={styles.sign}>
            <WrenchRegular role="img" aria-label={strings.findings.fixable} />
          </span>
        )
      }
      side={at.sheet === sheet ? cell : place}
      spoken={`${code} · ${place}`}
      onGoTo={() => onGoTo(at)}
    >
      {remedy !== "" && <span>{strings.findings.fix(remedy)}</span>}
      {fix !== null && (
        <FixOffer
          fix={fix}
          grid={fixes.grid}
          sheet={sheet}
          busy={fixes.busy}
          label={`${code} ${cell}`}
          onApply={fixes.apply}
        />
      )}
      <span className={styles.place}>
        {name} · {code} · {place}
      </span>
    </ListRow>
  );
}
