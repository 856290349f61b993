/** Enters planned sheets into the workbook part: tabs, names, the sheet in front, recalculation. */
import { columnLetters, fixedAddress, quoteSheet, type CellRange } from "../../../core/grid/address";
import type { SheetPlan, WorkbookPlan } from "../../../core/plan/plan";
import type { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import { attributeOf, childOf, childrenOf, prefixOf, type XmlElement } from "../xml/xml-tree";
import { OFFICE_RELATIONSHIPS } from "./sheet-xml";

/** A planned sheet with its place among the tabs. */
export interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly relationshipId: string;
  /** Position of its tab; counts from 0. */
  readonly index: number;
  /** The entry of the sheet that it takes the place of. */
  readonly replaces: XmlElement | null;
}

/** @param activeTab position of the sheet to bring to the front, or null to leave that as it is */
export function editWorkbook(
  edit: XmlEdit,
  root: XmlElement,
  plan: WorkbookPlan,
  placed: readonly PlacedSheet[],
  activeTab: number | null,
): void {
  const sheets = childOf(root, "sheets");
  if (sheets === undefined) throw new Error("findWorkbook lets no workbook without sheets through");
  for (const sheet of placed) enterSheet(edit, sheets, sheet, placed);
  if (activeTab !== null) bringToFront(edit, root, sheets, activeTab);
  enterNames(edit, root, plan, placed);
  const calculation = childOf(root, "calcPr");
  if (calculation !== undefined) edit.setAttribute(calculation, "fullCalcOnLoad", "1");
  else
    edit.insertAfter(
      lastOf(root, ["sheets", "functionGroups", "externalReferences", "definedNames"]),
      `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`,
    );
}

function enterSheet(
  edit: XmlEdit,
  sheets: XmlElement,
  { plan, relationshipId, replaces }: PlacedSheet,
  placed: readonly PlacedSheet[],
): void {
  const state = plan.visibility === "visible" ? null : plan.visibility;
  if (replaces !== null) {
    const id = replaces.attributes.find(({ name }) => name === "id");
    edit.setAttribute(replaces, "name", plan.name);
    edit.setAttribute(replaces, id?.qualified ?? "id", relationshipId);
    edit.setAttribute(replaces, "state", state);
    return;
  }
  const others = childrenOf(sheets, "sheet");
  const highest = others.reduce(
    (most, sheet) => Math.max(most, Number(attributeOf(sheet, "sheetId")) || 0),
    0,
  );
  const before = placed.filter((other) => other.replaces === null).findIndex((other) => other.plan === plan);
  const visibility = state === null ? "" : ` state="${state}"`;
  const number = highest + 1 + before;
  // Declares its own prefix: some programs declare theirs on each sheet, and others none at all.
  const id = `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${relationshipId}"`;
  edit.append(
    sheets,
    `<${prefixOf(sheets)}sheet name="${escapeXml(plan.name)}" sheetId="${number}"${visibility} ${id}/>`,
  );
}

function bringToFront(edit: XmlEdit, root: XmlElement, sheets: XmlElement, activeTab: number): void {
  const view = childrenOf(childOf(root, "bookViews"), "workbookView")[0];
  if (view !== undefined) edit.setAttribute(view, "activeTab", String(activeTab));
  else {
    const p = prefixOf(root);
    edit.insertBefore(sheets, `<${p}bookViews><${p}workbookView activeTab="${activeTab}"/></${p}bookViews>`);
  }
}

function enterNames(
  edit: XmlEdit,
  root: XmlElement,
  plan: WorkbookPlan,
  placed: readonly PlacedSheet[],
): void {
  const list = childOf(root, "definedNames");
  const p = prefixOf(root);
  const existing = childrenOf(list, "definedName");
  const added: string[] = [];
  for (const { name, refersTo, visible } of plan.names) {
    const hidden = visible === true ? "" : ' hidden="1"';
    const xml = `<${p}definedName name="${escapeXml(name)}"${hidden}>${escapeXml(refersTo.replace(/^=/, ""))}</${p}definedName>`;
    const [first, ...rest] = existing.filter(
      (item) =>
        attributeOf(item, "localSheetId") === undefined &&
        attributeOf(item, "name")?.toLowerCase() === name.toLowerCase(),
    );
    if (first === undefined) added.push(xml);
    else edit.replace(first, xml);
    for (const item of rest) edit.remove(item);
  }
  const replaced = new Set(
    placed.filter(({ replaces }) => replaces !== null).map(({ index }) => String(index)),
  );
  for (const item of existing) if (replaced.has(attributeOf(item, "localSheetId") ?? "")) edit.remove(item);
  for (const sheet of placed) added.push(...sheetNames(sheet, p));
  if (added.length === 0) return;
  if (list !== undefined) edit.append(list, added.join(""));
  else {
    const anchor = lastOf(root, ["sheets", "functionGroups", "externalReferences"]);
    edit.insertAfter(anchor, `<${p}definedNames>${added.join("")}</${p}definedNames>`);
  }
}

/** What is printed, which rows and columns on every page, and what is filtered are names of the sheet. */
function sheetNames({ plan: { name, print, autoFilter }, index }: PlacedSheet, p: string): readonly string[] {
  const sheet = quoteSheet(name);
  const named = (builtIn: string, refersTo: string, hidden = ""): string =>
    `<${p}definedName name="${builtIn}" localSheetId="${index}"${hidden}>${escapeXml(refersTo)}</${p}definedName>`;
  const cells = ({ top, left, bottom, right }: CellRange): string =>
    `${sheet}!${fixedAddress(top, left)}:${fixedAddress(bottom, right)}`;
  const titles = [
    ...(print?.titleColumns === undefined
      ? []
      : [`${sheet}!$${columnLetters(print.titleColumns.first)}:$${columnLetters(print.titleColumns.last)}`]),
    ...(print?.titleRows === undefined
      ? []
      : [`${sheet}!$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`]),
  ];
  return [
    // Without this name Excel shows a filter, but other programs forget it.
    ...(autoFilter === undefined ? [] : [named("_xlnm._FilterDatabase", cells(autoFilter), ' hidden="1"')]),
    ...(print?.area === undefined ? [] : [named("_xlnm.Print_Area", cells(print.area))]),
    ...(titles.length === 0 ? [] : [named("_xlnm.Print_Titles", titles.join(","))]),
  ];
}

/** The last of some children, in the standard's order; the first of them is always there. */
function lastOf(root: XmlElement, names: readonly string[]): XmlElement {
  const found = root.children.filter((child) => names.includes(child.name)).at(-1);
  if (found === undefined) throw new Error("A workbook without sheets");
  return found;
}
