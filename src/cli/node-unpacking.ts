/** Unpacking by Node itself: a fourth of the time that code which runs everywhere takes. */
import { crc32, inflateRawSync } from "node:zlib";
import type { Unpacking } from "../workbook/unpacking";

/** The smallest buffer that Node's zlib takes. */
const SMALLEST = 64;

export const nodeUnpacking: Unpacking = {
  inflate(content, size) {
    // One buffer for all of it: a byte more than was declared tells that there is too much.
    const chunkSize = Math.max(SMALLEST, size + 1);
    return inflateRawSync(content, { chunkSize, maxOutputLength: size });
  },
  crc32: (bytes) => crc32(bytes),
};
