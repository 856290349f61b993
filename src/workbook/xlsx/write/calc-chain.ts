/**
 * The order in which Excel last calculated. An entry for a cell that holds no formula makes Excel
 * call the file damaged, so those of a sheet that is replaced and of cells that lose their formula have
 * to go; new formulas need none.
 */
import { removePart, removeRelationship } from "../opc/edit-package";
import type { Package } from "../opc/package";
import type { WorkbookParts } from "../opc/workbook-parts";
import { XmlEdit } from "../xml/xml-edit";
import { attributeOf, childrenOf, parseXml } from "../xml/xml-tree";

/**
 * @param sheetId the sheet's number in the workbook part, which is not its position
 * @param addresses the cells to forget ("C5"); null for all of the sheet
 */
export function forgetCalculation(
  pack: Package,
  workbook: WorkbookParts,
  sheetId: string,
  addresses: ReadonlySet<string> | null = null,
): void {
  const relationship = workbook.relationships.find(({ type }) => type === "calcChain");
  const part = relationship?.part ?? null;
  if (relationship === undefined || part === null || !pack.has(part)) return;
  const xml = pack.readText(part);
  const edit = new XmlEdit(xml);
  let sheet = "";
  let kept = 0;
  let previous: string | null = null;
  for (const cell of childrenOf(parseXml(xml), "c")) {
    // A cell without a sheet is on the same sheet as the one before it.
    const stated = attributeOf(cell, "i");
    sheet = stated ?? sheet;
    const isMeant = addresses === null || addresses.has(attributeOf(cell, "r") ?? "");
    if (sheet === sheetId && isMeant) {
      edit.remove(cell);
      continue;
    }
    if (stated === undefined && previous !== sheet) edit.setAttribute(cell, "i", sheet);
    previous = sheet;
    kept++;
  }
  if (kept > 0) {
    const changed = edit.toString();
    if (changed !== xml) pack.write(part, changed);
    return;
  }
  removeRelationship(pack, workbook.part, relationship.id);
  removePart(pack, part);
}
