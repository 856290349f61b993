/** Whether the sheets are still as they were stamped, and each cell that isn't. Nothing where there is no stamp. */
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { CellRef } from "../../core/grid/address";
import {
  describeShareChange,
  describeStamp,
  describeStampState,
  describeUnstamped,
} from "../../core/share/describe-share";
import type { ShareChange } from "../../core/share/share-change";
import type { StampedSheet, WorkbookStamps } from "../../core/share/verify-workbook";
import { useLanguage } from "../language-context";
import { SHARE_STRINGS } from "../strings.share";
import { ShareCells } from "./share-cells";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export interface ShareStateProps {
  readonly stamps: WorkbookStamps;
  readonly onGoTo: (cell: CellRef) => void;
}

export function ShareState({ stamps, onGoTo }: ShareStateProps) {
  const { language } = useLanguage();
  const words = SHARE_STRINGS[language];
  const textOf = (change: ShareChange, sheet: string): string => {
    const text = describeShareChange(change, language, sheet);
    return change.kind === "cell" ? words.change(change.label[language], text) : text;
  };
  const cells = stamps.stamped.flatMap(({ sheet, state }) =>
    state.kind === "changed"
      ? state.changes.map((change) => ({ at: change.at, text: textOf(change, sheet) }))
      : [],
  );
  return (
    <>
      <StampVerdict stamps={stamps} />
      {cells.length > 0 && <ShareCells cells={cells} onGoTo={onGoTo} />}
    </>
  );
}

/** What can be said of all stamps together, and what of each sheet where they differ. */
export function StampVerdict({
  stamps,
  isBrief = false,
}: {
  readonly stamps: WorkbookStamps;
  /** Of sheets that are as they were stamped only their number is said. */
  readonly isBrief?: boolean;
}) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = SHARE_STRINGS[language];
  const { stamped, state } = stamps;
  const changes = stamped.reduce(
    (sum, { state: one }) =>
      sum + (one.kind === "changed" ? one.changes.length : Number(one.kind === "gone")),
    0,
  );
  const shown = isBrief ? stamped.filter((one) => one.state.kind !== "intact") : stamped;
  const unstamped = describeUnstamped(stamps.unstamped, language);
  const titles = { intact: words.intact, changed: words.changed(changes), broken: words.broken };
  return (
    <div role="status">
      {state !== null && (
        <MessageBar intent={state === "intact" ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{titles[state]}</MessageBarTitle>
            {isBrief && state === "intact" && words.allIntact(stamped.length)}
            <ul className={styles.list}>
              {shown.map((one) => (
                <li key={one.sheet}>{words.ofSheet(one.sheet, shortState(one, language))}</li>
              ))}
            </ul>
            {unstamped !== null && <Text size={200}>{words.sentence(unstamped)}</Text>}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );

  /** Each changed cell is listed below, so only their number stands here. */
  function shortState({ sheet, state: one }: StampedSheet, of: typeof language): string {
    return one.kind === "changed"
      ? words.changedSheet(one.changes.length, describeStamp(one, of))
      : describeStampState(one, of, sheet);
  }
}
