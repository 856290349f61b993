/** The folder that files share, so that a name is shown, or laid out anew, without it. */

/** With its last "/"; "" where they have none in common. A file's own name is never a part of it. */
export function commonFolder(files: readonly string[]): string {
  let folder: string | null = null;
  for (const file of files) folder = shared(folder ?? file, file);
  return folder ?? "";
}

/** What two paths have in common, up to a "/". */
function shared(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, one.slice(0, length).lastIndexOf("/") + 1);
}
