/** What the pane hands over to be collected: files, and archives of files, not yet read. */

/** A file that may be a return. */
export interface SentFile {
  /** With “/” between folders. */
  readonly path: string;
  /** When it was last changed, ISO 8601; null where nobody knows. */
  readonly modified: string | null;
  /** Rejects when the file is gone meanwhile. */
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** An archive that may hold returns, read piece by piece. */
export interface SentArchive {
  readonly path: string;
  readonly size: number;
  readonly read: (start: number, length: number) => Promise<Uint8Array>;
}
