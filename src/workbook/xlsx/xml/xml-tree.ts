/**
 * Small XML parts (the workbook, styles, relationships) as a tree that remembers where each
 * element stands in the text, so that an edit changes only the characters it is about.
 */
import { WorkbookError } from "../../workbook-error";
import { damaged } from "../damaged";
import { readAttributes, type XmlAttribute } from "./xml-attributes";
import { XmlScanner } from "./xml-scanner";

export interface XmlElement {
  /** Name as written, prefix and all. */
  readonly qualified: string;
  /** Name without its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Text directly inside, references resolved. */
  readonly text: string;
  /** From "<" of the opening tag … */
  readonly start: number;
  /** … to behind its ">", … */
  readonly openEnd: number;
  /** … "<" of the closing tag (openEnd for `<a/>`), … */
  readonly closeStart: number;
  /** … and behind the whole element. */
  readonly end: number;
  readonly selfClosing: boolean;
}

type Mutable = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** Real parts are some ten levels deep; a limit keeps walks over the tree from running out of stack. */
const MAX_DEPTH = 100;
/** The style parts of large workbooks have some hundred thousand; an element takes up some 300 bytes. */
const MAX_ELEMENTS = 400_000;

/**
 * Reads a part.
 * @returns its root element
 * @throws WorkbookError damaged, when the text is not well-formed or nested without end; tooLarge
 */
export function parseXml(xml: string): XmlElement {
  const scanner = new XmlScanner(xml);
  const open: Mutable[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    const parent = open[open.length - 1];
    if (token === "text") {
      if (parent !== undefined) parent.text += scanner.text();
      continue;
    }
    if (token === "close") {
      if (parent === undefined || parent.qualified !== scanner.qualified) throw damaged("XML out of balance");
      parent.closeStart = scanner.start;
      parent.end = scanner.end;
      open.pop();
      continue;
    }
    if (++count > MAX_ELEMENTS) throw new WorkbookError("tooLarge");
    const element = newElement(scanner);
    if (parent !== undefined) parent.children.push(element);
    else if (root === null) root = element;
    else throw damaged("XML with two roots");
    if (!element.selfClosing) open.push(element);
    if (open.length > MAX_DEPTH) throw damaged("XML nested too deep");
  }
  if (root === null) throw damaged("XML without content");
  return root;
}

function newElement(scanner: XmlScanner): Mutable {
  const { qualified, name, start, end, selfClosing } = scanner;
  return {
    qualified,
    name,
    start,
    end,
    selfClosing,
    attributes: readAttributes(scanner.xml, start + 1 + qualified.length, end),
    children: [],
    text: "",
    openEnd: end,
    closeStart: end,
  };
}

/** First child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Value of an attribute, by its name without prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The prefix, with its colon, that an element was written with: siblings of ours need the same. */
export function prefixOf(element: XmlElement): string {
  return element.qualified.slice(0, element.qualified.length - element.name.length);
}

/** An XML truth value: "1" and "true". */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
