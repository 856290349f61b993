/** What was fixed or taken back just now; a fix can be taken back here. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useLayoutEffect, useRef } from "react";
import { qualifiedAddress } from "../../core/grid/address";
import type { FixesModel } from "../hooks/use-fixes";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  message: {
    // In view wherever in the list the fix was made, so that nobody loses their place.
    position: "sticky",
    // Up to the tabs, over the panel's padding, where what scrolls away would show again above it.
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginTop: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingTop: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
    ":empty": { display: "none" },
  },
});

export function FixDone({ fixes: { done, undoable, busy, undo, dismiss } }: { readonly fixes: FixesModel }) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const message = useRef<HTMLDivElement>(null);
  // The button that was pressed went with its finding; the message says what became of it.
  useEffect(() => {
    if (done !== null) message.current?.focus({ preventScroll: true });
  }, [done]);
  // It lies over what scrolls: a row that takes the focus is to stand below it.
  useLayoutEffect(() => {
    const scrolling = message.current?.closest<HTMLElement>("[data-scrolls]");
    if (done === null || scrolling == null) return undefined;
    scrolling.style.scrollPaddingTop = `${message.current?.offsetHeight ?? 0}px`;
    return () => {
      scrolling.style.scrollPaddingTop = "";
    };
  }, [done]);
  const entries = undoable
    .filter(({ entry, possible }) => possible && done?.cells.has(qualifiedAddress(entry.at)) === true)
    .map(({ entry }) => entry);
  return (
    <div role="status" ref={message} tabIndex={-1} className={styles.message}>
      {done !== null && (
        <MessageBar intent={done.left === 0 ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            {strings.fixes[done.action === "fix" ? "fixed" : "undone"](done.count, done.left)}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={strings.fixes.dismiss}
                icon={<DismissRegular />}
                onClick={dismiss}
              />
            }
          >
            {done.action === "fix" && entries.length > 0 && (
              <Button size="small" disabledFocusable={busy} onClick={() => undo(entries)}>
                {strings.fixes.undo}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
