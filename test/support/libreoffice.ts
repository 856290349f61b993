/**
 * LibreOffice without a window, as the second spreadsheet program that opens what we write. One runs for each worker
 * (jest/office-environment.cjs), and is handed the files.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Longest time for one call, in milliseconds. */
const TIMEOUT = 120_000;
/** What each file may add to it on a busy machine. */
const TIMEOUT_PER_FILE = 1_000;

/** Given by the environment of the tests. */
declare const handToLibreOffice: (
  args: readonly string[],
  limit: number,
) => Promise<{ readonly said: string } | { readonly failed: string }>;

/**
 * Opens a workbook, calculates it anew and saves it in another form.
 * @throws Error when LibreOffice takes too long, or can't open the file
 */
export async function convert(bytes: Uint8Array, format: "xlsx" | "pdf"): Promise<Uint8Array> {
  const [converted] = await convertAll([bytes], format);
  if (converted === undefined) throw new Error("LibreOffice converted nothing");
  return converted;
}

/** The same for many workbooks. */
export async function convertAll(
  workbooks: readonly Uint8Array[],
  format: "xlsx" | "pdf" | "xls" | "ods",
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "converted-"));
  try {
    const inputs = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(inputs.map((input, index) => writeFile(input, workbooks[index] ?? "")));
    const answer = await handToLibreOffice(
      ["--convert-to", format, "--outdir", join(folder, "out"), ...inputs],
      TIMEOUT + workbooks.length * TIMEOUT_PER_FILE,
    );
    if ("failed" in answer) throw new Error(answer.failed);
    return await Promise.all(
      workbooks.map(async (_, index) => {
        const output = join(folder, "out", `${index}.${format}`);
        if (!existsSync(output)) throw new Error(`LibreOffice could not convert the file: ${answer.said}`);
        return new Uint8Array(await readFile(output));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
