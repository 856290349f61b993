/**
 * Builds the sheets of a plan under temporary names at the end of the workbook, in one
 * synchronization where their cells fit into one. Nothing of what was there before is changed, so a failure is undone by deleting
 * these sheets again.
 */
import type { Replacement } from "./replacement";
import type { Survey } from "./survey";
import { cellBands, writeBand } from "./write-cells";
import { writeCharts } from "./write-charts";
import type { Manner } from "./manner";
import { fitsToPages, writeLayout } from "./write-layout";
import { writeRules } from "./write-rules";
import type { WriteSteps } from "./write-steps";
import { writeStyles } from "./write-styles";

/** A sheet that was built. */
export interface BuiltSheet {
  readonly id: string;
  /** False when Excel forgot that the sheet is to fit to the width of its pages. */
  readonly fits: boolean;
}

export interface BuiltAside {
  /** In the order of the replacements. */
  readonly built: readonly BuiltSheet[];
  /** Names of all sheets as they were when the first formula was written. */
  readonly names: readonly string[];
}

export const NOTHING_BUILT: BuiltAside = { built: [], names: [] };

/** @throws WorkbookError stopped, between two requests */
export async function buildAside(
  context: Excel.RequestContext,
  survey: Survey,
  manner: Manner,
  steps: WriteSteps,
): Promise<BuiltAside> {
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  worksheets.load("items/name");
  for (const id of survey.leftovers) removeSheet(worksheets.getItem(id));
  // All sheets before any formula: a formula takes hold of a sheet only if it is there already.
  const sheets = survey.replacements.map(({ aside }) => {
    const sheet = worksheets.add(aside);
    sheet.load("id");
    return sheet;
  });
  const names = new Map(survey.replacements.map(({ plan, aside }) => [plan.name.toLowerCase(), aside]));
  steps.begin(0, 0);
  let waiting = 0;
  for (const [index, sheet] of sheets.entries()) {
    const replacement = survey.replacements[index];
    if (replacement === undefined) continue;
    const bands = cellBands(replacement.plan, names, steps.bytes);
    for (const [place, band] of bands.entries()) {
      if (waiting > 0 && waiting + band.bytes > steps.bytes) {
        await sendSoFar(context);
        steps.begin(index, place / bands.length);
        waiting = 0;
      }
      writeBand(sheet, band);
      waiting += band.bytes;
    }
    dressSheet(sheet, replacement, names, manner);
  }
  await context.sync();
  const built = sheets.map((sheet, index) => {
    const print = manner.without.has("print") ? undefined : survey.replacements[index]?.plan.print;
    return { id: sheet.id, fits: print === undefined || fitsToPages(sheet.pageLayout, print) };
  });
  return { built, names: worksheets.items.map(({ name }) => name) };
}

/** A request holds so much and no more; the screen stays still meanwhile. */
async function sendSoFar(context: Excel.RequestContext): Promise<void> {
  await context.sync();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
}

/** Excel refuses to delete a very hidden sheet; showing one first is always allowed, hiding is not. */
export function removeSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible";
  sheet.delete();
}

/** All but its cells, which are there. */
function dressSheet(
  sheet: Excel.Worksheet,
  { plan }: Replacement,
  names: ReadonlyMap<string, string>,
  manner: Manner,
): void {
  writeStyles(sheet, plan, manner);
  writeLayout(sheet, plan, manner);
  writeRules(sheet, plan, names);
  writeCharts(sheet, plan, manner);
  if (plan.protect) sheet.protection.protect();
  // Out of sight until all is in place; panes and charts want a visible sheet while they are made.
  sheet.visibility = "Hidden";
}
