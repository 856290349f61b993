/** Files as the sheets name them: without the folder that all of them share, so that a name fits its column. */
import type { Collected } from "../collected";

export interface ShownFiles {
  /** The folder that all files lie in, without its last "/"; empty where they share none. */
  readonly folder: string;
  readonly name: (file: string) => string;
}

export function shownFiles({ returns }: Collected): ShownFiles {
  let folder: string | null = null;
  for (const { file } of returns) folder = sharedFolder(folder ?? file, file);
  const shared = folder ?? "";
  return {
    folder: shared.replace(/\/$/, ""),
    name: (file) => (file.startsWith(shared) ? file.slice(shared.length) : file),
  };
}

/** What two paths have in common, up to a "/". */
function sharedFolder(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, one.slice(0, length).lastIndexOf("/") + 1);
}
