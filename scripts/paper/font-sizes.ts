/**
 * How large text is on paper, read from a drawn PDF by poppler-utils: what counts is not a cell's font but
 * the font after the sheet was scaled to the width of its page.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Pages are enlarged to this square first: pdftohtml tells whole pixels only. */
const SQUARE = 14_000;

export interface PaperText {
  /** From 1. */
  readonly page: number;
  /** In points, to the hundredth or so. */
  readonly size: number;
  readonly text: string;
}

/**
 * Every text of a PDF with its size on paper.
 * @throws Error when poppler-utils is not installed
 */
export function textsOnPaper(pdf: Uint8Array): readonly PaperText[] {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const [drawn, enlarged] = [join(folder, "drawn.pdf"), join(folder, "enlarged.pdf")];
    writeFileSync(drawn, pdf);
    const square = ["-paperw", String(SQUARE), "-paperh", String(SQUARE), "-expand"];
    execFileSync("pdftocairo", ["-pdf", ...square, drawn, enlarged]);
    const xml = execFileSync("pdftohtml", ["-xml", "-i", "-zoom", "1", "-stdout", enlarged], {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
    return readTexts(xml, longSides(drawn));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of each page, upright or across; in points. */
function longSides(path: string): ReadonlyMap<number, number> {
  const said = execFileSync("pdfinfo", ["-f", "1", "-l", "99999", path], { encoding: "utf8" });
  return new Map(
    [...said.matchAll(/^Page +(\d+) +size: +([\d.]+) x ([\d.]+)/gm)].map(([, page, width, height]) => [
      Number(page),
      Math.max(Number(width), Number(height)),
    ]),
  );
}

/** @param longSides of the paper, by page; the enlarged page is a square of SQUARE */
function readTexts(xml: string, longSides: ReadonlyMap<number, number>): readonly PaperText[] {
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size)]),
  );
  return xml.split(/<page number="/).flatMap((part): readonly PaperText[] => {
    const page = Number.parseInt(part, 10);
    const scale = (longSides.get(page) ?? 0) / SQUARE;
    return [...part.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/gs)].flatMap(
      ([, font, inside = ""]) => {
        const text = inside.replace(/<[^>]*>/g, "").trim();
        return text === "" ? [] : [{ page, size: (sizes.get(font) ?? 0) * scale, text }];
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
