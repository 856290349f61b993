/** Runs the command line inside the test's process, with a folder of its own for files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readReturn } from "../../src/cli/collect/read-return";
import { runProgram } from "../../src/cli/program";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openAny } from "../../src/workbook/other/open-any";
import { readOther } from "../../src/workbook/other/read-other";
import { zipMembers } from "../../src/workbook/xlsx/zip/zip-members";
import { zipFiles } from "../../src/workbook/xlsx/zip/zip-files";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** When everything that these runs write was written. */
export const NOW = new Date(2026, 11, 31, 9, 30);

const OPEN = openAny(async (bytes, format) => readOther(bytes, format));
const ARCHIVES = zipMembers();

const ROOT = resolve(__dirname, "../..");

/** What `kaoping` with these arguments prints and ends with. */
export async function kaoping(...args: readonly string[]): Promise<Run> {
  const printed = { out: "", err: "" };
  const code = await runProgram(args, {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    now: () => NOW,
    workbooks: {
      open: OPEN,
      create: createXlsx,
      zip: zipFiles,
    },
    archives: ARCHIVES,
    // In this thread: what threads do is tested with them.
    returnReader: (settings) => ({
      threads: 2,
      atOnce: 2,
      // As between threads, nothing but plain data goes to and fro.
      read: async (files) =>
        structuredClone(
          await Promise.all(
            files.map((file) =>
              readReturn(file, structuredClone(settings), { open: OPEN, archives: ARCHIVES }),
            ),
          ),
        ),
      close: () => Promise.resolve(),
    }),
  });
  return { code, ...printed };
}

/** Path of a committed example. */
export function example(name: "clean" | "faulty" | "half"): string {
  return join(ROOT, "examples", `sqlh-2026Q4-${name}.xlsx`);
}

/** A folder for the files of a test file; it is removed when its tests are done. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "kaoping-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return (name) => join(folder, name);
}
