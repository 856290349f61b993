/**
 * Draws each ledger of the example as LibreOffice prints it: `npm run pictures:ledgers`. Needs LibreOffice, `pdftoppm`
 * and `pdftotext` (poppler-utils).
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { BUILTIN_LEDGERS } from "../src/core/ledger/definition/builtin-ledgers";
import { ledgerPicture } from "./ledgers-page";
import type { PagePicture } from "./pictures/draw-page";
import { drawWorkbook } from "./pictures/draw-workbook";
import { runScript } from "./run-script";

const DOTS_PER_INCH = 75;

function drawAll(): Promise<void> {
  const pictures = BUILTIN_LEDGERS.map(({ id, name }): PagePicture => ({
    name: ledgerPicture(id),
    title: new RegExp(`^${name.zh}$`),
  }));
  drawWorkbook(readFileSync(resolve(__dirname, "../examples/ledgers.xlsx")), pictures, DOTS_PER_INCH);
  return Promise.resolve();
}

void runScript(drawAll);
