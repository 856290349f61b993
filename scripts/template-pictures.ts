/**
 * Draws the templates and a 汇总 as LibreOffice prints them: `npm run pictures:templates`. Needs
 * LibreOffice, `pdftoppm` and `pdftotext` (poppler-utils).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { assessWorkbook } from "../src/core/assess";
import { builtinFrameworks } from "../src/core/framework/builtin-frameworks";
import { applicableIndicators } from "../src/core/framework/indicators";
import type { Period } from "../src/core/framework/period";
import { planSummary } from "../src/core/summary/plan-summary";
import { planTemplate } from "../src/core/template/plan-template";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../src/workbook/xlsx/open-xlsx";
import { drawPdfs } from "./paper/draw-pdf";
import { drawPage, pageTexts, type PagePicture } from "./pictures/draw-page";
import { runScript } from "./run-script";

const ROOT = resolve(__dirname, "..");
const DOTS_PER_INCH = 120;
const UNIT = "示例一公司党委";
const QUARTER: Period = { year: 2026, key: "Q4" };
/** Shown on 汇总; a fixed time, so that the picture changes only with the sheet. */
const WRITTEN_AT = new Date(2027, 0, 5, 9, 30);
const YEAR: Period = { year: 2026, key: "Y" };

/** How the first page of each sheet begins. */
const INSTRUCTIONS = /填报说明$/;
const SCORING = /评分表$/;
const BALLOTS = /测评统计/;
const SUMMARY = /汇总$/;

interface Picture extends PagePicture {
  readonly workbook: Uint8Array;
}

async function pictures(): Promise<readonly Picture[]> {
  const templates = await Promise.all(
    builtinFrameworks().map(async (framework) => {
      const period = applicableIndicators(framework, QUARTER).length > 0 ? QUARTER : YEAR;
      const workbook = await createXlsx(planTemplate(framework, period, UNIT));
      return { name: `template-${framework.prefix.toLowerCase()}`, workbook, title: SCORING };
    }),
  );
  const [first] = templates;
  const filled = readFileSync(join(ROOT, "examples/sqlh-2026Q4-clean.xlsx"));
  return [
    ...templates,
    ...(first === undefined
      ? []
      : [
          { ...first, name: "template-instructions", title: INSTRUCTIONS },
          { ...first, name: "template-ballots", title: BALLOTS },
        ]),
    { name: "template-filled", workbook: filled, title: SCORING },
    { name: "summary-quarters", workbook: await summaryOfQuarters(), title: SUMMARY },
  ];
}

/** The example of a year with the 汇总 of its last quarter. */
async function summaryOfQuarters(): Promise<Uint8Array> {
  const file = readFileSync(join(ROOT, "examples/sqlh-2026-quarters.xlsx"));
  const workbook = await openXlsx(new Uint8Array(file), "quarters.xlsx");
  const grid = await workbook.read();
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("The example holds no quarters");
  const last = outcome.assessments.find(({ period }) => period?.key === QUARTER.key);
  if (last === undefined) throw new Error("The example has no fourth quarter");
  await workbook.apply(planSummary(grid, last, "zh", WRITTEN_AT, outcome.assessments));
  return workbook.toBytes();
}

async function drawAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    const all = await pictures();
    const drawn = drawPdfs(all.map(({ workbook }) => workbook));
    all.forEach((picture, index) => draw(folder, picture, drawn[index] ?? new Uint8Array()));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function draw(folder: string, picture: Picture, pdf: Uint8Array): void {
  const file = join(folder, `${picture.name}.pdf`);
  writeFileSync(file, pdf);
  drawPage(file, pageTexts(file), picture, DOTS_PER_INCH);
}

void runScript(drawAll);
