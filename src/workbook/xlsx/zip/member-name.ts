/**
 * What a file in an archive is called. Zip files say only whether a name is UTF-8; programs of Windows in
 * China write GBK and say nothing, those of macOS UTF-8 and say nothing either.
 */
import type { ZipEntry } from "./zip-directory";

const UTF8_NAME = 0x0800;
/** The extra field in which some programs repeat the name in UTF-8. */
const UNICODE_PATH = 0x7075;

const UTF8 = new TextDecoder();
const GBK = new TextDecoder("gb18030");

export function memberName({ rawName, flags, extra }: Pick<ZipEntry, "rawName" | "flags" | "extra">): string {
  const repeated = repeatedName(extra);
  const name =
    (repeated && utf8(repeated)) ?? ((flags & UTF8_NAME) !== 0 ? UTF8.decode(rawName) : guessed(rawName));
  return name.replace(/\\/g, "/").replace(/^(?:[A-Za-z]:)?\/+/, "");
}

/** What is no UTF-8 was written in the code page of Windows in China. */
function guessed(bytes: Uint8Array): string {
  return utf8(bytes) ?? GBK.decode(bytes);
}

/** @returns null for bytes that are no UTF-8 */
function utf8(bytes: Uint8Array): string | null {
  const name = UTF8.decode(bytes);
  return name.includes("\uFFFD") ? null : name;
}

/** Version and checksum stand before the name. */
function repeatedName(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && length > 5 && at + 4 + length <= extra.length)
      return extra.subarray(at + 9, at + 4 + length);
  }
  return null;
}
