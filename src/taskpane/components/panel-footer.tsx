/**
 * What a tab keeps in view below what scrolls. It stands outside of the part that scrolls, which ends above
 * it: whatever the focus moves to there is scrolled into view and never hidden behind it.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useContext, type ReactNode } from "react";
import { createPortal } from "react-dom";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // In a low pane the work above still has the larger part.
    maxHeight: "45vh",
    overflowY: "auto",
  },
});

/** The place below the part that scrolls; null until it is in the page. */
export const PanelFooterSlot = createContext<HTMLElement | null>(null);

export function PanelFooter({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const slot = useContext(PanelFooterSlot);
  return slot === null ? null : createPortal(<div className={styles.footer}>{children}</div>, slot);
}
