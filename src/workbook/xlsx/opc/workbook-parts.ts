/** Finds the workbook inside a package and lists its sheets, wherever the writing program put them. */
import { damaged } from "../damaged";
import type { SheetVisibility } from "../../../core/grid/grid";
import { rememberPart } from "../xml/remember-part";
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from "../xml/xml-tree";
import type { Package } from "./package";
import type { Relationship } from "./relationships";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationshipId: string;
  /** The sheet's part, or null when no relationship leads to one. */
  readonly part: string | null;
  /** False for chart sheets and the like, which have no cells. */
  readonly isGrid: boolean;
  readonly element: XmlElement;
}

export interface WorkbookParts {
  /** Name of the workbook's part. */
  readonly part: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
}

/** @throws WorkbookError damaged, when the package has no readable workbook */
export function findWorkbook(pack: Package): WorkbookParts {
  const part = pack.relationships("").find(({ type }) => type === "officeDocument")?.part;
  if (part === undefined || part === null) throw damaged("no workbook");
  const xml = pack.readText(part);
  const root = rootOf(xml);
  if (root.name !== "workbook" || childOf(root, "sheets") === undefined)
    throw damaged("the document is no workbook");
  const relationships = pack.relationships(part);
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").map((element): SheetEntry => {
    // Written with a prefix (r:id), which tells it from the attribute "sheetId".
    const relationshipId = attributeOf(element, "id") ?? "";
    const relationship = relationships.find(({ id }) => id === relationshipId);
    return {
      name: attributeOf(element, "name") ?? "",
      visibility: toVisibility(attributeOf(element, "state")),
      relationshipId,
      part: relationship?.part ?? null,
      isGrid: relationship === undefined || relationship.type === "worksheet",
      element,
    };
  });
  return { part, xml, root, relationships, sheets };
}

const rootOf = rememberPart(parseXml);

function toVisibility(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
