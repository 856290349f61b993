/**
 * The bytes of an XML part as text. Office writes UTF-8; the standard allows UTF-16 too, and some
 * programs write what else they like. A text that was guessed wrong would be read without a word.
 */
import type { Unpacking } from "../../unpacking";
import { WorkbookError } from "../../workbook-error";
import { portableUnpacking } from "../zip/portable-unpacking";

const UTF8 = "utf-8";
/** Names that the declaration may have for what is read as UTF-8 anyway. */
const SAME_AS_UTF8 = /^(?:utf-?8|us-ascii|ascii)$/i;
const UTF16 = /^(?:utf-?16|ucs-?2|iso-10646-ucs-2|unicode)/i;
/** The declaration stands at the very beginning. */
const DECLARATION = 200;
const ENCODING = /^(<\?xml[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}["'])([\w.:-]{1,40})(?=["'])/;

/** How nearly every part begins; the others are looked at closely. */
const USUAL = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

/**
 * @param unpacking the quickest way that there is to decode nearly every part
 *
 * Line ends are as XML has them: a carriage return, alone or before a line feed, is a line feed. The
 * declaration names UTF-8, since that is what the text will be written in.
 * @throws WorkbookError encoding, with detail {encoding}, when the bytes are in none that is known
 */
export function partText(bytes: Uint8Array, unpacking: Unpacking = portableUnpacking): string {
  if (USUAL.every((byte, index) => bytes[index] === byte))
    return withLineFeeds(decode(bytes, UTF8, unpacking));
  const marked = markedEncoding(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const declared = ENCODING.exec(start)?.[2] ?? UTF8;
  const encoding = marked ?? (SAME_AS_UTF8.test(declared) || UTF16.test(declared) ? UTF8 : declared);
  const text = decode(bytes, encoding, null);
  return withLineFeeds(
    encoding === UTF8 && SAME_AS_UTF8.test(declared) ? text : text.replace(ENCODING, "$1UTF-8"),
  );
}

function withLineFeeds(text: string): string {
  // Most parts have one behind their declaration and none in their texts.
  return text.includes("\r", DECLARATION) ? text.replace(/\r\n?/g, "\n") : text;
}

/** UTF-16 is told by its byte order mark, or by the zeros in its first characters. */
function markedEncoding([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0 && third !== 0) return "utf-16le";
  return first === 0 && second === 0x3c && fourth !== 0 ? "utf-16be" : null;
}

/** @param unpacking null where a byte order mark may stand in front */
function decode(bytes: Uint8Array, encoding: string, unpacking: Unpacking | null): string {
  try {
    return unpacking === null
      ? new TextDecoder(encoding, { fatal: true }).decode(bytes)
      : unpacking.utf8(bytes);
  } catch (cause) {
    throw new WorkbookError("encoding", { encoding }, { cause });
  }
}
