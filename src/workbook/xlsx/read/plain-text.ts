/**
 * Texts of cells with their references resolved. A department's returns all carry the framework that they were
 * made from, some forty thousand characters with a reference at every tenth: it is resolved once for all of them.
 */
import { unescapeCharacters, unescapeXml } from "../xml/xml-text";

/** What is shorter is resolved as quickly as it is found. */
const SHORT = 40;
/** Formulas of a template, which come again in each of its workbooks. */
const MOST_FORMULAS = 600;
/** Longer texts are compared more quickly than resolved, and are few. */
const LONG = 2_000;
/** Longest part of which a text is kept: what is cut out of a part keeps the whole of it alive. */
const LARGEST_PART = 500_000;
const MOST = 24;

const resolved = new Map<string, string>();
const formulas = new Map<string, string>();

/**
 * @param xml a part
 * @param from where a text begins in it; no tag, comment or CDATA stands between
 * @param to behind its end
 */
export function plainText(xml: string, from: number, to: number): string {
  const text = xml.slice(from, to);
  if (to - from < SHORT || xml.length > LARGEST_PART) return unescapeXml(text);
  if (to - from < LONG) return resolvedFormula(text);
  const known = resolved.get(text);
  if (known !== undefined) return known;
  const plain = unescapeXml(text);
  if (resolved.size >= MOST) resolved.clear();
  resolved.set(text, plain);
  return plain;
}

function resolvedFormula(text: string): string {
  const known = formulas.get(text);
  if (known !== undefined) return known;
  // A copy: what is cut out of a part would keep the whole of it alive.
  const copy = ` ${text}`.slice(1);
  const plain = unescapeXml(copy);
  if (formulas.size >= MOST_FORMULAS) formulas.clear();
  formulas.set(copy, plain);
  return plain;
}

/** The same, with the characters that only spreadsheets escape. */
export function plainCellText(xml: string, from: number, to: number): string {
  return unescapeCharacters(plainText(xml, from, to));
}
