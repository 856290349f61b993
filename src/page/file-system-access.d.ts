/** What Chrome and Edge have of the File System Access API beyond the types of TypeScript's DOM library. */

interface FileSystemHandle {
  requestPermission?(options: { readonly mode: "read" | "readwrite" }): Promise<PermissionState>;
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

declare class FileSystemObserver {
  constructor(onChange: () => void);
  observe(handle: FileSystemHandle): Promise<void>;
  disconnect(): void;
}

interface FilePickerOptions {
  readonly multiple: boolean;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

interface Window {
  readonly FileSystemObserver?: typeof FileSystemObserver;
  showOpenFilePicker?(options: FilePickerOptions): Promise<FileSystemFileHandle[]>;
}
