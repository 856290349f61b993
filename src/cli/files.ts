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
    await rm(aside, { force: true });
    throw new WorkbookError("writeFailed", { file: path }, { cause: error });
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
