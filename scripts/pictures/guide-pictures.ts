/**
 * The pictures of docs/guide.md: the pane alone in each step of the work; in Chinese in light colours, in
 * English in dark ones, so that both are seen.
 */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FrameLocator } from "playwright-core";
import type { Language } from "../../src/core/locale/language";
import { CLEAN, FAULTY, scrollTo, type Picture } from "./picture";

interface Words {
  readonly findings: string;
  readonly summary: string;
  readonly ledgers: string;
  /** The day that counts there. */
  readonly day: string;
  readonly templates: string;
  readonly collect: string;
  readonly chooseFiles: string;
  readonly returns: string;
  readonly settings: string;
  readonly groups: string;
  /** The first level-1 indicator of the example. */
  readonly group: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    findings: "校验发现",
    summary: "汇总",
    ledgers: "台账",
    day: "以哪一天为准",
    templates: "模板",
    collect: "收表",
    chooseFiles: "选择文件…",
    returns: "报表",
    settings: "设置",
    groups: "一级指标得分",
    group: "政治引领示范力强",
  },
  en: {
    findings: "Findings",
    summary: "Summary",
    ledgers: "Ledgers",
    day: "Day that counts",
    templates: "Templates",
    collect: "Returns",
    chooseFiles: "Choose files…",
    returns: "Returns",
    settings: "Settings",
    groups: "Level-1 indicators",
    group: "Strong exemplary power in political guidance",
  },
};

const SIZE = { width: 1280, height: 760 };
/** Ends above the report about the browser, which is nobody's but the picture taker's. */
const SETTINGS_SIZE = { width: 1280, height: 680 };

/** Down to the first returns. */
const COLLECT_SIZE = { width: 1280, height: 1240 };

const LEDGERS = "?open=examples/ledgers-faulty.xlsx";
const LEDGER_DAY = "2026-05-20";

const EXAMPLES = resolve(__dirname, "../../examples");

/** The returns of the examples with their roster, as a person drops them. */
function returnedFiles(): string[] {
  const folder = join(EXAMPLES, "returned");
  return [join(EXAMPLES, "roster.xlsx"), ...readdirSync(folder).map((name) => join(folder, name))];
}

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
    picture("ledgers", LEDGERS, async (pane) => {
      await openTab(pane, words.ledgers);
      await pane.getByLabel(words.day).fill(LEDGER_DAY);
      await pane.getByText(LEDGER_DAY).first().waitFor();
    }),
    {
      ...picture("collect", "", async (pane) => {
        await openTab(pane, words.collect);
        const input = pane.locator(`input[aria-label="${words.chooseFiles}"]`);
        await input.setInputFiles(returnedFiles());
        const list = pane.getByRole("region", { name: words.returns, exact: true });
        await list.waitFor();
        await list.getByText("第一党支部.xlsx").waitFor();
      }),
      size: COLLECT_SIZE,
    },
    { ...picture("settings", CLEAN, (pane) => openTab(pane, words.settings)), size: SETTINGS_SIZE },
  ];
}
