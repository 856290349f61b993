/**
 * Draws sheets of a result workbook (收表) as LibreOffice prints them: `npm run pictures:collect`. Needs LibreOffice,
 * `pdftoppm` and `pdftotext` (poppler-utils), and the command line built.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drawPdfs } from "./paper/draw-pdf";
import { drawPage, pageTexts, type PagePicture } from "./pictures/draw-page";
import { runScript } from "./run-script";

const ROOT = resolve(__dirname, "..");
const DOTS_PER_INCH = 100;

const PICTURES: readonly PagePicture[] = [
  { name: "collect-returns", title: /回收情况$/ },
  { name: "collect-ranking", title: /排名$/ },
  { name: "collect-compare", title: /对比$/ },
  { name: "collect-charts", title: /所选单位一级指标得分率$/ },
];

function drawAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    const [pdf] = drawPdfs([resultWorkbook(folder)]);
    if (pdf === undefined) throw new Error("LibreOffice drew nothing");
    const file = join(folder, "collect.pdf");
    writeFileSync(file, pdf);
    const texts = pageTexts(file);
    for (const picture of PICTURES) drawPage(file, texts, picture, DOTS_PER_INCH);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve();
}

/** Of the example returns, as the command line writes it. */
function resultWorkbook(folder: string): Uint8Array {
  const out = join(folder, "collect.xlsx");
  const command = [join(ROOT, "dist/cli/kaoping.cjs"), "collect", "examples/returned"];
  const options = ["--roster", "examples/roster.xlsx", "--period", "2026Q4", "--out", out];
  try {
    execFileSync(process.execPath, [...command, ...options], { cwd: ROOT, stdio: "ignore" });
  } catch (error) {
    // 1: something among the examples needs a person, as it is meant to.
    if (!(error instanceof Error && "status" in error && error.status === 1)) throw error;
  }
  return readFileSync(out);
}

void runScript(drawAll);
