/**
 * Puts the finished sheets in the place of the earlier ones and makes the edits of people's cells, in
 * one synchronization.
 *
 * Excel carries out a batch action by action and keeps what was done before a failing one, so the
 * order is the safety: first everything that can be taken back (names of sheets, edits, places, marks),
 * last what can't (deleting the earlier sheets). A failure before the first deletion finds all earlier
 * sheets and is undone; from the first deletion on all new sheets are in place and the rest is deleted
 * later (recover.ts). At no moment is there neither the old nor the new.
 */
import type { DefinedName, SheetVisibility } from "../../core/grid/grid";
import type { PlanName, WorkbookPlan } from "../../core/plan/plan";
import { removeSheet, type BuiltSheet } from "./build-aside";
import { writeProperties } from "./custom-properties";
import { linkedNames } from "./linked-names";
import type { Manner } from "./manner";
import type { Survey } from "./survey";
import { fitsToPages, fitToPages } from "./write-layout";
import { writeLinks } from "./survey-links";
import { writeEntry } from "./write-entry";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Our word for a sheet's visibility as Excel's. */
export function toExcelVisibility(visibility: SheetVisibility): "Visible" | "Hidden" | "VeryHidden" {
  return VISIBILITY[visibility];
}

/**
 * @param built the sheets built aside, in the order of the replacements
 * @returns false when a sheet doesn't fit to its pages though it was set twice
 */
export async function swapSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  survey: Survey,
  built: readonly BuiltSheet[],
  { without }: Manner,
): Promise<boolean> {
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  const pairs = survey.replacements.flatMap((replacement, index) => {
    const made = built[index];
    return made === undefined
      ? []
      : [{ ...replacement, fits: made.fits, sheet: worksheets.getItem(made.id) }];
  });
  // All earlier sheets give way before any new one takes its name: two may exchange theirs.
  for (const { old, oldAside } of pairs) if (old !== null) worksheets.getItem(old.id).name = oldAside;
  for (const { plan: sheetPlan, sheet } of pairs) sheet.name = sheetPlan.name;
  // The layout is asked for only where it is needed: each asking is an action.
  const unfitted = pairs.flatMap(({ fits, sheet, plan: { print } }) =>
    fits || print === undefined ? [] : [{ pageLayout: sheet.pageLayout, print }],
  );
  for (const { pageLayout, print } of unfitted) fitToPages(pageLayout, print);
  // A formula takes hold of the sheet that has the name when it is written.
  for (const { edit, sheetId, format } of survey.edits) {
    const cell = worksheets.getItem(sheetId).getRangeByIndexes(edit.at.row, edit.at.column, 1, 1);
    writeEntry(cell, edit.after, format);
  }
  writeLinks(worksheets, survey.links, survey.replacements);
  for (const { sheet, position } of placed(pairs, survey)) sheet.position = position;
  for (const { plan: sheetPlan, sheet } of pairs) sheet.visibility = toExcelVisibility(sheetPlan.visibility);
  writeNames(context.workbook.names, plan.names, survey.names);
  for (const { name, refersTo } of linkedNames(plan, survey)) {
    context.workbook.names.getItem(name).formula = refersTo;
  }
  if (!without.has("properties") && survey.properties !== null)
    writeProperties(context.workbook, plan.properties ?? []);
  const front = pairs.find(({ old }) => old?.id === survey.activeId && old !== null);
  const activate = plan.activate ?? (front?.plan.visibility === "visible" ? front.plan.name : null);
  if (activate !== null && !without.has("front")) worksheets.getItem(activate).activate();
  for (const { old } of pairs) if (old !== null) removeSheet(worksheets.getItem(old.id));
  await context.sync();
  return unfitted.every(({ pageLayout, print }) => fitsToPages(pageLayout, print));
}

/**
 * Each new sheet goes right before the one that it replaces. From left to right, every sheet put in
 * moves the ones after it by one.
 */
function placed<T extends Survey["replacements"][number]>(
  pairs: readonly T[],
  survey: Survey,
): (T & { position: number })[] {
  return pairs
    .map((pair) => ({ ...pair, position: survey.sheets.findIndex(({ id }) => id === pair.old?.id) }))
    .filter(({ position }) => position >= 0)
    .sort((a, b) => a.position - b.position)
    .map((pair, shift) => ({ ...pair, position: pair.position + shift }));
}

/**
 * A name that exists is pointed elsewhere, never deleted: a mark must not be missing for a moment. Its
 * visibility stays, for Excel may not take both at once; a new one is hidden after it was added.
 */
function writeNames(
  names: Excel.NamedItemCollection,
  planned: readonly PlanName[],
  earlier: readonly DefinedName[],
): void {
  for (const { name, refersTo, visible } of planned) {
    const exists = earlier.some((item) => item.name.toLowerCase() === name.toLowerCase());
    if (exists) names.getItem(name).formula = refersTo;
    else names.add(name, refersTo).visible = visible === true;
  }
}
