/** What `kaoping check --fix safe` writes of a file: what the page has to write too. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { kaoping } from "./command-line";

export async function fixedByCommandLine(file: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "kaoping-page-"));
  try {
    await kaoping("check", file, "--fix", "safe", "--out", folder);
    return readFileSync(join(folder, basename(file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
