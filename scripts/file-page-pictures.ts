/**
 * The pictures of docs/guide.md that show the page beside a spreadsheet program: `npm run pictures:page`. The page is
 * photographed; the program's window is a frame around what LibreOffice draws of the same file, as the guide says.
 * Needs LibreOffice and `pdftoppm` (poppler-utils).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import type { Language } from "../src/core/locale/language";
import { findBrowser } from "./find-browser";
import { drawPdfs } from "./paper/draw-pdf";
import { runScript } from "./run-script";
import { startStaticServer } from "./static-server";

const ROOT = resolve(__dirname, "..");
const FILE = join(ROOT, "examples/sqlh-2026Q4-faulty.xlsx");
const NAME = "第二党支部.xlsx";
const PAGE_SIZE = { width: 1160, height: 760 };
const DOTS_PER_INCH = "90";
/** The scoring sheet; the instructions come before it. */
const PAPER_PAGE = "2";

const WORDS: Readonly<Record<Language, { readonly open: string; readonly program: string }>> = {
  zh: { open: "打开工作簿…", program: "表格程序（示意）" },
  en: { open: "Open a workbook…", program: "Spreadsheet program (for illustration)" },
};

async function takeAll(): Promise<void> {
  const sheet = drawSheet();
  const server = await startStaticServer(join(ROOT, "dist/addin"));
  const browser = await chromium.launch(await findBrowser());
  for (const language of ["zh", "en"] as const) {
    const page = await photograph(browser, `${server.origin}/kaoping.html`, language);
    const file = `docs/pictures/page-${language}.png`;
    writeFileSync(join(ROOT, file), await besideEachOther(browser, sheet, page, WORDS[language].program));
    process.stdout.write(`${file}\n`);
  }
  await browser.close();
  await server.close();
}

function drawSheet(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    const [pdf] = drawPdfs([new Uint8Array(readFileSync(FILE))]);
    if (pdf === undefined) throw new Error("LibreOffice drew nothing");
    writeFileSync(join(folder, "sheet.pdf"), pdf);
    const only = ["-f", PAPER_PAGE, "-l", PAPER_PAGE, "-singlefile"];
    const files = [join(folder, "sheet.pdf"), join(folder, "sheet")];
    execFileSync("pdftoppm", ["-png", "-r", DOTS_PER_INCH, ...only, ...files]);
    return readFileSync(join(folder, "sheet.png"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function photograph(browser: Browser, address: string, language: Language): Promise<Buffer> {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const colorScheme = language === "zh" ? "light" : "dark";
  const page = await browser.newPage({ viewport: PAGE_SIZE, locale, colorScheme });
  await page.goto(address);
  // The browser's own dialog can't be photographed: it gives a file of the browser's own store.
  await page.evaluate(
    async ([name, content]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
      await writable.close();
      Object.defineProperty(window, "showOpenFilePicker", { value: () => Promise.resolve([handle]) });
    },
    [NAME, readFileSync(FILE).toString("base64")] as const,
  );
  await page.getByRole("button", { name: WORDS[language].open }).click();
  await page.getByRole("button", { name: /V201 · .+K8/ }).click();
  await page.locator("[role=gridcell][aria-selected=true]").waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1000);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function besideEachOther(
  browser: Browser,
  sheet: Buffer,
  page: Buffer,
  program: string,
): Promise<Buffer> {
  const shown = (png: Buffer): string => `data:image/png;base64,${png.toString("base64")}`;
  const canvas = await browser.newPage({ viewport: { width: 1840, height: 824 } });
  await canvas.setContent(`<style>
body { margin: 0; display: flex; gap: 16px; padding: 16px; background: #5b6b7a; font: 14px sans-serif }
section { background: #fff; border-radius: 6px; overflow: hidden; height: 792px }
header { height: 32px; line-height: 32px; padding: 0 12px; background: #e6e6e6; color: #222 }
.sheet img { height: 744px; padding: 8px }
</style>
<section class="sheet" style="flex: 1 1 0"><header>${NAME} – ${program}</header><img src="${shown(sheet)}"></section>
<section><header>kaoping.html</header><img src="${shown(page)}"></section>`);
  const picture = await canvas.screenshot();
  await canvas.close();
  return picture;
}

void runScript(takeAll);
