/**
 * The room below a tab. It scrolls by itself, so that each tab is found again where it was left, and
 * it is drawn for the first time when it is looked at.
 */
import { fieldClassNames, makeStyles, selectClassNames, Spinner, tokens } from "@fluentui/react-components";
import { Activity, Suspense, useState, type ReactNode } from "react";
import { useLanguage } from "../language-context";
import { keepFocusInView } from "./keep-focus-in-view";
import { PanelFooterSlot } from "./panel-footer";
import { SafeArea } from "./safe-area";
import { panelId, tabId, type TabKey } from "../tabs";
import { FORM_WIDTH } from "../wide";

const useStyles = makeStyles({
  // Activity hides what it wraps by an inline display of none.
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  content: {
    // Words for the ear alone are laid out in here; measured from the page they would make it scroll.
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    // Of itself a field grows with its longest choice: a framework's name would push it out of a narrow pane.
    [`& .${fieldClassNames.root}`]: { gridTemplateColumns: "minmax(0, 1fr)", maxWidth: FORM_WIDTH },
    [`& .${fieldClassNames.root} .${selectClassNames.select}`]: {
      width: "100%",
      minWidth: 0,
      textOverflow: "ellipsis",
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  slot: { flexShrink: 0 },
  loading: { marginTop: "30%" },
});

export interface TabPanelProps {
  readonly tab: TabKey;
  readonly shown: boolean;
  /** What stays in view below what scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function TabPanel({ tab, shown, footer, children }: TabPanelProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [visited, setVisited] = useState(shown);
  if (shown && !visited) setVisited(true);
  if (!visited) return null;
  return (
    <Activity mode={shown ? "visible" : "hidden"}>
      <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} className={styles.panel}>
        {/* Reachable by keyboard, since it scrolls even where it holds no control. */}
        <div ref={keepFocusInView} className={styles.content} tabIndex={0} data-scrolls="">
          <SafeArea>
            <Suspense
              fallback={
                <Spinner className={styles.loading} label={strings.tabs.loading} labelPosition="below" />
              }
            >
              <PanelFooterSlot value={slot}>{children}</PanelFooterSlot>
            </Suspense>
          </SafeArea>
        </div>
        <div ref={setSlot} className={styles.slot} />
        {footer}
      </div>
    </Activity>
  );
}
