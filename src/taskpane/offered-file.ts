/** A file that the browser keeps for us until it is let go; a link to it saves it. */

export interface OfferedFile {
  readonly name: string;
  /** A blob: address, which leads to no server; URL.revokeObjectURL lets it go. */
  readonly address: string;
  /** In bytes. */
  readonly size: number;
}

export function offerFile(name: string, bytes: Uint8Array, type: string): OfferedFile {
  const blob = new Blob([new Uint8Array(bytes)], { type });
  return { name, address: URL.createObjectURL(blob), size: blob.size };
}
