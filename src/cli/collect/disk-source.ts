/** A file on the disk, read piece by piece, as the port asks for archives. */
import { open } from "node:fs/promises";
import type { ByteSource } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";

/**
 * Hands a file to a function and closes it after.
 * @throws WorkbookError notFound, besides what the function throws
 */
export async function withDiskSource<Result>(
  path: string,
  use: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const handle = await open(path).catch((error: unknown) => {
    throw new WorkbookError("notFound", { file: path }, { cause: error });
  });
  try {
    const { size } = await handle.stat();
    return await use({
      size,
      read: async (start, length) => {
        const wanted = Math.max(0, Math.min(length, size - start));
        const bytes = new Uint8Array(wanted);
        const { bytesRead } = await handle.read(bytes, 0, wanted, start);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}
