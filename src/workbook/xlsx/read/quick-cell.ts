/**
 * Reads a cell of the shape that nearly all cells of all programs have, in one pass over its characters:
 * `<c r="B7" s="12" t="s"><f>…</f><v>…</v></c>`. It never decides what an odd cell means: whatever departs
 * from the shape (a prefix, another attribute, a shared formula, a comment) is left to the careful reader,
 * and both must read the same of what this one takes (a test holds them to it).
 */
import { unescapeCharacters } from "../xml/xml-text";
import { plainText } from "./plain-text";

const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const SPACE = 32;
const LOWER_C = 99;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

const TYPES = ["s", "str", "inlineStr", "n", "b", "e"] as const;

/** Longer texts, as they are written, are left to the reader that refuses what no cell can hold. */
const LONGEST = 1_000_000;

/** Texts of a cell begin so, with or without the word that their blanks count. */
const TEXT = "<is><t>";
const SPACED_TEXT = '<is><t xml:space="preserve">';
const TEXT_END = "</t></is>";

export class QuickCell {
  row = 0;
  column = 0;
  style = 0;
  type = "";
  /** Text of the value, null when there is none. */
  text: string | null = null;
  /** Text that stands in the cell itself, null when there is none. */
  inline: string | null = null;
  /** Without its "=". */
  formula: string | null = null;
  /** Behind the cell. */
  end = 0;

  /** Where the next reference stands, as far as it has been looked for: most texts have none. */
  private reference = -1;
  private readonly escapes: boolean;

  constructor(private readonly xml: string) {
    this.escapes = xml.includes("_x");
  }

  /**
   * Reads the cell at an offset into the fields.
   * @returns false when what stands there is no cell of the common shape; the fields then mean nothing
   */
  read(at: number): boolean {
    const { xml } = this;
    if (xml.charCodeAt(at) !== LESS || xml.charCodeAt(at + 1) !== LOWER_C || xml.charCodeAt(at + 2) !== SPACE)
      return false;
    this.row = -2;
    this.style = -1;
    this.type = "";
    this.text = this.inline = this.formula = null;
    const behind = this.readAttributes(at + 3);
    if (behind < 0 || this.row === -2) return false;
    if (this.style < 0) this.style = 0;
    if (xml.charCodeAt(behind) !== GREATER) {
      if (xml.charCodeAt(behind) !== SLASH || xml.charCodeAt(behind + 1) !== GREATER) return false;
      this.end = behind + 2;
      return true;
    }
    return this.readContent(behind + 1);
  }

  /** @returns the offset of what stands behind the last attribute, or -1 */
  private readAttributes(from: number): number {
    const { xml } = this;
    let at = from;
    for (;;) {
      const name = xml.charCodeAt(at);
      if (xml.charCodeAt(at + 1) !== EQUALS || xml.charCodeAt(at + 2) !== QUOTE) return -1;
      at += 3;
      if (name === LOWER_R) at = this.readAddress(at);
      else if (name === LOWER_S) at = this.readStyle(at);
      else if (name === LOWER_T) at = this.readType(at);
      else return -1;
      if (at < 0 || xml.charCodeAt(at) !== QUOTE) return -1;
      at++;
      if (xml.charCodeAt(at) !== SPACE) return at;
      at++;
    }
  }

  private readAddress(from: number): number {
    const { xml } = this;
    if (this.row !== -2) return -1;
    let at = from;
    let column = 0;
    let code = xml.charCodeAt(at);
    while (code >= 65 && code <= 90) {
      column = column * 26 + code - 64;
      code = xml.charCodeAt(++at);
    }
    const digits = at;
    if (digits === from || digits - from > 3) return -1;
    let row = 0;
    while (code >= 48 && code <= 57) {
      row = row * 10 + code - 48;
      code = xml.charCodeAt(++at);
    }
    if (at === digits || at - digits > 7) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return at;
  }

  private readStyle(from: number): number {
    const { xml } = this;
    if (this.style >= 0) return -1;
    let at = from;
    let style = 0;
    for (let code = xml.charCodeAt(at); code >= 48 && code <= 57; code = xml.charCodeAt(++at))
      style = style * 10 + code - 48;
    if (at === from || at - from > 6) return -1;
    this.style = style;
    return at;
  }

  private readType(from: number): number {
    if (this.type !== "") return -1;
    for (const type of TYPES)
      if (this.xml.charCodeAt(from + type.length) === QUOTE && this.xml.startsWith(type, from)) {
        this.type = type;
        return from + type.length;
      }
    return -1;
  }

  private readContent(from: number): boolean {
    const { xml } = this;
    let at = from;
    if (xml.startsWith("<f>", at)) {
      const stop = this.textEnd(at + 3, "</f>");
      if (stop < 0) return false;
      this.formula = this.plain(at + 3, stop);
      at = stop + 4;
    }
    if (xml.startsWith("<v>", at)) {
      const stop = this.textEnd(at + 3, "</v>");
      if (stop < 0) return false;
      this.text = this.plain(at + 3, stop);
      at = stop + 4;
    } else if (this.formula === null && xml.startsWith("<is>", at)) {
      const start = xml.startsWith(TEXT, at) ? TEXT : SPACED_TEXT;
      const stop = xml.startsWith(start, at) ? this.textEnd(at + start.length, TEXT_END) : -1;
      if (stop < 0) return false;
      const inline = this.plain(at + start.length, stop);
      this.inline = this.escapes ? unescapeCharacters(inline) : inline;
      at = stop + TEXT_END.length;
    }
    this.end = at + 4;
    return xml.startsWith("</c>", at);
  }

  /** Where a text ends that nothing but the given mark may follow; -1 when something else does. */
  private textEnd(from: number, mark: string): number {
    const stop = this.xml.indexOf("<", from);
    return stop < 0 || stop - from > LONGEST || !this.xml.startsWith(mark, stop) ? -1 : stop;
  }

  /** A text with its references resolved. */
  private plain(from: number, to: number): string {
    const { xml } = this;
    if (this.reference < from) {
      const found = xml.indexOf("&", from);
      this.reference = found < 0 ? xml.length : found;
    }
    return this.reference < to ? plainText(xml, from, to) : xml.slice(from, to);
  }
}
