/** 报送前检查: the last look before a workbook is mailed, and the stamps. Loaded when 汇总 is looked at. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  CircleRegular,
  DismissCircleFilled,
  DocumentCheckmarkRegular,
} from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import { describePeriod } from "../../core/framework/period";
import type { CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { ShareItem } from "../../core/share/check-share";
import type { AssessedWorkbook, SheetShare } from "../../core/share/check-workbook";
import { describeSheetState, describeShareItem, describeShareVerdict } from "../../core/share/describe-share";
import { verifyStamps } from "../../core/share/verify-workbook";
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
  items: { listStyleType: "none", margin: 0, padding: `${tokens.spacingVerticalXS} 0 0 24px` },
  item: { paddingBottom: tokens.spacingVerticalXS },
  name: { display: "flex", columnGap: tokens.spacingHorizontalS },
  sheet: { minWidth: 0, overflowWrap: "anywhere" },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, alignSelf: "center" },
  right: { color: tokens.colorStatusSuccessForeground3 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

export interface ShareSectionProps {
  /** All scoring sheets of the workbook: it is mailed as one. */
  readonly assessed: AssessedWorkbook;
  /** What they were assessed from. */
  readonly grid: WorkbookGrid;
  readonly onGoTo: (cell: CellRef) => void;
  readonly onChange: AssessmentModel["change"];
}

export default function ShareSection({ assessed, grid, onGoTo, onChange }: ShareSectionProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = SHARE_STRINGS[language];
  const { check, busy, askForCheck, stamp } = useShare(assessed, grid, onChange);
  const stamps = useMemo(() => verifyStamps(grid, assessed.assessments), [grid, assessed]);
  const outcome = useRef<HTMLDivElement>(null);
  const checked = check !== null;
  // The button that asked for the check is gone, and with it the focus.
  useEffect(() => {
    if (checked) outcome.current?.focus();
  }, [checked]);
  return (
    <Section heading={words.heading}>
      <Text size={200} className={styles.hint}>
        {words.explanation}
      </Text>
      <ShareState stamps={stamps} onGoTo={onGoTo} />
      {check === null ? (
        <div>
          <Button onClick={askForCheck}>{words.check}</Button>
        </div>
      ) : (
        <div ref={outcome} tabIndex={-1} role="group" aria-label={words.heading} className={styles.outcome}>
          <div role="status">
            <MessageBar intent={check.ready ? "success" : "error"} layout="multiline">
              <MessageBarBody>{describeShareVerdict(check, language)}</MessageBarBody>
            </MessageBar>
          </div>
          {check.ready ? (
            <div>
              <Button
                icon={busy ? <Spinner size="extra-tiny" aria-hidden="true" /> : <DocumentCheckmarkRegular />}
                disabledFocusable={busy}
                onClick={stamp}
              >
                {busy ? words.stamping : words.stamp}
              </Button>
            </div>
          ) : (
            <Text size={200} className={styles.hint}>
              {words.follows}
            </Text>
          )}
          {check.unscored.length > 0 && (
            <ShareCells
              cells={check.unscored.map(({ at, text }) => ({ at, text: text[language] }))}
              onGoTo={onGoTo}
            />
          )}
          <ul className={styles.list}>
            {check.sheets.map((sheet) => (
              <Sheet
                key={sheet.assessment.sheet.name}
                sheet={sheet}
                isOnly={check.sheets.length === 1}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

interface SheetProps {
  readonly sheet: SheetShare;
  /** Of one sheet alone every check is shown; of many that are right, only that they are. */
  readonly isOnly: boolean;
  readonly onGoTo: (cell: CellRef) => void;
}

function Sheet({ sheet, isOnly, onGoTo }: SheetProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { assessment, items, state } = sheet;
  const period = assessment.period === null ? null : describePeriod(assessment.period)[language];
  const name = [assessment.sheet.name, ...(period === null ? [] : [period])].join(" · ");
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        <Mark state={state} />
        <Text className={styles.sheet}>
          <Text weight="semibold">{name}</Text> {describeSheetState(sheet, language)}
        </Text>
      </span>
      {(state === "failing" || (isOnly && state === "ready")) && (
        <ul className={styles.items}>
          {items.map((item) => (
            <Item key={item.key} item={item} onGoTo={onGoTo} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Item({ item, onGoTo }: { readonly item: ShareItem; readonly onGoTo: (cell: CellRef) => void }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { cells } = item;
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        <Mark state={cells.length === 0 ? "ready" : "failing"} />
        <Text>{describeShareItem(item, language)}</Text>
      </span>
      {cells.length > 0 && (
        <ShareCells cells={cells.map(({ at, text }) => ({ at, text: text[language] }))} onGoTo={onGoTo} />
      )}
    </li>
  );
}

const MARKS = {
  ready: { icon: CheckmarkCircleFilled, style: "right" },
  failing: { icon: DismissCircleFilled, style: "wrong" },
  notBegun: { icon: CircleRegular, style: "open" },
} as const;

function Mark({ state }: { readonly state: SheetShare["state"] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { icon: Icon, style } = MARKS[state];
  return (
    <span className={mergeClasses(styles.icon, styles[style])}>
      <Icon role="img" aria-label={SHARE_STRINGS[language].marks[state]} />
    </span>
  );
}
