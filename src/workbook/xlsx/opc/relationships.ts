/** The relationships of a part: which other parts belong to it, under which id. */
import { rememberPart } from "../xml/remember-part";
import { attributeOf, childrenOf, parseXml, type XmlElement } from "../xml/xml-tree";
import { resolveTarget } from "./part-path";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: "worksheet", "styles", "drawing". */
  readonly type: string;
  /** Full name of the part, or null when it lies outside the package. */
  readonly part: string | null;
  readonly element: XmlElement;
}

/**
 * @param source the part that the relationships belong to
 * @param xml content of its relationships part
 */
export function parseRelationships(source: string, xml: string): readonly Relationship[] {
  return elementsOf(xml).map((element) => ({
    id: attributeOf(element, "Id") ?? "",
    type: (attributeOf(element, "Type") ?? "").split("/").pop() ?? "",
    part:
      attributeOf(element, "TargetMode") === "External"
        ? null
        : resolveTarget(source, attributeOf(element, "Target") ?? ""),
    element,
  }));
}

const elementsOf = rememberPart((xml: string) => childrenOf(parseXml(xml), "Relationship"));
