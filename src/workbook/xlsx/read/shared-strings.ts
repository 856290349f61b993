/** The texts that a workbook's cells share, without their formatting. */
import { WorkbookError } from "../../workbook-error";
import { unescapeCharacters } from "../xml/xml-text";
import { XmlScanner } from "../xml/xml-scanner";
import { plainCellText } from "./plain-text";

/** Far above the 32,767 characters that Excel allows to a cell. */
const LONGEST = 1_000_000;
/** More different texts than cells are read. */
const MOST = 2_000_000;

const PLAIN_STARTS = ["<si><t>", '<si><t xml:space="preserve">'] as const;
const PLAIN_END = "</t></si>";

/**
 * Reads the table of shared texts, in order.
 * @param careful reads texts of the common shape as carefully as all others, for comparison
 * @throws WorkbookError damaged or tooLarge
 */
export function readSharedStrings(xml: string, careful = false): readonly string[] {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  for (;;) {
    if (!careful)
      for (let end = addPlain(xml, scanner.end, strings); end > 0; end = addPlain(xml, end, strings))
        scanner.jumpTo(end);
    const token = scanner.next();
    if (token === "end") return strings;
    if (token !== "open" || scanner.name !== "si") continue;
    if (strings.length >= MOST) throw new WorkbookError("tooLarge");
    strings.push(readRichText(scanner));
  }
}

/**
 * Adds a text without runs, as nearly all are, in one step.
 * @returns the offset behind it, or 0 when something else stands at the given one
 */
function addPlain(xml: string, at: number, strings: string[]): number {
  const start = PLAIN_STARTS.find((mark) => xml.startsWith(mark, at));
  if (start === undefined || strings.length >= MOST) return 0;
  const from = at + start.length;
  const stop = xml.indexOf("<", from);
  if (stop < 0 || stop - from > LONGEST || !xml.startsWith(PLAIN_END, stop)) return 0;
  strings.push(plainCellText(xml, from, stop));
  return stop + PLAIN_END.length;
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
