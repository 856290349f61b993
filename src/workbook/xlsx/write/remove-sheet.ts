/**
 * Takes an earlier sheet of ours out of a package with everything that only it needs: its
 * drawing, its charts, whatever Excel has added to them. What anybody else refers to stays.
 */
import { removePart, removeRelationship } from "../opc/edit-package";
import type { Package } from "../opc/package";
import type { SheetEntry, WorkbookParts } from "../opc/workbook-parts";

/** Removes the sheet's parts; its entry in the workbook part stays for the new sheet. */
export function removeSheet(pack: Package, workbook: WorkbookParts, sheet: SheetEntry): void {
  const before = reachableParts(pack);
  removeRelationship(pack, workbook.part, sheet.relationshipId);
  const after = new Set([...reachableParts(pack)].map((part) => part.toLowerCase()));
  for (const part of before) if (!after.has(part.toLowerCase())) removePart(pack, part);
}

/** Every part that can be come to from the package's root by relationships. */
function reachableParts(pack: Package): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [""];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const { part } of pack.relationships(source)) {
      if (part === null || found.has(part) || !pack.has(part)) continue;
      found.add(part);
      waiting.push(part);
    }
  }
  return found;
}
