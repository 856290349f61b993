/** The line of tabs below the toolbar. */
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useLanguage } from "../language-context";
import { panelId, tabId, TABS, type TabKey } from "../tabs";

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

export interface TabBarProps {
  readonly shown: TabKey;
  readonly onChoose: (tab: TabKey) => void;
}

export function TabBar({ shown, onChoose }: TabBarProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  return (
    <nav aria-label={strings.tabs.label}>
      <TabList
        className={styles.list}
        selectTabOnFocus
        selectedValue={shown}
        onTabSelect={(_event, { value }) => {
          const chosen = TABS.find((tab) => tab === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {TABS.map((tab) => (
          <Tab key={tab} id={tabId(tab)} value={tab} className={styles.tab} aria-controls={panelId(tab)}>
            {strings.tabs[tab]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
