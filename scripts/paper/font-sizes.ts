/**
 * How large text is on paper, read from a drawn PDF by poppler-utils: what counts is not a cell's font but
 * the font after the sheet was scaled to the width of its page.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enlargePdf } from "./enlarge-pdf";

/** Pages are enlarged so many times first: pdftohtml tells whole pixels only. */
const TIMES = 10;
/** The most that pdftohtml enlarges by itself. */
const ZOOM = 3;

export interface PaperText {
  /** From 1. */
  readonly page: number;
  /** In points, to the thirtieth or so. */
  readonly size: number;
  readonly text: string;
}

/**
 * Every text of a PDF with its size on paper.
 * @param pdf as LibreOffice writes it
 * @throws Error when poppler-utils is not installed
 */
export function textsOnPaper(pdf: Uint8Array): readonly PaperText[] {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const enlarged = join(folder, "enlarged.pdf");
    writeFileSync(enlarged, enlargePdf(pdf, TIMES));
    const xml = execFileSync("pdftohtml", ["-xml", "-i", "-zoom", String(ZOOM), "-stdout", enlarged], {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
    return readTexts(xml);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readTexts(xml: string): readonly PaperText[] {
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size)]),
  );
  return xml.split(/<page number="/).flatMap((part): readonly PaperText[] => {
    const page = Number.parseInt(part, 10);
    return [...part.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/gs)].flatMap(
      ([, font, inside = ""]) => {
        const text = inside.replace(/<[^>]*>/g, "").trim();
        return text === "" ? [] : [{ page, size: (sizes.get(font) ?? 0) / (TIMES * ZOOM), text }];
      },
    );
  });
}

/** The texts of the pages that carry a mark, without the mark; it may have been drawn in several runs. */
export function textsOfPages(texts: readonly PaperText[], mark: string): readonly PaperText[] {
  return [...new Set(texts.map(({ page }) => page))].flatMap((page) => {
    const all = texts.filter((each) => each.page === page);
    for (const first of all.keys()) {
      let run = "";
      for (let last = first; run.length < mark.length && last < all.length; last++) {
        run += all[last]?.text ?? "";
        if (run === mark) return [...all.slice(0, first), ...all.slice(last + 1)];
      }
    }
    return [];
  });
}

/** The smallest text. @throws Error when there is none */
export function smallestText(texts: readonly PaperText[]): PaperText {
  const [first, ...others] = texts;
  if (first === undefined) throw new Error("The drawn pages hold no text");
  return others.reduce((least, each) => (each.size < least.size ? each : least), first);
}
