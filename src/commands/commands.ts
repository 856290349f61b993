/**
 * Where the ribbon's commands begin: a page that nobody sees. The same page, opened in a dialog, shows
 * what a command has to say. The only file of the commands that names the concrete adapter.
 */
import { assessWorkbook } from "../core/assess";
import { planSummary } from "../core/summary/plan-summary";
import { loadDefaults } from "../usecases/load-defaults";
import { chosenLanguage } from "../usecases/language-choice";
import { webMemory } from "../usecases/memory";
import { today } from "../usecases/today";
import { startOffice } from "../workbook/office/office-host";
import { openExcelWorkbook } from "../workbook/office/open-excel-workbook";
import { connectCommands, showDialog } from "../workbook/office/ribbon";
import { loadMergesOfFile } from "../workbook/xlsx/load-merges-of-file";
import { readNotice, type Notice } from "./notice";
import { runCheck, runWriteSummary, type CommandSurroundings } from "./run-command";
import { tellNotice } from "./tell-notice";

async function start(): Promise<void> {
  const [{ language: ofExcel, partition }, { defaults }] = await Promise.all([startOffice(), loadDefaults()]);
  const language = defaults.language ?? ofExcel;
  const { frameworks: ofDepartment, department } = defaults;
  const person = webMemory(() => window.localStorage, `${partition}kaoping.`);
  const surroundings = (): CommandSurroundings => ({
    open: () => openExcelWorkbook(loadMergesOfFile),
    core: {
      assess: (workbook) => assessWorkbook(workbook, { ofDepartment, asOf: today() }),
      planSummary: (...of) => planSummary(...of, department === "" ? undefined : department),
    },
    today: today(),
    // Asked at each click, since the person may have changed it in the pane.
    language: chosenLanguage(person, language),
  });
  const tell = (notice: Notice): Promise<void> =>
    tellNotice(notice, {
      showDialog,
      page: window.location.href,
      person,
      language: chosenLanguage(person, language),
    });
  const commands = {
    checkWorkbook: async () => tell(await runCheck(surroundings())),
    writeSummary: async () => {
      const notice = await runWriteSummary(surroundings());
      if (notice !== null) await tell(notice);
    },
  };
  connectCommands(commands, (error) => window.reportError(error));
}

const notice = readNotice(window.location.hash);
if (notice === null) {
  void start();
} else {
  document.documentElement.lang = notice.language === "zh" ? "zh-CN" : "en";
  document.body.textContent = notice.text;
}
