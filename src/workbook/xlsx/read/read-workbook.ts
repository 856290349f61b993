/** Reads a whole package as a grid: only the parts that hold cells, texts and number formats are inflated. */
import type { DefinedName, SheetGrid, WorkbookGrid } from "../../../core/grid/grid";
import { damaged } from "../damaged";
import type { Package } from "../opc/package";
import type { SheetEntry, WorkbookParts } from "../opc/workbook-parts";
import { attributeOf, childOf, childrenOf, isTrue } from "../xml/xml-tree";
import { CellBudget } from "./cell-budget";
import { readAuthor } from "./read-author";
import { readNumberFormats } from "./number-formats";
import { readProperties } from "./read-properties";
import { readSheet } from "./read-sheet";
import type { SheetContext } from "./sheet-context";
import { readSharedStrings } from "./shared-strings";

/** @throws WorkbookError damaged */
export function readWorkbook(pack: Package, workbook: WorkbookParts): WorkbookGrid {
  const view = childrenOf(childOf(workbook.root, "bookViews"), "workbookView")[0];
  const author = readAuthor(pack);
  const active = view === undefined ? 0 : Number(attributeOf(view, "activeTab") ?? 0);
  return {
    sheets: readSheets(pack, workbook, workbook.sheets),
    names: readNames(workbook),
    properties: readProperties(pack),
    ...(author === null ? {} : { author }),
    activeSheet: workbook.sheets[active]?.name ?? null,
  };
}

/**
 * Reads some of a workbook's sheets.
 * @throws WorkbookError damaged
 */
export function readSheets(
  pack: Package,
  workbook: WorkbookParts,
  sheets: readonly SheetEntry[],
): readonly SheetGrid[] {
  const context = readContext(pack, workbook);
  return sheets.map((sheet) => readEntry(pack, sheet, context));
}

function readContext(pack: Package, workbook: WorkbookParts): SheetContext {
  const textOf = (type: string): string | null => {
    const part = workbook.relationships.find((relationship) => relationship.type === type)?.part;
    return part != null && pack.has(part) ? pack.readText(part) : null;
  };
  const strings = textOf("sharedStrings");
  const styles = textOf("styles");
  return {
    sharedStrings: strings === null ? [] : readSharedStrings(strings),
    numberFormats: styles === null ? [] : readNumberFormats(styles),
    date1904: countsFrom1904(workbook),
    budget: new CellBudget(),
  };
}

/** True when the workbook's dates count from 1904. */
export function countsFrom1904(workbook: WorkbookParts): boolean {
  const properties = childOf(workbook.root, "workbookPr");
  return properties !== undefined && isTrue(attributeOf(properties, "date1904"));
}

function readEntry(
  pack: Package,
  { name, visibility, part, isGrid }: SheetEntry,
  context: SheetContext,
): SheetGrid {
  const blank = { name, visibility, values: [], formulas: [], formats: [], merges: [], truncated: false };
  if (!isGrid) return blank;
  if (part === null) return { ...blank, unread: true };
  if (!pack.has(part)) throw damaged(`no part for sheet ${name}`);
  return { ...blank, ...readSheet(pack.readText(part), context) };
}

/** Names for the whole workbook; those of a single sheet (print areas and the like) are left out. */
export function readNames({ root }: WorkbookParts): readonly DefinedName[] {
  return childrenOf(childOf(root, "definedNames"), "definedName")
    .filter((name) => attributeOf(name, "localSheetId") === undefined)
    .map((name) => ({ name: attributeOf(name, "name") ?? "", refersTo: `=${name.text}` }));
}
