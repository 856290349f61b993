/**
 * Prints how small the text of every printed sheet is on paper: `npm run paper`. Needs LibreOffice and
 * poppler-utils. With a folder (`npm run paper -- out/paper`) the drawn PDFs are kept there, to be looked at;
 * `npm run paper -- --paper A3` draws templates whose scoring sheets are made for A3.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { TEMPLATE_PAPERS } from "../src/core/template/template-sheet";
import { drawPdfs } from "./paper/draw-pdf";
import { smallestText, textsOfPages, textsOnPaper, type PaperText } from "./paper/font-sizes";
import { ledgerWorkbooks } from "./paper/paper-ledgers";
import {
  frameworkWorkbooks,
  pageMark,
  summaryWorkbooks,
  templateWorkbooks,
  type PaperWorkbook,
} from "./paper/paper-sheets";
import { slipWorkbooks } from "./paper/paper-slips";
import { runScript } from "./run-script";

/** Points below which body text is hard to read on paper. */
const LEAST = 8;

async function paper(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { paper: { type: "string", default: "A4" } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const size = TEMPLATE_PAPERS.find((each) => each === values.paper);
  if (size === undefined) throw new Error(`--paper ${values.paper}: ${TEMPLATE_PAPERS.join(", ")}`);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const workbooks = [
    ...(await templateWorkbooks("zh", undefined, size)),
    ...(await templateWorkbooks("en", undefined, size)),
    // Nothing else is made for another paper.
    ...(size === "A4" ? await othersOnA4() : []),
  ];
  const drawn = drawPdfs(workbooks.map(({ workbook }) => workbook));
  workbooks.forEach(({ of, sheets }, index) => {
    const pdf = drawn[index] ?? new Uint8Array();
    if (folder !== undefined) writeFileSync(join(folder, `${of}.pdf`.replace(/\s+/g, "-")), pdf);
    const all = textsOnPaper(pdf);
    for (const sheet of sheets) report(`${of}\t${sheet}`, textsOfPages(all, pageMark(sheet)));
  });
}

async function othersOnA4(): Promise<readonly PaperWorkbook[]> {
  return [
    ...(await frameworkWorkbooks()),
    ...(await summaryWorkbooks("zh")),
    ...(await summaryWorkbooks("en")),
    ...(await slipWorkbooks()),
    ...(await ledgerWorkbooks()),
  ];
}

function report(what: string, texts: readonly PaperText[]): void {
  const { size, page, text } = smallestText(texts);
  const pages = new Set(texts.map((each) => each.page)).size;
  const isSmall = size < LEAST;
  const verdict = isSmall ? ` < ${LEAST} pt, p. ${page}: ${text.slice(0, 20)}` : "";
  process.stdout.write(`${what}\t${size.toFixed(2)} pt, ${pages} p.${verdict}\n`);
  if (isSmall) process.exitCode = 1;
}

void runScript(paper);
