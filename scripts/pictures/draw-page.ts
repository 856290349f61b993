/** One page of what LibreOffice printed, as a picture of docs/pictures. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(__dirname, "../../docs/pictures");

/** The text of each page of a PDF. Needs `pdftotext` (poppler-utils). */
export function pageTexts(pdf: string): readonly string[] {
  return execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).split("\f");
}

export interface PagePicture {
  /** Of the picture, without its ending. */
  readonly name: string;
  /** Stands in the first line of the page that is drawn. */
  readonly title: RegExp;
}

/**
 * Draws the first page that begins with the title, and says which file it wrote. Needs `pdftoppm` (poppler-utils).
 * @throws Error when no page begins so
 */
export function drawPage(
  pdf: string,
  texts: readonly string[],
  { name, title }: PagePicture,
  dotsPerInch: number,
): void {
  mkdirSync(FOLDER, { recursive: true });
  const page = texts.findIndex((text) => title.test(text.trimStart().split("\n")[0]?.trimEnd() ?? "")) + 1;
  if (page === 0) throw new Error(`${name}: no page begins with ${String(title)}`);
  const only = ["-f", String(page), "-l", String(page), "-singlefile"];
  execFileSync("pdftoppm", ["-png", "-r", String(dotsPerInch), ...only, pdf, join(FOLDER, name)]);
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
