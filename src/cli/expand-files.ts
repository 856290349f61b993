/**
 * Files as people name them: one by one, by `*` and `?`, which the command prompt of Windows leaves to
 * the program, or by their folder.
 */
import { plural } from "../core/locale/plural";
import { isWorkbookName } from "../workbook/workbook-name";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";
import type { Language } from "../core/locale/language";
import { CliError } from "./cli-error";
import { isPresent } from "./files";
import type { Terminal } from "./terminal";

const WILDCARD = /[*?]/;

/** What the library takes for more than itself; here only `*` and `?` are. */
const OTHER_SIGNS = /[()[\]{}!+@$^|\\]/g;

/** What people keep tables in. Those that can't be read are told, not passed over. */

/** Files that Excel and WPS keep beside an open workbook, and hidden ones. */
const BESIDE = /^(?:~\$|\.)/;

/**
 * The files that arguments stand for, in their order, those of one argument by name; none twice through
 * wildcards and folders.
 * @throws CliError when there is no file for a wildcard or in a folder
 */
export async function expandFiles(
  args: readonly string[],
  language: Language,
  terminal: Terminal,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const arg of args) {
    const path = await asWritten(arg);
    if (!WILDCARD.test(path) && !(await isFolder(path))) {
      files.push(path);
      continue;
    }
    const found = WILDCARD.test(path) ? await matching(path) : await inFolder(path, language, terminal);
    if (found.length === 0) throw nothingFound(arg);
    files.push(...found.filter((file) => !files.includes(file)));
  }
  return files;
}

/** The same where an argument may be a name of something else: folders stand for themselves. */
export async function expandNames(args: readonly string[]): Promise<readonly string[]> {
  const names = await Promise.all(
    args.map(async (arg) => {
      const path = await asWritten(arg);
      if (!WILDCARD.test(path)) return [path];
      const found = await matching(path);
      if (found.length === 0) throw nothingFound(arg);
      return found;
    }),
  );
  return names.flat();
}

/** @throws CliError when the argument stands for no file, or for several */
export async function expandName(arg: string): Promise<string> {
  const [first = arg, ...others] = await expandNames([arg]);
  if (others.length === 0) return first;
  throw new CliError({
    zh: `“${arg}”对应 ${others.length + 1} 个文件，而这个命令一次只处理一个；请写明是哪一个。`,
    en: `“${arg}” stands for ${others.length + 1} files, and this command takes one at a time. Name the one.`,
  });
}

/** Paths as Windows writes them are understood everywhere, unless a file really has that name. */
async function asWritten(arg: string): Promise<string> {
  return !arg.includes("\\") || (await isPresent(arg)) ? arg : arg.replaceAll("\\", "/");
}

async function isFolder(path: string): Promise<boolean> {
  return (await isPresent(path)) && (await stat(path)).isDirectory();
}

async function matching(path: string): Promise<readonly string[]> {
  if (await isPresent(path)) return [path];
  const steps = path.split("/");
  const fixed = steps.findIndex((step) => WILDCARD.test(step));
  const base = steps.slice(0, fixed).join("/");
  const pattern = steps.slice(fixed).join("/").replace(OTHER_SIGNS, "\\$&");
  const start = fixed === 0 ? "." : base === "" ? "/" : `${base}/`;
  if (!(await isFolder(start))) return [];
  const found = await glob(pattern, {
    cwd: start,
    caseSensitiveMatch: process.platform !== "win32",
    braceExpansion: false,
    expandDirectories: false,
    extglob: false,
  });
  return found
    .filter((file) => !BESIDE.test(file.split("/").at(-1) ?? ""))
    .sort()
    .map((file) => join(start, file));
}

async function inFolder(folder: string, language: Language, terminal: Terminal): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !BESIDE.test(name));
  const names = entries
    .filter((entry) => !entry.isDirectory() && isWorkbookName(entry.name))
    .map(({ name }) => name);
  const folders = entries.filter((entry) => entry.isDirectory()).length;
  if (folders > 0) terminal.err(`${passedOver(folder, names.length, folders)[language]}\n`);
  return names.sort().map((name) => join(folder, name));
}

function passedOver(folder: string, files: number, folders: number) {
  return {
    zh: `“${folder}”：读取其中的 ${files} 个工作簿；${folders} 个子文件夹没有读取，需要时请另外写明。`,
    en: `“${folder}”: ${plural(files, "workbook")} read; ${plural(folders, "folder")} in it not, name them too if they are wanted.`,
  };
}

/** For a name that stands for no file. */
export function nothingFound(arg: string): CliError {
  return new CliError({
    zh: `“${arg}”没有对应的工作簿；请检查文件名和所在文件夹。`,
    en: `There is no workbook for “${arg}”; check the name and the folder.`,
  });
}
