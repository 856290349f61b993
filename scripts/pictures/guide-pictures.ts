/**
 * The pictures of docs/guide.md: the pane alone in each step of the work; in Chinese in light colours, in
 * English in dark ones, so that both are seen.
 */
import type { FrameLocator } from "playwright-core";
import type { Language } from "../../src/core/locale/language";
import { CLEAN, FAULTY, scrollTo, type Picture } from "./picture";

interface Words {
  readonly findings: string;
  readonly summary: string;
  readonly templates: string;
  readonly settings: string;
  readonly groups: string;
  /** The first level-1 indicator of the example. */
  readonly group: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    findings: "校验发现",
    summary: "汇总",
    templates: "模板",
    settings: "设置",
    groups: "一级指标得分",
    group: "政治引领示范力强",
  },
  en: {
    findings: "Findings",
    summary: "Summary",
    templates: "Templates",
    settings: "Settings",
    groups: "Level-1 indicators",
    group: "Strong exemplary power in political guidance",
  },
};

const SIZE = { width: 1280, height: 760 };
/** Ends above the report about the browser, which is nobody's but the picture taker's. */
const SETTINGS_SIZE = { width: 1280, height: 680 };

export function guidePictures(language: Language): readonly Picture[] {
  const words = WORDS[language];
  const openTab = (pane: FrameLocator, name: string): Promise<void> =>
    pane.getByRole("tab", { name, exact: true }).click();
  const picture = (name: string, query: string, prepare: Picture["prepare"]): Picture => ({
    file: `guide-${name}-${language}.png`,
    query: language === "zh" ? query : `${query}${query === "" ? "?" : "&"}lang=en&theme=dark`,
    size: SIZE,
    paneOnly: true,
    prepare,
  });
  return [
    picture("first", "", () => Promise.resolve()),
    picture("templates", "", (pane) => openTab(pane, words.templates)),
    picture("fill", FAULTY, (pane) => scrollTo(pane, words.findings)),
    picture("fix", FAULTY, async (pane) => {
      // One that asks before it changes anything.
      await pane.getByRole("button", { name: /V210/ }).click();
      await pane
        .getByRole("button", { name: /^(更正|Fix)… / })
        .first()
        .click();
    }),
    picture("explanation", CLEAN, async (pane, page) => {
      await pane.getByRole("button", { name: words.group }).click();
      await pane.getByRole("button", { name: "SQLH-1.2" }).click();
      await scrollTo(pane, words.groups);
      await page.mouse.move(600, 20);
    }),
    picture("summary", CLEAN, async (pane) => {
      await openTab(pane, words.summary);
      await pane.getByRole("table").first().waitFor();
    }),
    { ...picture("settings", CLEAN, (pane) => openTab(pane, words.settings)), size: SETTINGS_SIZE },
  ];
}
