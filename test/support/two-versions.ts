/** A package as it stood on a server, and its update, as `npm run package` makes them from two commits. */
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { readFolder } from "../../scripts/serving/site";

const FIRST = "2026-01-05T08:00:00Z";
const SECOND = "2026-03-02T08:00:00Z";

/** The name's hash with its digits turned about: another name of the same length, as an update has. */
const updatedName = (name: string): string =>
  name.replace(/\.([0-9a-f]{10})\.js$/, (_, hash: string) => `.${[...hash].reverse().join("")}.js`);

export interface TwoVersions {
  /** The folder on the server, holding the first version until `update`. */
  readonly folder: string;
  /** What an administrator does: the new files over the old ones, the old scripts removed. */
  update(): Promise<void>;
}

/**
 * @param built the folder of a package
 * @param folder where the server's copy goes
 */
export async function twoVersions(built: string, folder: string): Promise<TwoVersions> {
  cpSync(built, folder, { recursive: true });
  await mark(folder, FIRST);
  return {
    folder,
    update: async () => {
      const scripts = readdirSync(join(folder, "js"));
      for (const [path, bytes] of await readFolder(folder)) {
        if (!/\.(js|html)$/.test(path) || path.startsWith("office/")) continue;
        const text = Buffer.from(bytes).toString("utf8");
        writeFileSync(join(folder, path), renamed(text, scripts));
      }
      for (const name of scripts) renameSync(join(folder, "js", name), join(folder, "js", updatedName(name)));
      await mark(folder, SECOND);
    },
  };
}

/** Scripts name each other by their hashes alone. */
function renamed(text: string, scripts: readonly string[]): string {
  const hashes = scripts.flatMap((name) => /\.([0-9a-f]{10})\.js$/.exec(name)?.[1] ?? []);
  return hashes.reduce((all, hash) => all.replaceAll(hash, [...hash].reverse().join("")), text);
}

async function mark(folder: string, time: string): Promise<void> {
  for (const page of ["taskpane.html", "commands.html"]) {
    const file = join(folder, page);
    writeFileSync(file, readFileSync(file, "utf8").replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, time));
  }
  const moment = new Date(time);
  for (const path of (await readFolder(folder)).keys()) utimesSync(join(folder, path), moment, moment);
}

/** How nginx and IIS tell the versions of a file apart. */
export function timeAndSize(folder: string): (path: string) => Promise<string> {
  return (path) => {
    const { mtimeMs, size } = statSync(join(folder, path));
    return Promise.resolve(`${Math.floor(mtimeMs / 1000).toString(16)}-${size.toString(16)}`);
  };
}

/** Removes what a test put up. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
