/** Unpacking as it runs everywhere: in a browser's pane and in its workers too. */
import { inflateSync } from "fflate";
import type { Unpacking } from "../../unpacking";
import { crc32 } from "./crc32";

/** Made once: making one costs as much as reading a small part. */
const UTF8 = new TextDecoder("utf-8", { fatal: true });

export const portableUnpacking: Unpacking = {
  // A buffer of the declared size can't be outgrown, whatever the data claims.
  inflate: (content, size) => inflateSync(content, { out: new Uint8Array(size) }),
  crc32,
  utf8: (bytes) => UTF8.decode(bytes),
};
