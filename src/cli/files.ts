/** The only place that touches the disk. A file is written whole or not at all. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { WorkbookError } from "../workbook/workbook-error";

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

/**
 * Writes beside the target and renames, so that an interrupted run leaves the old file.
 * @throws WorkbookError writeFailed
 */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const aside = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(aside, bytes);
    await rename(aside, path);
  } catch (error) {
    await removeLeftover(aside);
    throw new WorkbookError("writeFailed", { file: path }, { cause: error });
  }
}

/** Removes what an interrupted writing left, if it came that far. */
async function removeLeftover(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
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
