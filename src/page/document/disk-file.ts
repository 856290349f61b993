/**
 * A file on the person's disk that the browser lets the page look at again, and write when the person agrees:
 * the File System Access API, which Chrome and Edge have. Elsewhere a file can be chosen, but not looked at again.
 */

export interface FileContent {
  readonly bytes: Uint8Array;
  /** Differs when the file was saved since. */
  readonly stamp: string;
}

export interface DiskFile {
  readonly name: string;
  /** @throws DOMException when the file is gone, or another program holds it at this moment */
  stamp(): Promise<string>;
  /** @throws DOMException as stamp() */
  read(): Promise<FileContent>;
  /**
   * Writes beside the file and puts it in its place at the end, so that an interrupted writing leaves the old one.
   * @param confirm asked last of all; at false nothing is changed
   * @returns false when it was not confirmed
   * @throws DOMException when the person, the browser or another program refuses
   */
  write(bytes: Uint8Array, confirm: () => Promise<boolean>): Promise<boolean>;
  /** Tells, where the browser can, when something becomes of the file. @returns ends it; null where it can't */
  observe(onChange: () => void): Promise<(() => void) | null>;
}

export function diskFile(handle: FileSystemFileHandle): DiskFile {
  return {
    name: handle.name,
    stamp: async () => stampOf(await handle.getFile()),
    read: async () => {
      const file = await handle.getFile();
      return { bytes: new Uint8Array(await file.arrayBuffer()), stamp: stampOf(file) };
    },
    write: async (bytes, confirm) => {
      if ((await handle.requestPermission?.({ mode: "readwrite" })) === "denied")
        throw new DOMException("The person declined", "NotAllowedError");
      const writable = await handle.createWritable();
      try {
        await writable.write(new Uint8Array(bytes));
        if (await confirm()) {
          await writable.close();
          return true;
        }
      } catch (error) {
        // What was begun is taken back; that it failed is the error that counts.
        await writable.abort().catch(() => undefined);
        throw error;
      }
      await writable.abort();
      return false;
    },
    observe: async (onChange) => {
      if (window.FileSystemObserver === undefined) return null;
      const observer = new window.FileSystemObserver(onChange);
      try {
        await observer.observe(handle);
      } catch {
        // Not every place can be observed; looking now and then does as well.
        return null;
      }
      return () => observer.disconnect();
    },
  };
}

function stampOf({ size, lastModified }: File): string {
  return `${size}:${lastModified}`;
}
