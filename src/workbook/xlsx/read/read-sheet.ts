/** Reads the cells of one sheet part in a single pass, with its merges, its protection and what is hidden. */
import { parseRange, type CellRange } from "../../../core/grid/address";
import { READABLE_COLUMNS, READABLE_ROWS, type SheetGrid } from "../../../core/grid/grid";
import { XmlScanner } from "../xml/xml-scanner";
import { isTrue } from "../xml/xml-tree";
import { SheetCells } from "./sheet-cells";
import type { SheetContext } from "./sheet-context";
import { SheetDataReader } from "./sheet-data";
import { toIndex } from "./to-index";

type SheetContent = Omit<SheetGrid, "name" | "visibility">;

/** What a merge takes up, in places of a grid. */
const MERGE = 20;

/**
 * @param careful reads cells of the common shape as carefully as all others, for comparison
 * @throws WorkbookError damaged or tooLarge
 */
export function readSheet(xml: string, context: SheetContext, careful = false): SheetContent {
  const cells = new SheetCells(context.budget);
  const scanner = new XmlScanner(xml);
  const data = new SheetDataReader(scanner, cells, context, careful);
  const merges: CellRange[] = [];
  const hiddenColumns = new Set<number>();
  let isProtected = false;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "sheetData") data.read();
    else if (scanner.name === "col") addHidden(scanner, hiddenColumns);
    else if (scanner.name === "sheetProtection") isProtected = isTrue(scanner.attribute("sheet"));
    else if (scanner.name === "mergeCell") {
      context.budget.take(MERGE);
      const range = parseRange(scanner.attribute("ref") ?? "");
      if (range !== null && range.top < READABLE_ROWS && range.left < READABLE_COLUMNS) merges.push(range);
    } else if (scanner.depth > 1 && scanner.name !== "mergeCells" && scanner.name !== "cols") scanner.skip();
  }
  const { values, formulas, formats, truncated } = cells;
  return {
    values,
    formulas,
    formats,
    merges,
    protected: isProtected,
    hiddenRows: ascending(data.hiddenRows),
    hiddenColumns: ascending(hiddenColumns),
    truncated,
    ...(data.oddCells.length === 0 ? {} : { oddCells: data.oddCells }),
  };
}

/** The columns that a <col> hides; those beyond the readable window are nobody's concern. */
function addHidden(scanner: XmlScanner, hidden: Set<number>): void {
  // Once all are hidden, more of the kind say nothing.
  if (hidden.size === READABLE_COLUMNS || !isTrue(scanner.attribute("hidden"))) return;
  const first = toIndex(scanner.attribute("min"));
  const last = toIndex(scanner.attribute("max"));
  if (first === null || last === null) return;
  for (let column = first; column <= Math.min(last, READABLE_COLUMNS - 1); column++) hidden.add(column);
}

function ascending(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}
