/** The fixed copy of one file: makes every safe fix in it and leaves the original as it is, to the byte. */
import type { Fix } from "../core/fix/fix";
import { planFixes } from "../core/fix/plan-fixes";
import { safeFixes } from "../core/fix/safe-fixes";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language } from "../core/locale/language";
import { assessFile, assessOpened, type AssessedFile, type AssessFileOptions } from "./assess-file";
import { writeBytes } from "./files";
import { refuseMacros, reportOrigin } from "./origin";
import { copyPath, refuseForeign } from "./fixed-copy";
import type { Terminal } from "./terminal";
import { wantedSheets } from "./wanted-sheets";

export interface FixOptions {
  /** The folder for the copies. */
  readonly out: string;
  /** Overwrites whatever stands there under a copy's name, but never an original. */
  readonly force: boolean;
  /** Lets the copy of a workbook with macros go without them. */
  readonly dropMacros: boolean;
  /** All files of the run. */
  readonly files: readonly string[];
}

/** What was changed in a copy. */
export interface FixedCopy {
  readonly path: string;
  readonly fixes: readonly Fix[];
  /** The workbook as it was before. */
  readonly before: WorkbookGrid;
}

/**
 * A file without safe fixes is copied as it is.
 * @returns the copy, and the file assessed as it is in the copy
 * @throws CliError when something is in the copy's way
 * @throws WorkbookError when the file can't be read or the copy can't be written
 */
export async function fixFile(
  file: string,
  options: AssessFileOptions & { readonly language: Language },
  { out, force, dropMacros, files }: FixOptions,
  terminal: Terminal,
): Promise<{ readonly fixed: FixedCopy; readonly assessed: AssessedFile }> {
  const path = await copyPath(file, files, out);
  const original = await assessFile(file, options, terminal.workbooks);
  const { workbook, grid } = original;
  refuseMacros(workbook, dropMacros);
  const fixes = safeFixes(wantedSheets(original, options.period), grid);
  if (fixes.length > 0) await workbook.apply(planFixes(fixes, grid, terminal.now(), options.language));
  const assessed = await assessOpened(workbook, options, terminal.workbooks);
  if (!force) await refuseForeign(path, assessed.grid, terminal.workbooks);
  await writeBytes(path, workbook.toBytes());
  reportOrigin(workbook, path, options.language, terminal);
  return { fixed: { path, fixes, before: grid }, assessed };
}
