/**
 * Texts of cells with their references resolved. A department's returns all carry the framework that they were
 * made from, some forty thousand characters with a reference at every tenth: it is resolved once for all of them.
 */
import { unescapeCharacters, unescapeXml } from "../xml/xml-text";

/** Shorter texts are resolved as quickly as they are found. */
const LONG = 2_000;
/** Longest part of which a text is kept: what is cut out of a part keeps the whole of it alive. */
const LARGEST_PART = 500_000;
const MOST = 24;

const resolved = new Map<string, string>();

/**
 * @param xml a part
 * @param from where a text begins in it; no tag, comment or CDATA stands between
 * @param to behind its end
 */
export function plainText(xml: string, from: number, to: number): string {
  const text = xml.slice(from, to);
  if (to - from < LONG || xml.length > LARGEST_PART) return unescapeXml(text);
  const known = resolved.get(text);
  if (known !== undefined) return known;
  const plain = unescapeXml(text);
  if (resolved.size >= MOST) resolved.clear();
  resolved.set(text, plain);
  return plain;
}

/** The same, with the characters that only spreadsheets escape. */
export function plainCellText(xml: string, from: number, to: number): string {
  return unescapeCharacters(plainText(xml, from, to));
}
