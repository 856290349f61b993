/** Where the preview page begins: reads the address, opens the workbook it names, and connects the bar. */
import { readInWorker } from "../../src/workbook/other/read-in-worker";
import "bootstrap/dist/css/bootstrap.min.css";
import "font-awesome/css/font-awesome.min.css";
import "@odoo/o-spreadsheet/dist/o_spreadsheet.css";
import "./page.css";
import "./connection";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { describeError } from "../../src/core/locale/error-text";
import { openWorkbook } from "./open-workbook";
import { readPageAddress } from "./page-address";
import { connectBar } from "./bar";
import { connectDropping } from "./dropping";
import { element } from "./element";
import { pageWords } from "./page-words";
import { PreviewPage } from "./preview-page";
import { saveCopy } from "./save-copy";

const readOther = readInWorker(
  () => new Worker(new URL("../../src/workbook/other/other-worker.ts", import.meta.url)),
);

const dropping = connectDropping((file) => void openFile(file));
const page = new PreviewPage(
  {
    grid: element("grid", HTMLElement),
    pane: element("pane", HTMLIFrameElement),
    onDragEnter: dropping.show,
    openOther: openFromPane,
    say: (sentence) => bar.say(sentence),
  },
  readPageAddress(window.location.search, window.location.href),
);
const bar = connectBar(page, {
  openFile: (file) => void openFile(file),
  openSample: (address) => void openSample(address),
  save: () => void save(),
});

async function openFile(file: File): Promise<void> {
  await open(new Uint8Array(await file.arrayBuffer()), file.name, null);
}

async function openSample(address: string): Promise<void> {
  // The list goes back to what is open.
  if (!(await openAddress(address))) bar.update();
}

/** @returns false when nothing was opened; the bar says why */
async function openAddress(address: string): Promise<boolean> {
  const fileName = decodeURIComponent(address.split("/").pop() ?? address);
  const response = await fetch(address);
  if (!response.ok) {
    bar.say(pageWords(page.address.language).notServed(fileName));
    return false;
  }
  return open(new Uint8Array(await response.arrayBuffer()), fileName, address);
}

/** The page has one window: a workbook that the pane opens takes the place of the one before. */
function openFromPane(bytes: Uint8Array): void {
  // Once the pane has its answer: it starts anew with the other workbook.
  window.setTimeout(() => void open(bytes, pageWords(page.address.language).otherWorkbook, null));
}

/** A file that can't be opened leaves everything as it is. */
async function open(bytes: Uint8Array, fileName: string, source: string | null): Promise<boolean> {
  try {
    const { excel, origin } = await openWorkbook(bytes, fileName, readOther);
    await page.show(excel, source);
    bar.say(origin === null ? null : pageWords(page.address.language).converted(fileName, origin));
    bar.update();
    return true;
  } catch (error) {
    bar.say(sentenceFor(error, fileName));
    return false;
  }
}

async function save(): Promise<void> {
  const words = pageWords(page.address.language);
  const name = page.workbook.state.fileName.replace(
    /(?:\.(?:xls[xmb]?|et|ods|xml))?$/i,
    `${words.copySuffix}.xlsx`,
  );
  try {
    await saveCopy(page.workbook, name);
  } catch (error) {
    window.reportError(error);
    bar.say(words.notSaved);
  }
}

function sentenceFor(error: unknown, fileName: string): string {
  const { language } = page.address;
  if (error instanceof WorkbookError) return describeError(error, language).sentence;
  window.reportError(error);
  return pageWords(language).unexpected(fileName);
}

async function start(): Promise<void> {
  const wanted = page.address.open;
  if (wanted !== null && (await openAddress(wanted))) return;
  await page.openEmpty(pageWords(page.address.language).newWorkbook);
  bar.update();
}

void start();
