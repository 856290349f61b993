/** Small edits of a part's XML that keep the order of elements the format prescribes. */
import { elements } from "./xml-elements";

/** Children of `<worksheet>` in the order in which they must stand. */
const SHEET_ORDER = [
  ...[
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
  ],
  ...[
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
  ],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...[
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
  ],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
];

/** Makes an element in the namespace of its parent. */
export function append(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  text?: string,
): Element {
  const item = create(parent, name, attributes, text);
  parent.append(item);
  return item;
}

/** Puts an element of a worksheet where it belongs, in place of an earlier one. */
export function putInSheet(
  worksheet: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  for (const old of [...worksheet.children].filter((child) => child.localName === name)) old.remove();
  const item = create(worksheet, name, attributes);
  const rank = SHEET_ORDER.indexOf(name);
  const next = [...worksheet.children].find((child) => SHEET_ORDER.indexOf(child.localName) > rank);
  worksheet.insertBefore(item, next ?? null);
  return item;
}

/** Removes the elements of a name. */
export function removeAll(parent: Document | Element, name: string): void {
  for (const item of elements(parent, name)) item.remove();
}

/** The element in which everything of a part stands. */
export function root(document: Document): Element {
  return document.documentElement;
}

function create(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>>,
  text?: string,
): Element {
  const prefix = parent.prefix === null ? "" : `${parent.prefix}:`;
  const item = parent.ownerDocument.createElementNS(parent.namespaceURI, `${prefix}${name}`);
  for (const [key, value] of Object.entries(attributes)) item.setAttribute(key, value);
  if (text !== undefined) item.textContent = text;
  return item;
}
