/**
 * The files that may be returns among what a person names: files, folders with all that is in them, and
 * archives. Only names are looked at here, so that thousands of other files cost nothing.
 */
import fs from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { glob } from "tinyglobby";
import { isNobodysFile } from "../../core/collect/nobodys-file";
import type { Archives } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { isWorkbookName } from "../../workbook/workbook-name";
import { withDiskSource } from "./disk-source";
import type { FoundFiles, RefusedFile, ReturnFile } from "./return-file";

const ZIP = /\.zip$/i;
const OTHER_ARCHIVE = /\.(?:rar|7z|tar|gz|tgz|bz2|xz)$/i;

interface Finding {
  readonly files: Map<string, ReturnFile>;
  readonly refused: RefusedFile[];
  /** Endings by file. */
  readonly passedOver: Map<string, string>;
}

/**
 * What isn't there, and archives that can't be opened, are refused by name; nothing stops the search.
 * @param paths files, folders and archives; a file that is named is read whatever it is called
 * @param except files that are no returns whatever they hold: the roster, the output
 */
export async function findReturns(
  paths: readonly string[],
  except: readonly string[],
  archives: Archives,
): Promise<FoundFiles> {
  const found: Finding = { files: new Map(), refused: [], passedOver: new Map() };
  const taken = new Set(except.map((path) => resolve(path)));
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === null) found.refused.push({ name: shown(path), code: "notFound", detail: {} });
    else if (kind === "folder") {
      const { files, closed } = await inFolder(path);
      for (const file of files) await take(file, false);
      for (const folder of closed)
        found.refused.push({ name: shown(folder), code: "closedFolder", detail: {} });
    } else await take(path, true);
  }
  return { files: [...found.files.values()], refused: found.refused, passedOver: counted(found.passedOver) };

  async function take(path: string, isNamed: boolean): Promise<void> {
    const whole = resolve(path);
    if (taken.has(whole)) return;
    const name = shown(path);
    // Whoever names it later after all has it read.
    if (!isNamed && !isArchive(path) && !isWorkbookName(path)) return passOver(whole, found);
    taken.add(whole);
    found.passedOver.delete(whole);
    if (ZIP.test(path)) await takeArchive(path, found, archives);
    else if (OTHER_ARCHIVE.test(path)) found.refused.push({ name, code: "otherArchive", detail: {} });
    else found.files.set(whole, { name, path, member: null });
  }
}

async function kindOf(path: string): Promise<"folder" | "file" | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    // Whatever the reason: it is told as a file that isn't there or can't be opened.
    return null;
  }
}

interface InFolder {
  readonly files: readonly string[];
  /** Folders that may not be read: what is in them is nobody's guess. */
  readonly closed: readonly string[];
}

/** As the library asks for the content of a folder. */
type ReadFolder = (
  path: string,
  options: { readonly withFileTypes: true },
  done: (error: Error | null, entries: fs.Dirent[]) => void,
) => void;

/** All files below a folder, by name; folders that lead back to themselves are gone through once. */
async function inFolder(folder: string): Promise<InFolder> {
  const closed: string[] = [];
  const readFolder: ReadFolder = (path, options, done) => {
    fs.readdir(path, options, (error, entries) => {
      if (error !== null) closed.push(path);
      done(error, entries);
    });
  };
  const found = await glob("**/*", {
    cwd: folder,
    onlyFiles: true,
    expandDirectories: false,
    // The library passes over what it can't open without a word.
    fs: { readdir: readFolder as unknown as typeof fs.readdir },
  });
  const files = found
    .filter((file) => !isNobodysFile(file))
    .sort(byCode)
    .map((file) => join(folder, file));
  return {
    files,
    closed: closed
      .map((path) => (resolve(path) === resolve(folder) ? folder : join(folder, relative(folder, path))))
      .sort(byCode),
  };
}

async function takeArchive(path: string, found: Finding, archives: Archives): Promise<void> {
  const name = shown(path);
  try {
    const members = await withDiskSource(path, (source) => archives.members(source));
    const wanted = members.filter((member) => !isNobodysFile(member.name));
    for (const member of [...wanted].sort((a, b) => byCode(a.name, b.name))) {
      const file = `${name}/${member.name}`;
      if (isArchive(file)) found.refused.push({ name: file, code: "nestedArchive", detail: {} });
      else if (!isWorkbookName(file)) passOver(file, found);
      // Two members may have one name: both are read, and told apart by their places.
      else found.files.set(`${resolve(path)}/${member.headerOffset}`, { name: file, path, member });
    }
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    found.refused.push({ name, ...refusal(error) });
  }
}

function refusal({ code, detail }: WorkbookError): Pick<RefusedFile, "code" | "detail"> {
  if (code === "tooLarge" || code === "notFound") return { code, detail };
  return { code: "damaged", detail: { ...detail, kind: "truncated" } };
}

function passOver(file: string, { passedOver }: Finding): void {
  passedOver.set(file, /\.[^./\\]{1,8}$/.exec(basename(file))?.[0].toLowerCase() ?? "");
}

function counted(endings: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ending of endings.values()) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return counts;
}

function isArchive(path: string): boolean {
  return ZIP.test(path) || OTHER_ARCHIVE.test(path);
}

function shown(path: string): string {
  return path.replaceAll("\\", "/");
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
