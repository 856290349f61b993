/** How a person hands a file to the page: by the browser's dialog, or by dropping it. */
import { chosenFiles, droppedFiles, type ChosenFile } from "../../taskpane/collect/chosen-files";
import { isArchiveName } from "../../taskpane/collect/return-names";

/** One workbook to be opened: with its handle where the browser gives one. */
export type Chosen = FileSystemFileHandle | File;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** What can be opened; all but .xlsx is only read. */
const ENDINGS = [".xlsx", ".xlsm", ".xls", ".et", ".xlsb", ".ods"];
export const ACCEPTED = ENDINGS.join();

/** True where files can be looked at again, and written. */
export function canFollowFiles(): boolean {
  return window.showOpenFilePicker !== undefined;
}

/** Asks by the browser's own dialog. @returns null when the person chose nothing */
export async function pickFile(): Promise<FileSystemFileHandle | null> {
  try {
    const types = [{ accept: { [XLSX]: ENDINGS } }];
    const [handle = null] = (await window.showOpenFilePicker?.({ multiple: false, types })) ?? [];
    return handle;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

export type Dropped =
  | { readonly kind: "one"; readonly chosen: Chosen }
  | { readonly kind: "many"; readonly files: readonly ChosenFile[] };

/** Must be called while the drop is handled: afterwards the browser forgets what was dropped. */
export function dropped(transfer: DataTransfer): Promise<Dropped> {
  const [item, ...others] = [...transfer.items].filter(({ kind }) => kind === "file");
  const file = item?.getAsFile() ?? null;
  const isFolder = item?.webkitGetAsEntry()?.isDirectory === true;
  if (item === undefined || file === null || isFolder || others.length > 0 || isArchiveName(file.name))
    return droppedFiles(transfer).then((files) => ({ kind: "many", files }));
  const handle = item.getAsFileSystemHandle?.() ?? Promise.resolve(null);
  return handle.then(
    (found) => ({ kind: "one", chosen: isFileHandle(found) ? found : file }),
    () => ({ kind: "one", chosen: file }),
  );
}

/** What an input for files, or for a folder, holds; it is emptied, so that the same can be chosen once more. */
export function takeFrom(input: HTMLInputElement): readonly ChosenFile[] {
  const files = input.files === null ? [] : chosenFiles(input.files);
  input.value = "";
  return files;
}

function isFileHandle(handle: FileSystemHandle | null): handle is FileSystemFileHandle {
  return handle?.kind === "file";
}
