/**
 * Draws sheets of a result workbook (收表) as LibreOffice prints them: `npm run pictures:collect`. Needs LibreOffice,
 * `pdftoppm` and `pdftotext` (poppler-utils), and the command line built.
 */
import type { PagePicture } from "./pictures/draw-page";
import { drawWorkbook, workbookOf } from "./pictures/draw-workbook";
import { runScript } from "./run-script";

const DOTS_PER_INCH = 100;

const PICTURES: readonly PagePicture[] = [
  { name: "collect-returns", title: /回收情况$/ },
  { name: "collect-ranking", title: /排名$/ },
  { name: "collect-compare", title: /对比$/ },
  { name: "collect-charts", title: /所选单位一级指标得分率$/ },
];

/** Of the example returns. */
const COMMAND = ["collect", "examples/returned", "--roster", "examples/roster.xlsx", "--period", "2026Q4"];

function drawAll(): Promise<void> {
  drawWorkbook(workbookOf(COMMAND), PICTURES, DOTS_PER_INCH);
  return Promise.resolve();
}

void runScript(drawAll);
