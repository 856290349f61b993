/**
 * Only one sheet may be selected when another comes to the front: two selected sheets are a group,
 * and what a person types into one would silently be typed into the other.
 */
import type { Package } from "../opc/package";
import { readAttributes } from "../xml/xml-attributes";
import { XmlScanner } from "../xml/xml-scanner";
import { isTrue } from "../xml/xml-tree";

/** Takes the selection from a sheet part; every other character of it stays. */
export function deselectSheet(pack: Package, part: string): void {
  const xml = pack.readText(part);
  if (!xml.includes("tabSelected")) return;
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    // The views come before the cells.
    if (scanner.name === "sheetData") return;
    if (scanner.name !== "sheetView" || !isTrue(scanner.attribute("tabSelected"))) continue;
    const selected = readAttributes(xml, scanner.start + 1 + scanner.qualified.length, scanner.end).find(
      ({ name }) => name === "tabSelected",
    );
    if (selected === undefined) continue;
    // With the space in front of it.
    pack.write(part, xml.slice(0, selected.start - 1) + xml.slice(selected.end));
    return;
  }
}
