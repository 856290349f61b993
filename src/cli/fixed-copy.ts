/** Where the fixed copy of a file goes, and what must not be overwritten there. */
import { basename, join } from "node:path";
import { findLogSheet } from "../core/fix/log/read-log";
import type { WorkbookGrid } from "../core/grid/grid";
import type { WorkbookFiles } from "../workbook/port";
import { CliError } from "./cli-error";
import { isPresent, isSameFile } from "./files";
import { readGridIfAny } from "./read-grid";
import { sameCells } from "./same-cells";
import { withoutEnding } from "../workbook/workbook-name";

/**
 * @param files all files of the run: none of them may be written to, nor two copies to one name
 * @throws CliError when the copy would replace an original or another copy
 */
export async function copyPath(file: string, files: readonly string[], folder: string): Promise<string> {
  const path = join(folder, copyName(file));
  await refuseOriginal(path, files);
  const name = copyName(file).toLowerCase();
  const first = files.find((other) => copyName(other).toLowerCase() === name);
  if (first !== undefined && !(await isSameFile(first, file)))
    throw new CliError({
      zh: `“${file}”与“${first}”同名，不能写到同一个文件夹；请分开更正。`,
      en: `“${file}” has the same name as “${first}”; they can't go to one folder. Fix them apart.`,
    });
  return path;
}

/** @throws CliError when a copy of that name would replace one of the originals */
export async function refuseOriginal(path: string, originals: readonly string[]): Promise<void> {
  for (const other of originals)
    if (await isSameFile(path, other))
      throw new CliError({
        zh: `副本“${path}”会覆盖原文件“${other}”；请用 --out 指定另一个文件夹，原文件不会被改动。`,
        en: `The copy “${path}” would replace the original “${other}”. Name another folder with --out; originals are never changed.`,
      });
}

/** Whatever the file is, its copy is an .xlsx. */
function copyName(file: string): string {
  return `${withoutEnding(basename(file))}.xlsx`;
}

/**
 * A copy of an earlier run may be replaced; what somebody else put there, or worked on since, may not.
 * @param copy what is to be written
 * @throws CliError when something else is in the way
 */
export async function refuseForeign(
  path: string,
  copy: WorkbookGrid,
  workbooks: WorkbookFiles,
): Promise<void> {
  if (!(await isPresent(path))) return;
  const there = await readGridIfAny(path, workbooks);
  // The times in 校验记录 differ from run to run.
  if (there !== null && sameCells(there, copy, (workbook) => findLogSheet(workbook)?.name)) return;
  throw new CliError({
    zh: `“${path}”已经存在，内容与更正后的副本不同，没有覆盖；请换一个文件夹，或加 --force 覆盖。`,
    en: `“${path}” exists and isn't this fixed copy; it was not overwritten. Choose another folder, or add --force.`,
  });
}
