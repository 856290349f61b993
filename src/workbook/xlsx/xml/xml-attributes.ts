/** The attributes of one tag, with their places in the text so that they can be edited there. */
import { unescapeXml } from "./xml-text";

export interface XmlAttribute {
  /** Name as written, prefix and all. */
  readonly qualified: string;
  /** Name without its prefix. */
  readonly name: string;
  readonly value: string;
  /** From the first character of the name to behind the closing quote. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the attributes between two offsets of a text: from behind the tag's name to behind its ">".
 * Namespace declarations are left out. What is no attribute ends the list.
 */
export function readAttributes(xml: string, from: number, to: number): readonly XmlAttribute[] {
  const list: XmlAttribute[] = [];
  let at = from;
  for (;;) {
    while (at < to && xml.charCodeAt(at) <= 32) at++;
    const start = at;
    while (at < to && xml.charCodeAt(at) > 32 && xml.charCodeAt(at) !== 61) at++;
    const qualified = xml.slice(start, at);
    while (at < to && xml.charCodeAt(at) <= 32) at++;
    if (xml.charCodeAt(at) !== 61) return list;
    at++;
    while (at < to && xml.charCodeAt(at) <= 32) at++;
    const quote = xml[at];
    if (quote !== '"' && quote !== "'") return list;
    const close = xml.indexOf(quote, at + 1);
    if (close < 0 || close >= to) return list;
    const value = unescapeXml(xml.slice(at + 1, close));
    at = close + 1;
    if (qualified === "xmlns" || qualified.startsWith("xmlns:")) continue;
    const colon = qualified.indexOf(":");
    list.push({ qualified, name: colon < 0 ? qualified : qualified.slice(colon + 1), value, start, end: at });
  }
}
