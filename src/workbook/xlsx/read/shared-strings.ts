/** The texts that a workbook's cells share, without their formatting. */
import { WorkbookError } from "../../workbook-error";
import { unescapeCharacters } from "../xml/xml-text";
import { XmlScanner } from "../xml/xml-scanner";

/** Far above the 32,767 characters that Excel allows to a cell. */
const LONGEST = 1_000_000;
/** More different texts than cells are read. */
const MOST = 2_000_000;

/**
 * Reads the table of shared texts, in order.
 * @throws WorkbookError damaged or tooLarge
 */
export function readSharedStrings(xml: string): readonly string[] {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "si") continue;
    if (strings.length >= MOST) throw new WorkbookError("tooLarge");
    strings.push(readRichText(scanner));
  }
  return strings;
}

/**
 * The plain text of an element with runs (`si`, `is`) that the scanner has just opened; the
 * pronunciation aids of East Asian texts (`rPh`) are no part of it.
 * @throws WorkbookError damaged, or tooLarge when no cell could hold it
 */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return "";
  const outside = scanner.depth - 1;
  let text = "";
  let inText = false;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "text") {
      if (!inText) continue;
      if (text.length + scanner.end - scanner.start > LONGEST) throw new WorkbookError("tooLarge");
      text += scanner.text();
    } else if (token === "open") {
      if (scanner.name === "rPh") scanner.skip();
      else inText = scanner.name === "t" && !scanner.selfClosing;
    } else {
      inText = false;
      if (scanner.depth === outside) break;
    }
  }
  return unescapeCharacters(text);
}
