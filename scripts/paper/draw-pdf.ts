/** Workbooks as LibreOffice prints them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findSoffice } from "../find-soffice.cjs";
import { UsageError } from "../usage-error";

/** More files on a command line than this are too long for some systems. */
const AT_ONCE = 40;

/**
 * The PDF of each workbook, in their order.
 * @throws UsageError when LibreOffice is not installed
 */
export function drawPdfs(workbooks: readonly Uint8Array[]): readonly Uint8Array[] {
  const soffice = findSoffice();
  if (soffice === null)
    throw new UsageError(
      "没有找到 LibreOffice；可用环境变量 SOFFICE 指明程序位置。",
      "LibreOffice was not found; name the program in SOFFICE.",
    );
  const folder = mkdtempSync(join(tmpdir(), "drawn-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    for (let first = 0; first < files.length; first += AT_ONCE) {
      const some = files.slice(first, first + AT_ONCE);
      execFileSync(soffice, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...some], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    }
    return workbooks.map((_, index) => new Uint8Array(readFileSync(join(folder, `${index}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
