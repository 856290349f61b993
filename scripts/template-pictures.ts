/**
 * Draws the templates as LibreOffice prints them: `npm run pictures:templates`. Needs LibreOffice and
 * `pdftoppm` (poppler-utils).
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { builtinFrameworks } from "../src/core/framework/builtin-frameworks";
import { applicableIndicators } from "../src/core/framework/indicators";
import type { Period } from "../src/core/framework/period";
import { planTemplate } from "../src/core/template/plan-template";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { findSoffice } from "./find-soffice.cjs";

const ROOT = resolve(__dirname, "..");
const FOLDER = join(ROOT, "docs/pictures");
const DOTS_PER_INCH = "120";
const UNIT = "示例一公司党委";
const QUARTER: Period = { year: 2026, key: "Q4" };
const YEAR: Period = { year: 2026, key: "Y" };

/** Pages of the printed workbook, from 1. */
const INSTRUCTIONS = 1;
const SCORING = 2;
const BALLOTS = 3;

interface Picture {
  readonly name: string;
  readonly workbook: Uint8Array;
  readonly page: number;
}

async function pictures(): Promise<readonly Picture[]> {
  const templates = await Promise.all(
    builtinFrameworks().map(async (framework) => {
      const period = applicableIndicators(framework, QUARTER).length > 0 ? QUARTER : YEAR;
      const workbook = await createXlsx(planTemplate(framework, period, UNIT));
      return { name: framework.prefix.toLowerCase(), workbook, page: SCORING };
    }),
  );
  const [first] = templates;
  const filled = readFileSync(join(ROOT, "examples/sqlh-2026Q4-clean.xlsx"));
  return [
    ...templates,
    ...(first === undefined
      ? []
      : [
          { ...first, name: "instructions", page: INSTRUCTIONS },
          { ...first, name: "ballots", page: BALLOTS },
        ]),
    { name: "filled", workbook: filled, page: SCORING },
  ];
}

async function drawAll(): Promise<void> {
  const soffice = findSoffice();
  if (soffice === null) throw new Error("LibreOffice was not found; name the program in SOFFICE");
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    const all = await pictures();
    const files = all.map(({ name, workbook }) => {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, workbook);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(soffice, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]);
    for (const picture of all) draw(folder, picture);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function draw(folder: string, { name, page }: Picture): void {
  const stem = join(folder, name);
  const pages = ["-f", String(page), "-l", String(page), "-singlefile"];
  execFileSync("pdftoppm", ["-png", "-r", DOTS_PER_INCH, ...pages, `${stem}.pdf`, stem]);
  copyFileSync(`${stem}.png`, join(FOLDER, `template-${name}.png`));
  process.stdout.write(`docs/pictures/template-${name}.png\n`);
}

void drawAll();
