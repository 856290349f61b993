/**
 * Carries a plan out in a package. Sheets, styles and names of the owner keep their bytes or at
 * least their meaning: only the workbook's own lists and the styles part grow, and the sheet that
 * was in front is told that it no longer is.
 */
import { markedSheet } from "../../../core/plan/mark";
import type { SheetPlan, WorkbookPlan } from "../../../core/plan/plan";
import { checkEdits } from "../../check-edits";
import type { ApplyReport } from "../../port";
import { WorkbookError } from "../../workbook-error";
import { addPart, addRelationship, editPart } from "../opc/edit-package";
import type { Package } from "../opc/package";
import { folderOf } from "../opc/part-path";
import { findWorkbook, type SheetEntry, type WorkbookParts } from "../opc/workbook-parts";
import { countsFrom1904, readNames } from "../read/read-workbook";
import { attributeOf, childOf, childrenOf, isTrue } from "../xml/xml-tree";
import { BLANK_STYLES, STYLES_TYPE } from "./blank-package";
import { forgetCalculation } from "./calc-chain";
import { deselectSheet } from "./deselect-sheets";
import { editSheets } from "./edit-sheets";
import { emptySheetEntry } from "./empty-sheet-entry";
import { removeSheet } from "./remove-sheet";
import { addSheetParts } from "./sheet-parts";
import { StyleSheet } from "./style-sheet";
import { editWorkbook, type PlacedSheet } from "./workbook-xml";
import { writeProperties } from "./write-properties";

const STRICT = "http://purl.oclc.org/ooxml/";

interface Place {
  readonly plan: SheetPlan;
  readonly replaces: SheetEntry | null;
  readonly index: number;
}

/**
 * Changes the package; when it throws, the package is to be thrown away.
 * @throws WorkbookError nameTaken, protected, sheetProtected, changedMeanwhile, damaged, writeFailed
 * @throws Error when the plan asks for what a workbook can't hold
 */
export function applyPlan(pack: Package, plan: WorkbookPlan): ApplyReport {
  const workbook = findWorkbook(pack);
  // The strict form of the standard has other names for everything; Excel saves it only on request.
  if (workbook.xml.includes(STRICT)) throw new WorkbookError("writeFailed", { reason: "strict" });
  const protection = childOf(workbook.root, "workbookProtection");
  const isLocked = protection !== undefined && isTrue(attributeOf(protection, "lockStructure"));
  if (isLocked && plan.sheets.length > 0) throw new WorkbookError("protected");
  checkEdits(plan);
  const spare = emptySheetEntry(pack, workbook, plan.emptySheet);
  const places = findPlaces(workbook, plan, spare);
  const front = frontSheet(workbook, plan, places);

  const stylesPart = stylesPartOf(pack, workbook);
  const styles = new StyleSheet(pack.readText(stylesPart));
  editSheets(pack, workbook, plan.edits ?? [], styles);
  for (const { replaces } of places) {
    if (replaces === null) continue;
    forgetCalculation(pack, workbook, attributeOf(replaces.element, "sheetId") ?? "");
    removeSheet(pack, workbook, replaces);
  }
  const date1904 = countsFrom1904(workbook);
  const placed = places.map(({ plan: sheet, replaces, index }): PlacedSheet => ({
    plan: sheet,
    index,
    replaces: replaces?.element ?? null,
    relationshipId: addSheetParts(pack, workbook.part, sheet, styles, {
      selected: index === front.index,
      date1904,
    }),
  }));
  const newStyles = styles.toString();
  if (newStyles !== pack.readText(stylesPart)) pack.write(stylesPart, newStyles);

  if (front.moves) {
    const replaced = new Set(places.map(({ replaces }) => replaces));
    workbook.sheets.forEach((sheet, index) => {
      if (index !== front.index && !replaced.has(sheet) && sheet.part !== null)
        deselectSheet(pack, sheet.part);
    });
  }
  editPart(pack, workbook.part, (edit, root) => {
    const entries = childrenOf(childOf(root, "sheets"), "sheet");
    const current = placed.map((item) => ({
      ...item,
      replaces: item.replaces === null ? null : (entries[item.index] ?? null),
    }));
    editWorkbook(edit, root, plan, current, front.moves ? front.index : null);
  });
  writeProperties(pack, plan.properties ?? []);
  return {
    written: plan.sheets.map(({ name }) => name),
    replaced: places.flatMap(({ replaces }) =>
      replaces === null || replaces === spare ? [] : [replaces.name],
    ),
    ...(spare === null ? {} : { removed: spare.name }),
  };
}

/** Where each planned sheet goes: to the place of our earlier one or of the empty sheet, or behind the last. */
function findPlaces(workbook: WorkbookParts, plan: WorkbookPlan, spare: SheetEntry | null): readonly Place[] {
  const names = readNames(workbook);
  const used = new Set<SheetEntry>();
  let next = workbook.sheets.length;
  const places = plan.sheets.map((sheet): Place => {
    const marked = markedSheet(names, sheet.role, sheet.slot)?.toLowerCase();
    const earlier = workbook.sheets.findIndex(({ name }) => name.toLowerCase() === marked);
    const isFree = spare !== null && !used.has(spare);
    const own = earlier < 0 && isFree ? workbook.sheets.indexOf(spare) : earlier;
    const replaces = workbook.sheets[own] ?? null;
    if (replaces === null) return { plan: sheet, replaces, index: next++ };
    if (used.has(replaces)) throw new Error(`Two sheets of the plan are to replace ${replaces.name}`);
    used.add(replaces);
    return { plan: sheet, replaces, index: own };
  });
  const taken = new Set(
    workbook.sheets.filter((sheet) => !used.has(sheet)).map(({ name }) => name.toLowerCase()),
  );
  for (const { name } of plan.sheets) {
    if (!/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name)) throw new Error(`No name for a sheet: ${name}`);
    if (taken.has(name.toLowerCase())) throw new WorkbookError("nameTaken", { sheet: name });
    taken.add(name.toLowerCase());
  }
  return places;
}

/** The sheet that is in front afterwards; `moves` when that is not the one that is there now. */
function frontSheet(
  workbook: WorkbookParts,
  plan: WorkbookPlan,
  places: readonly Place[],
): { index: number; moves: boolean } {
  const view = childrenOf(childOf(workbook.root, "bookViews"), "workbookView")[0];
  const current = Number((view && attributeOf(view, "activeTab")) ?? 0);
  if (workbook.sheets.length === 0 && plan.activate === null) {
    return { index: places.find((place) => place.plan.visibility === "visible")?.index ?? 0, moves: true };
  }
  if (plan.activate === null) return { index: current, moves: false };
  const wanted = plan.activate.toLowerCase();
  const planned = places.find((place) => place.plan.name.toLowerCase() === wanted)?.index;
  const index = planned ?? workbook.sheets.findIndex(({ name }) => name.toLowerCase() === wanted);
  if (index < 0) throw new Error(`No sheet ${plan.activate} to bring to the front`);
  return { index, moves: true };
}

/** The styles part; a workbook that has none gets one. */
function stylesPartOf(pack: Package, workbook: WorkbookParts): string {
  const known = workbook.relationships.find(({ type }) => type === "styles")?.part;
  if (known != null && pack.has(known)) return known;
  const part = `${folderOf(workbook.part)}styles.xml`;
  addPart(pack, part, STYLES_TYPE, BLANK_STYLES);
  addRelationship(pack, workbook.part, "styles", part);
  return part;
}
