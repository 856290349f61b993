/**
 * Draws sheets of the example year's workbook (年度) as LibreOffice prints them: `npm run pictures:year`. Needs
 * LibreOffice, `pdftoppm` and `pdftotext` (poppler-utils), and the command line built.
 */
import type { PagePicture } from "./pictures/draw-page";
import { drawWorkbook, workbookOf } from "./pictures/draw-workbook";
import { runScript } from "./run-script";

const DOTS_PER_INCH = 80;

const PICTURES: readonly PagePicture[] = [
  { name: "year-summary", title: /年度汇总$/ },
  { name: "year-ranking", title: /年度排名$/ },
  { name: "year-proposals", title: /等次建议$/ },
  { name: "year-weights", title: /权重体检$/ },
  { name: "year-charts", title: /^各组各季度平均得分$/ },
];

const COMMAND = ["year", "examples/year", "--roster", "examples/roster.xlsx"];

function drawAll(): Promise<void> {
  drawWorkbook(workbookOf(COMMAND), PICTURES, DOTS_PER_INCH);
  return Promise.resolve();
}

void runScript(drawAll);
