/** Pages of a workbook as LibreOffice prints them, as pictures of docs/pictures; the command line makes the workbook. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drawPdfs } from "../paper/draw-pdf";
import { drawPage, pageTexts, type PagePicture } from "./draw-page";

const ROOT = resolve(__dirname, "../..");

/** Needs LibreOffice, `pdftoppm` and `pdftotext` (poppler-utils). */
export function drawWorkbook(
  workbook: Uint8Array,
  pictures: readonly PagePicture[],
  dotsPerInch: number,
): void {
  inFolder((folder) => {
    const [pdf] = drawPdfs([workbook]);
    if (pdf === undefined) throw new Error("LibreOffice drew nothing");
    const file = join(folder, "workbook.pdf");
    writeFileSync(file, pdf);
    const texts = pageTexts(file);
    for (const picture of pictures) drawPage(file, texts, picture, dotsPerInch);
  });
}

/**
 * What a command of the built command line writes with `--out`.
 * @param args the command, its options but for `--out`; paths begin at the project's root
 */
export function workbookOf(args: readonly string[]): Uint8Array {
  return inFolder((folder) => {
    const out = join(folder, "out.xlsx");
    try {
      const command = [join(ROOT, "dist/cli/kaoping.cjs"), ...args, "--out", out];
      execFileSync(process.execPath, command, { cwd: ROOT, stdio: "ignore" });
    } catch (error) {
      // 1: something among the examples needs a person, as it is meant to.
      if (!(error instanceof Error && "status" in error && error.status === 1)) throw error;
    }
    return readFileSync(out);
  });
}

function inFolder<Made>(make: (folder: string) => Made): Made {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  try {
    return make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
