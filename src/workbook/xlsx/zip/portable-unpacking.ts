/** Unpacking as it runs everywhere: in a browser's pane and in its workers too. */
import { inflateSync } from "fflate";
import type { Unpacking } from "../../unpacking";
import { crc32 } from "./crc32";

export const portableUnpacking: Unpacking = {
  // A buffer of the declared size can't be outgrown, whatever the data claims.
  inflate: (content, size) => inflateSync(content, { out: new Uint8Array(size) }),
  crc32,
};
