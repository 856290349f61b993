/** The way through everything that the page shows: each state is reached as a person reaches it, and looked at. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator } from "playwright-core";
import type { Language } from "../../src/core/locale/language";
import { PAGE_STRINGS } from "../../src/page/shell/strings.page";
import { COLLECT_STRINGS } from "../../src/taskpane/collect/strings.collect";
import { LEDGER_STRINGS } from "../../src/taskpane/ledger/strings.ledger";
import { stringsEn } from "../../src/taskpane/strings.en";
import { stringsZh } from "../../src/taskpane/strings.zh";
import { panelId, type TabKey } from "../../src/taskpane/tabs";
import { YEAR_STRINGS } from "../../src/taskpane/year/strings.year";
import { example } from "./command-line";
import { FAULTY, NAME } from "./file-page-steps";
import type { FilePage } from "./use-file-page";

const EXAMPLES = resolve(__dirname, "../../examples");
const CLEAN = readFileSync(example("clean"));
const LEDGERS = readFileSync(join(EXAMPLES, "ledgers.xlsx"));

const filesOf = (folder: string): string[] =>
  readdirSync(join(EXAMPLES, folder)).map((name) => join(EXAMPLES, folder, name));

/**
 * @param session the page as it begins, in this language
 * @returns what is wrong in which state; nothing should be
 */
export async function faultsByState(
  session: FilePage,
  language: Language,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const faults: Record<string, readonly string[]> = {};
  const look = async (state: string): Promise<void> => {
    const found = await session.faults();
    if (found.length > 0) faults[state] = found;
  };
  const { page } = session;
  const texts = PAGE_STRINGS[language];
  const strings = { zh: stringsZh, en: stringsEn }[language];
  const button = (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });
  const finding = button(/V203 · .+!H5$/);
  const open = async (content: Uint8Array, shows: Locator): Promise<void> => {
    await session.putOnDisk(NAME, content);
    await button(texts.open).click();
    await shows.first().waitFor();
  };
  const toTab = async (tab: TabKey): Promise<Locator> => {
    await page.locator(`[role=tab][aria-controls=${panelId(tab)}]`).click();
    return page.locator(`#${panelId(tab)}`);
  };

  await look("start");
  await open(Buffer.from("no workbook"), page.getByRole("alert").getByText(NAME));
  await look("a file that can't be read");

  await open(FAULTY, finding);
  await page.getByRole("grid").waitFor();
  await look("findings");
  await button(new RegExp(`^${strings.fixes.all(0).split(/[（(]/)[0]?.trim() ?? ""}`)).click();
  const asking = page
    .getByRole("group")
    .filter({ has: page.getByRole("button", { name: strings.fixes.apply }) });
  await asking.first().waitFor();
  await look("asked about fixes");
  await asking.first().getByRole("button", { name: strings.fixes.apply }).click();
  await page.getByText(texts.status.unsaved).waitFor();
  await look("fixed, not saved");
  const download = page.waitForEvent("download");
  await button(texts.saveCopy).click();
  await download;
  await page.getByText(texts.status.copied).waitFor();
  await look("saved as a copy");

  await button(texts.writeBack).click();
  const writing = page.getByRole("group", { name: texts.writeBackLabel });
  await writing.waitFor();
  await look("asked before it is written");
  await session.holdFiles(true);
  await writing.getByRole("button", { name: texts.writeBack }).click();
  await writing.getByText(texts.held(NAME)).waitFor();
  await look("held by another program");
  await session.holdFiles(false);
  await session.putOnDisk(NAME, CLEAN);
  await page.getByText(texts.conflict(NAME)).waitFor();
  await look("saved elsewhere meanwhile");
  await button(texts.takeTheirs).click();
  await page
    .getByText(/第一党支部/)
    .first()
    .waitFor();
  await look("read again");

  await open(LEDGERS, page.getByRole("grid"));
  const ledgers = await toTab("ledgers");
  await ledgers.getByRole("region", { name: LEDGER_STRINGS[language].due.heading }).waitFor();
  await look("ledgers");
  // Without the sheet beside it the pane has room for tables.
  await button(texts.hideView).click();
  const collect = await toTab("collect");
  await collect.locator("input[type=file]").first().setInputFiles(filesOf("returned"));
  await collect.getByRole("region", { name: COLLECT_STRINGS[language].returns, exact: true }).waitFor();
  await look("collected");
  const year = await toTab("year");
  await year.locator("input[type=file]").first().setInputFiles(filesOf("year"));
  await year.getByText(YEAR_STRINGS[language].weights, { exact: true }).waitFor();
  await look("year");
  await (await toTab("templates")).getByRole("combobox").first().waitFor();
  await look("templates");
  await (await toTab("settings")).getByRole("heading").first().waitFor();
  await look("settings");
  return faults;
}
