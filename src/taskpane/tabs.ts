/** The pane's tabs in their order. What each shows is decided in pane.tsx. */

/** 填报 · 复核 · 汇总 · 台账 · 收表 · 年度 · 模板 · 设置 */
export const TABS = [
  "fill",
  "review",
  "summary",
  "ledgers",
  "collect",
  "year",
  "templates",
  "settings",
] as const;

export type TabKey = (typeof TABS)[number];

export function isTabKey(text: string): text is TabKey {
  return TABS.some((tab) => tab === text);
}

/** Ids by which a tab and its panel point at each other. */
export const tabId = (tab: TabKey): string => `tab-${tab}`;
export const panelId = (tab: TabKey): string => `panel-${tab}`;
