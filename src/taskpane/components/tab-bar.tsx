/** The line of tabs below the toolbar. */
import { makeStyles, mergeClasses, Tab, tabClassNames, TabList, tokens } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { useLanguage } from "../language-context";
import { panelId, tabId, TABS, type TabKey } from "../tabs";

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    // At twice the size a pane is 175 pixels wide: what doesn't fit goes on below.
    flexWrap: "wrap",
    paddingLeft: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    // Of itself the line below the chosen one is as short as Fluent's wider tabs make it.
    "::after": { left: tokens.spacingHorizontalXS, right: tokens.spacingHorizontalXS },
    // As wide as Excel opens it: all in one line, in Chinese.
    "@media (max-width: 380px)": {
      paddingLeft: tokens.spacingHorizontalSNudge,
      paddingRight: tokens.spacingHorizontalSNudge,
    },
    "@media (max-width: 340px)": {
      paddingLeft: tokens.spacingHorizontalXXS,
      paddingRight: tokens.spacingHorizontalXXS,
      [`& .${tabClassNames.content}`]: { paddingLeft: 0, paddingRight: 0 },
      // In English there are two lines of them.
      paddingTop: tokens.spacingVerticalSNudge,
      paddingBottom: tokens.spacingVerticalSNudge,
    },
    "@media (max-width: 240px)": {
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
  // Two characters each: on the narrowest page the sign of the settings still stands in their line.
  chinese: { "@media (max-width: 340px)": { minWidth: "36px" } },
  // English words are longer: as wide as Excel opens the pane, one line has room for them in the size of a caption.
  english: {
    minWidth: "24px",
    "@media (max-width: 380px)": {
      fontSize: tokens.fontSizeBase200,
      paddingLeft: tokens.spacingHorizontalXXS,
      paddingRight: tokens.spacingHorizontalXXS,
      // The room that a tab keeps for its name in bold would take the last ones to a second line.
      [`& .${tabClassNames.content}--reserved-space`]: { display: "none" },
      [`& .${tabClassNames.content}`]: { fontSize: tokens.fontSizeBase200, paddingLeft: 0, paddingRight: 0 },
    },
  },
  // Five words don't fit beside each other into 320 pixels in English; this one everybody knows by its sign.
  settings: { marginLeft: "auto" },
});

export interface TabBarProps {
  readonly shown: TabKey;
  readonly onChoose: (tab: TabKey) => void;
}

export function TabBar({ shown, onChoose }: TabBarProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const tabStyle = mergeClasses(styles.tab, language === "en" ? styles.english : styles.chinese);
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
        {TABS.map((tab) =>
          tab === "settings" ? (
            <Tab
              key={tab}
              id={tabId(tab)}
              value={tab}
              className={mergeClasses(tabStyle, styles.settings)}
              aria-controls={panelId(tab)}
              aria-label={strings.tabs[tab]}
              title={strings.tabs[tab]}
              icon={<SettingsRegular />}
            />
          ) : (
            <Tab key={tab} id={tabId(tab)} value={tab} className={tabStyle} aria-controls={panelId(tab)}>
              {strings.tabs[tab]}
            </Tab>
          ),
        )}
      </TabList>
    </nav>
  );
}
