/** A folder of static files, wherever it stands: on the disk, or packed in a zip file. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { unzipSync } from "fflate";

/**
 * Finds a file's bytes by its path below the site, such as "assets/icon-32.png"; null when there is
 * no such file.
 */
export type Site = (path: string) => Promise<Uint8Array | null>;

/** The files below a folder, as they are when they are asked for. */
export function folderSite(folder: string): Site {
  const top = normalize(folder) + sep;
  return async (path) => {
    const file = normalize(join(folder, path));
    if (!file.startsWith(top) || file.includes("\0")) return null;
    // A path with nothing behind it is an everyday request, not a fault.
    const found = await stat(file).catch(() => null);
    return found?.isFile() === true ? readFile(file) : null;
  };
}

/**
 * The files of a package: a zip file, or the folder that was packed.
 * @throws Error when the path leads to neither
 */
export async function packedSite(path: string): Promise<Site> {
  if ((await stat(path)).isDirectory()) return folderSite(path);
  const files = new Map(Object.entries(unzipSync(await readFile(path))));
  return async (wanted) => files.get(wanted) ?? null;
}

/** All files below a folder with their paths, "/" between the parts, sorted by them. */
export async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(normalize(folder).length + 1))
    .sort();
  const read = paths.map(
    async (path) => [path.split(sep).join("/"), await readFile(join(folder, path))] as const,
  );
  return new Map(await Promise.all(read));
}
