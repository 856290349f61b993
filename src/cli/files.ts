/** The only place that touches the disk. A file is written whole or not at all. */
import { randomUUID } from "node:crypto";
import { chmod, lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { WorkbookError } from "../workbook/workbook-error";
import { forgetLeftover, rememberLeftover } from "./leftovers";

/** @throws WorkbookError notFound */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new WorkbookError("notFound", { file: path }, { cause: error });
  }
}

/** The same as readBytes, but null for a file that isn't there. */
export async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new WorkbookError("notFound", { file: path }, { cause: error });
  }
}

/** True when anything has that name: a file, a folder, a link that leads nowhere. */
export async function isPresent(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw new WorkbookError("notFound", { file: path }, { cause: error });
  }
}

/**
 * Writes beside the target and renames, so that an interrupted run leaves the old file. A file that is
 * replaced keeps its permissions; behind a link the file is replaced, not the link.
 * @throws WorkbookError writeFailed
 */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await writeAllBytes(new Map([[path, bytes]]));
}

/**
 * The same for files that belong together: the first is put in its place when all have been written beside theirs, so
 * that a disk that is full leaves all of them as they were.
 * @param files contents by path
 * @throws WorkbookError writeFailed
 */
export async function writeAllBytes(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const asides: string[] = [];
  const moves: { readonly path: string; readonly aside: string; readonly target: string }[] = [];
  let current = "";
  try {
    for (const [path, bytes] of files) {
      current = path;
      await mkdir(dirname(path), { recursive: true });
      const target = await canonical(path);
      // The target's own name may be as long as names can be.
      const aside = join(dirname(target), `.kaoping-${randomUUID()}.tmp`);
      rememberLeftover(aside);
      asides.push(aside);
      await writeFile(aside, bytes);
      const mode = await modeOf(target);
      if (mode !== null) await chmod(aside, mode);
      moves.push({ path, aside, target });
    }
    for (const { path, aside, target } of moves) {
      current = path;
      await rename(aside, target);
      forgetLeftover(aside);
    }
  } catch (error) {
    for (const aside of asides) await removeLeftover(aside);
    throw writeFailed(current, error);
  }
}

/** Codes of a disk, and of a person's share of it, that holds no more. */
const FULL: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT"]);

/** Why a file couldn't be written, in the words of whatever refused. */
export function writeFailed(file: string, cause: unknown): WorkbookError {
  const isFull = typeof cause === "object" && cause !== null && "code" in cause && FULL.has(cause.code);
  return new WorkbookError("writeFailed", { file, ...(isFull ? { reason: "full" } : {}) }, { cause });
}

/** Permissions of the file that is there; null where there is none. */
async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Removes what an interrupted writing left, if it came that far. */
async function removeLeftover(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
    forgetLeftover(path);
  } catch (error) {
    if (!isMissing(error)) throw new WorkbookError("writeFailed", { file: path }, { cause: error });
  }
}

/** True when both paths lead to one file, through links too. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  return (await canonical(a)) === (await canonical(b));
}

async function canonical(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return resolve(path);
    throw new WorkbookError("notFound", { file: path }, { cause: error });
  }
}

/** Nothing of that name is there; perhaps its folder is a file. */
function isMissing(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "ENOENT" || error.code === "ENOTDIR";
}
