/** 分享检查: the last look before a workbook is mailed, and the stamp. Loaded when 汇总 is looked at. */
import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissCircleFilled, DocumentCheckmarkRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Assessment } from "../../core/assess";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { ShareItem } from "../../core/share/check-share";
import { describeShareItem } from "../../core/share/describe-share";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useShare } from "../hooks/use-share";
import { useLanguage } from "../language-context";
import { SHARE_STRINGS } from "../strings.share";
import { Section } from "./section";
import { ShareCells } from "./share-cells";
import { ShareState } from "./share-state";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingBottom: tokens.spacingVerticalXS },
  name: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, alignSelf: "center" },
  right: { color: tokens.colorStatusSuccessForeground3 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

export interface ShareSectionProps {
  readonly assessment: Assessment;
  /** What the assessment was made from. */
  readonly grid: WorkbookGrid;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onChange: AssessmentModel["change"];
}

export default function ShareSection({ assessment, grid, onGoTo, onChange }: ShareSectionProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = SHARE_STRINGS[language];
  const { verification, check, busy, askForCheck, stamp } = useShare(assessment, grid, onChange);
  const outcome = useRef<HTMLDivElement>(null);
  const checked = check !== null;
  // The button that asked for the check is gone, and with it the focus.
  useEffect(() => {
    if (checked) outcome.current?.focus();
  }, [checked]);
  const wrong = check?.items.filter(({ cells }) => cells.length > 0).length ?? 0;
  return (
    <Section heading={words.heading}>
      <Text size={200} className={styles.hint}>
        {words.explanation}
      </Text>
      <ShareState verification={verification} sheet={assessment.sheet.name} onGoTo={onGoTo} />
      {check === null ? (
        <div>
          <Button onClick={askForCheck}>{words.check}</Button>
        </div>
      ) : (
        <div ref={outcome} tabIndex={-1} role="group" aria-label={words.heading} className={styles.outcome}>
          <ul className={styles.list}>
            {check.items.map((item) => (
              <Item key={item.key} item={item} onGoTo={onGoTo} />
            ))}
          </ul>
          <Text role="status">{check.ready ? words.ready : words.notReady(wrong)}</Text>
          {check.ready && (
            <div>
              <Button
                icon={busy ? <Spinner size="extra-tiny" aria-hidden="true" /> : <DocumentCheckmarkRegular />}
                disabledFocusable={busy}
                onClick={stamp}
              >
                {busy ? words.stamping : words.stamp}
              </Button>
            </div>
          )}
        </div>
      )}
    </Section>
  );
}

function Item({
  item: { key, cells },
  onGoTo,
}: {
  readonly item: ShareItem;
  readonly onGoTo: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = SHARE_STRINGS[language];
  const isRight = cells.length === 0;
  const Icon = isRight ? CheckmarkCircleFilled : DismissCircleFilled;
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        <span className={isRight ? styles.right : styles.wrong}>
          <Icon className={styles.icon} role="img" aria-label={isRight ? words.right : words.wrong} />
        </span>
        <Text>{describeShareItem(key, language)}</Text>
      </span>
      {!isRight && (
        <ShareCells cells={cells.map(({ at, text }) => ({ at, text: text[language] }))} onGoTo={onGoTo} />
      )}
    </li>
  );
}
