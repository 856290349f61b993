/**
 * What a person chose or dropped, as files with their paths: single files, whole folders, both at once.
 * Nothing is read here; a folder of thousands is only listed.
 */

import type { SentArchive, SentFile } from "../../usecases/sent-file";

/** A file before it is read. */
export interface ChosenFile {
  /** With “/” between folders, as on the person's disk; only the name where the browser tells no more. */
  readonly path: string;
  readonly file: File;
}

/** @param list of an input for files, or for a folder */
export function chosenFiles(list: FileList | readonly File[]): readonly ChosenFile[] {
  return sorted([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** Must be called while the drop is handled: afterwards the browser forgets what was dropped. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...items].flatMap((item) => (item.kind === "file" ? (item.webkitGetAsEntry() ?? []) : []));
  if (entries.length === 0) return chosenFiles(files);
  const found: ChosenFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return sorted(found);
}

async function walk(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser hands over a hundred entries at a time, and none at the end.
  for (;;) {
    const entries = await nextEntries(reader);
    if (entries.length === 0) return;
    for (const inner of entries) await walk(inner, found);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function nextEntries(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/** By path, so that the order of clicks makes no difference. */
function sorted(files: readonly ChosenFile[]): readonly ChosenFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The browser asks the disk for each file's time: only when it is wanted, or thousands of files hold the page up. */
export function sentFile({ path, file }: ChosenFile): SentFile {
  return {
    path,
    get modified() {
      return new Date(file.lastModified).toISOString();
    },
    bytes: () => file.arrayBuffer(),
  };
}

export function sentArchive({ path, file }: ChosenFile): SentArchive {
  return {
    path,
    size: file.size,
    read: async (start, length) => new Uint8Array(await file.slice(start, start + length).arrayBuffer()),
  };
}
