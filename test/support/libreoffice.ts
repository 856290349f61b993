/**
 * LibreOffice without a window, as the second spreadsheet program that opens what we write. One runs for each worker
 * (jest/office-environment.cjs), and is handed the files.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";

/** Files that are handed over together. */
const AT_ONCE = 20;
/** Longest time for so many, in milliseconds, on a busy machine: ten times what they need. */
const LIMIT = 160_000;

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
    const outputs: Uint8Array[] = [];
    for (let first = 0; first < inputs.length; first += AT_ONCE) {
      const some = inputs.slice(first, first + AT_ONCE);
      outputs.push(...(await convertFiles(some, format, join(folder, "out"))));
    }
    return outputs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convertFiles(
  files: readonly string[],
  format: string,
  folder: string,
): Promise<readonly Uint8Array[]> {
  const answer = await handToLibreOffice(["--convert-to", format, "--outdir", folder, ...files], LIMIT);
  if ("failed" in answer) throw new Error(answer.failed);
  return Promise.all(
    files.map(async (file) => {
      const output = join(folder, `${parse(file).name}.${format}`);
      if (!existsSync(output)) throw new Error(`LibreOffice could not convert the file: ${answer.said}`);
      return new Uint8Array(await readFile(output));
    }),
  );
}
