/**
 * Walks through XML tag by tag without building anything: sheets are large, and most of what
 * stands in them is not needed. Namespace prefixes are cut off; a DTD is refused, so entities
 * can't be made to explode.
 */
import { damaged } from "../damaged";
import { readAttributes, type XmlAttribute } from "./xml-attributes";
import { unescapeXml } from "./xml-text";

export type XmlToken = "open" | "close" | "text" | "end";

const SPACE = 32;
const SLASH = 47;
const GREATER = 62;

export class XmlScanner {
  /** Where the current token begins and where it ends (exclusive). */
  start = 0;
  end = 0;
  /** Name of the current tag as written, prefix and all. */
  qualified = "";
  /** Name of the current tag without its prefix. */
  name = "";
  /** True for `<a/>`, which is reported as "open" only. */
  selfClosing = false;
  /** How many elements are open, the current one included. */
  depth = 0;

  private nameEnd = 0;
  private attributesOf = -1;
  private list: readonly XmlAttribute[] = [];
  private raw = false;

  constructor(readonly xml: string) {}

  /** @throws WorkbookError damaged, when the text is not well-formed */
  next(): XmlToken {
    const { xml } = this;
    for (;;) {
      this.start = this.end;
      if (this.start >= xml.length) {
        if (this.depth !== 0) throw damaged("XML ends too early");
        return "end";
      }
      if (xml.charCodeAt(this.start) !== 60) return this.readText();
      switch (xml.charCodeAt(this.start + 1)) {
        case 33:
          if (this.readDeclaration()) return "text";
          break;
        case 63:
          this.skipTo("?>");
          break;
        case SLASH:
          return this.readClose();
        default:
          return this.readOpen();
      }
    }
  }

  /** Value of an attribute of the current tag by its name without prefix. */
  attribute(name: string): string | undefined {
    if (this.attributesOf !== this.start) {
      this.attributesOf = this.start;
      this.list = readAttributes(this.xml, this.nameEnd, this.end);
    }
    for (const attribute of this.list) if (attribute.name === name) return attribute.value;
    return undefined;
  }

  /** The current text with its references resolved. */
  text(): string {
    const slice = this.xml.slice(this.start, this.end);
    return this.raw ? slice.slice(9, -3) : unescapeXml(slice);
  }

  /**
   * Leaves everything up to the end of the current element unread; neither names nor attributes are
   * looked at, for there may be a million elements inside.
   */
  skip(): void {
    if (this.selfClosing) return;
    const { xml } = this;
    const outside = this.depth - 1;
    while (this.depth > outside) {
      this.start = xml.indexOf("<", this.end);
      if (this.start < 0) throw damaged("XML ends too early");
      switch (xml.charCodeAt(this.start + 1)) {
        case 33:
          this.readDeclaration();
          break;
        case 63:
          this.skipTo("?>");
          break;
        case SLASH:
          this.end = xml.indexOf(">", this.start) + 1;
          if (this.end === 0) throw damaged("XML out of balance");
          this.depth--;
          break;
        default:
          this.end = this.tagEnd(this.start + 1);
          if (xml.charCodeAt(this.end - 2) !== SLASH) this.depth++;
      }
    }
  }

  /** Goes on reading at an offset inside the current element. */
  jumpTo(offset: number): void {
    this.end = offset;
  }

  private readText(): XmlToken {
    const stop = this.xml.indexOf("<", this.start);
    this.end = stop < 0 ? this.xml.length : stop;
    this.raw = false;
    return "text";
  }

  /** @returns true when it was CDATA, which counts as text */
  private readDeclaration(): boolean {
    if (this.xml.startsWith("<!--", this.start)) {
      this.skipTo("-->");
      return false;
    }
    if (!this.xml.startsWith("<![CDATA[", this.start)) throw damaged("XML with a document type");
    this.skipTo("]]>");
    this.raw = true;
    return true;
  }

  private skipTo(mark: string): void {
    const at = this.xml.indexOf(mark, this.start + 2);
    if (at < 0) throw damaged("XML ends too early");
    this.end = at + mark.length;
  }

  private readClose(): XmlToken {
    const stop = this.xml.indexOf(">", this.start);
    if (stop < 0 || this.depth === 0) throw damaged("XML out of balance");
    this.setName(this.xml.slice(this.start + 2, stop).trimEnd());
    this.end = stop + 1;
    this.depth--;
    return "close";
  }

  private readOpen(): XmlToken {
    const { xml } = this;
    let at = this.start + 1;
    while (at < xml.length) {
      const code = xml.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH) break;
      at++;
    }
    this.nameEnd = at;
    this.setName(xml.slice(this.start + 1, at));
    this.end = this.tagEnd(at);
    this.selfClosing = xml.charCodeAt(this.end - 2) === SLASH;
    if (!this.selfClosing) this.depth++;
    return "open";
  }

  /** Behind the ">" of a tag; one in an attribute's value does not end it. */
  private tagEnd(from: number): number {
    const { xml } = this;
    for (let at = from, quote = 0; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
      else if (code === GREATER) return at + 1;
    }
    throw damaged("XML ends too early");
  }

  private setName(qualified: string): void {
    this.qualified = qualified;
    const colon = qualified.indexOf(":");
    this.name = colon < 0 ? qualified : qualified.slice(colon + 1);
  }
}
