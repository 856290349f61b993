/** Files as the sheets name them: without the folder that all of them share, so that a name fits its column. */
import { commonFolder } from "../common-folder";
import type { Collected } from "../collected";

export interface ShownFiles {
  /** The folder that all files lie in, without its last "/"; empty where they share none. */
  readonly folder: string;
  readonly name: (file: string) => string;
}

export function shownFiles({ returns }: Pick<Collected, "returns">): ShownFiles {
  const folder = commonFolder(returns.map(({ file }) => file));
  return { folder: folder.replace(/\/$/, ""), name: (file) => file.slice(folder.length) };
}
