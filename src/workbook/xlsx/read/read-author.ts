/** Reads who made a document and when (docProps/core.xml), as far as its program wrote it. */
import type { DocumentAuthor } from "../../../core/grid/grid";
import { WorkbookError } from "../../workbook-error";
import type { Package } from "../opc/package";
import { childOf, parseXml, type XmlElement } from "../xml/xml-tree";

const TYPE = "core-properties";

/** @returns null for a document that says nothing of it, or says it in a part that can't be read: no entry depends on it */
export function readAuthor(pack: Package): DocumentAuthor | null {
  const part = pack.relationships("").find(({ type }) => type === TYPE)?.part;
  if (part == null || !pack.has(part)) return null;
  const root = rootOf(pack, part);
  if (root === null) return null;
  const textOf = (name: string): string | null => {
    const text = childOf(root, name)?.text.trim() ?? "";
    return text === "" ? null : text;
  };
  const author = {
    creator: textOf("creator"),
    created: textOf("created"),
    lastModifiedBy: textOf("lastModifiedBy"),
  };
  return Object.values(author).every((text) => text === null) ? null : author;
}

function rootOf(pack: Package, part: string): XmlElement | null {
  try {
    return parseXml(pack.readText(part));
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
