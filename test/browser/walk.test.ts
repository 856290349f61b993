/**
 * The whole way of a newcomer, by keys alone in a narrow pane: welcome, sample, findings, a fix made and
 * taken back, a cell, 汇总, 报送前检查 and the other tabs. Each state is looked at for faults.
 */
import type { Language } from "../../src/core/locale/language";
import { COLLECT_STRINGS } from "../../src/taskpane/collect/strings.collect";
import { LEDGER_STRINGS } from "../../src/taskpane/ledger/strings.ledger";
import { YEAR_STRINGS } from "../../src/taskpane/year/strings.year";
import { REVIEW_STRINGS } from "../../src/taskpane/strings.review";
import { SHARE_STRINGS } from "../../src/taskpane/strings.share";
import { stringsEn } from "../../src/taskpane/strings.en";
import { stringsZh } from "../../src/taskpane/strings.zh";
import { KeyboardPerson } from "../support/keyboard-person";
import { paneFaults } from "../support/pane-faults";
import { strayWords } from "../support/stray-words";
import { usePreview } from "../support/use-preview";

const SHEET = "SQLH-2026Q4";
/** What the sample says and the pane repeats. */
const DATA = ["第二党支部", "4项", "创建规划", "学习记录 3 份"];
const STRINGS = { zh: stringsZh, en: stringsEn };

/** Milliseconds for a way of a hundred stops on a busy machine; it takes some ten seconds on an idle one. */
const LONG_WAY = 180_000;

const openPreview = usePreview();

test.each<[string, Language, string, number]>([
  ["in Chinese and light colours", "zh", "", 320],
  ["in English and dark colours", "en", "?lang=en&theme=dark", 320],
  // A pane of 350 pixels on a screen that shows everything at twice the size.
  ["in Chinese at 200 %", "zh", "", 175],
  ["in English at 200 %", "en", "?lang=en", 175],
])(
  "a newcomer goes the whole way by keys, %s",
  async (_how, language, query, width) => {
    const strings = STRINGS[language];
    const session = await openPreview(query);
    const { pane, page } = session;
    const person = new KeyboardPerson(session);
    const currentRow = pane.locator("[data-row][tabindex='0']");
    const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });
    const faults: Record<string, readonly string[]> = {};
    const look = async (state: string): Promise<void> => {
      const found = [...(await paneFaults(session)), ...(await strayWords(session, language, DATA))];
      if (found.length > 0) faults[state] = found;
    };
    await page.locator("#pane").evaluate((frame, px) => (frame.style.width = `${px}px`), width);

    await pane.getByRole("heading", { name: strings.empty.welcome }).waitFor();
    await look("welcome");
    await person.enter();
    await person.choose(button(strings.empty.openSample));

    const finding = button(new RegExp(`V203 · ${SHEET}!H5`));
    await finding.waitFor();
    await look("findings");
    const before = await session.findings();
    await person.enter();
    await person.choose(button(strings.toolbar.recheck));
    await pane.getByText(/^\d\d:\d\d 已校验$|^Checked \d\d:\d\d$/).waitFor();
    await person.tabTo(currentRow);
    await person.arrowTo(finding);
    await person.press("Enter");
    await session.waitForSelection(`${SHEET}!H5`);
    await look("a finding opened");

    await person.choose(button(`${strings.fixes.fix} V203 H5`));
    await pane.getByText(strings.fixes.fixed(1)).waitFor();
    await finding.waitFor({ state: "detached" });
    expect((await session.cell(SHEET, "H5")).value).toBe(4);
    await look("fixed");
    await person.choose(button(strings.fixes.undo));
    await pane.getByText(strings.fixes.undone(1, 0)).waitFor();
    await finding.waitFor();
    expect(await session.findings()).toEqual(before);
    await look("undone");
    await person.choose(button(`${strings.fixes.fix} V203 H5`));
    await finding.waitFor({ state: "detached" });
    expect((await session.cell(SHEET, "H5")).value).toBe(4);

    await person.tabTo(currentRow);
    await person.arrowTo(button(new RegExp(`V210 · ${SHEET}!H20`)), "ArrowUp");
    await person.press("ArrowRight");
    await person.choose(button(`${strings.fixes.ask} V210 H20`));
    const asking = pane.getByRole("group", { name: `${strings.fixes.fix} V210 H20` });
    await person.waitForFocus(asking);
    await look("asked about a fix");
    await person.choose(asking.getByRole("button", { name: strings.fixes.apply }));
    await button(new RegExp(`V210 · ${SHEET}!H20`)).waitFor({ state: "detached" });
    expect((await session.cell(SHEET, "H20")).value).toBe(6.2);

    await person.tabTo(pane.getByRole("tab", { name: strings.tabs.fill }), "Shift+Tab");
    await person.press("ArrowRight");
    const review = REVIEW_STRINGS[language];
    const box = pane.getByRole("textbox", { name: /^复核得分|^Reviewed score/ });
    await person.tabTo(box);
    await look("review");
    await page.keyboard.type("99");
    await person.press("Enter");
    await pane.getByText(/^分值为 4|^The row has 4/).waitFor();
    await look("a review that can't be written");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("3.5");
    await person.press("Enter");
    await pane.getByText(review.saved("SQLH-1.1", "L5")).waitFor();
    expect((await session.cell(SHEET, "L5")).value).toBe(3.5);
    await person.waitForFocus(box);
    await look("reviewed");

    await person.tabTo(pane.getByRole("tab", { name: strings.tabs.review }), "Shift+Tab");
    await person.press("ArrowRight");
    for (const table of [0, 1]) await pane.getByRole("table").nth(table).waitFor();
    await look("result");
    await person.choose(button(strings.summary.write));
    await pane.getByText(/^已写入“.+”工作表。$|^Wrote the sheet/).waitFor();
    expect(await session.chartTypes((await session.sheets()).at(-1) ?? "")).toContain("radar");
    await look("summary written");

    const words = SHARE_STRINGS[language];
    await person.choose(button(words.check), "Shift+Tab");
    const outcome = pane.getByRole("group", { name: words.heading });
    await person.waitForFocus(outcome);
    await look("share check");
    await person.choose(outcome.getByRole("button", { name: /K8/ }).first());
    await session.waitForSelection(`${SHEET}!K8`);

    await person.tabTo(pane.getByRole("tab", { name: strings.tabs.summary }), "Shift+Tab");
    await person.press("ArrowRight");
    await pane.getByRole("button", { name: LEDGER_STRINGS[language].toTemplates }).waitFor();
    await look("ledgers, of which there are none");
    await person.press("ArrowRight");
    await pane.getByRole("button", { name: COLLECT_STRINGS[language].chooseFolder }).waitFor();
    await look("collect");
    await person.press("ArrowRight");
    await pane.getByRole("button", { name: YEAR_STRINGS[language].openWorkbook }).waitFor();
    await look("year");
    await person.press("ArrowRight");
    await pane.getByRole("combobox").first().waitFor();
    await look("templates");
    await person.press("ArrowRight");
    await pane.getByRole("switch").waitFor();
    await look("settings");
    expect(faults).toEqual({});
    expect(session.complaints).toEqual([]);
    expect(session.outside).toEqual([]);
  },
  LONG_WAY,
);
