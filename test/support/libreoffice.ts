/**
 * LibreOffice without a window, as the second spreadsheet program that opens what we write. Every
 * call has a profile of its own, so that runs side by side do not disturb each other.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Longest time for one call, in milliseconds; starting with a fresh profile takes some seconds. */
const TIMEOUT = 120_000;
/** What each file may add to it on a busy machine. */
const TIMEOUT_PER_FILE = 1_000;

const USUAL_PLACES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Path of LibreOffice's program, or null when it is not installed. */
export function findSoffice(): string | null {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice"));
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path)) ?? null;
}

/**
 * Opens a workbook, calculates it anew and saves it in another form.
 * @throws Error when LibreOffice is missing, takes too long, or can't open the file
 */
export async function convert(bytes: Uint8Array, format: "xlsx" | "pdf"): Promise<Uint8Array> {
  const [converted] = await convertAll([bytes], format);
  if (converted === undefined) throw new Error("LibreOffice converted nothing");
  return converted;
}

/** The same for many workbooks at the price of one start. */
export async function convertAll(
  workbooks: readonly Uint8Array[],
  format: "xlsx" | "pdf" | "xls" | "ods",
): Promise<readonly Uint8Array[]> {
  const soffice = findSoffice();
  if (soffice === null) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "soffice-"));
  try {
    const inputs = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(inputs.map((input, index) => writeFile(input, workbooks[index] ?? "")));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const { stdout, stderr } = await run(
      soffice,
      [
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        format,
        "--outdir",
        join(folder, "out"),
        ...inputs,
      ],
      { timeout: TIMEOUT + workbooks.length * TIMEOUT_PER_FILE },
    );
    return await Promise.all(
      workbooks.map(async (_, index) => {
        const output = join(folder, "out", `${index}.${format}`);
        if (!existsSync(output))
          throw new Error(`LibreOffice could not convert the file: ${stdout}${stderr}`);
        return new Uint8Array(await readFile(output));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
