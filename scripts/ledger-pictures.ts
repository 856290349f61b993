/**
 * Draws each ledger of the example as LibreOffice prints it: `npm run pictures:ledgers`. Needs LibreOffice, `pdftoppm`
 * and `pdftotext` (poppler-utils).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { BUILTIN_LEDGERS } from "../src/core/ledger/definition/builtin-ledgers";
import { ledgerPicture } from "./ledgers-page";
import { drawPdfs } from "./paper/draw-pdf";
import { drawPage, pageTexts } from "./pictures/draw-page";
import { runScript } from "./run-script";

const DOTS_PER_INCH = 75;

function drawAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    const [pdf] = drawPdfs([readFileSync(resolve(__dirname, "../examples/ledgers.xlsx"))]);
    if (pdf === undefined) throw new Error("LibreOffice drew nothing");
    const file = join(folder, "ledgers.pdf");
    writeFileSync(file, pdf);
    const texts = pageTexts(file);
    for (const { id, name } of BUILTIN_LEDGERS)
      drawPage(file, texts, { name: ledgerPicture(id), title: new RegExp(`^${name.zh}$`) }, DOTS_PER_INCH);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve();
}

void runScript(drawAll);
