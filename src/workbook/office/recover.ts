/**
 * After a failure while writing: looks at what stands in the workbook and makes it whole, either
 * as it was before or, if earlier sheets are gone already, as the plan wants it. It relies on what
 * it sees and not on how far the failed batch is thought to have come, since an answer can get lost
 * after the work was done. Doing it twice does no harm, so it is tried again when it fails itself.
 */
import type { WorkbookPlan } from "../../core/plan/plan";
import { removeSheet } from "./build-aside";
import type { Clock } from "./clock";
import type { Survey } from "./survey";
import { cellNow, requestCell, type SurveyedEdit } from "./survey-edits";
import { restoreProperties } from "./custom-properties";
import { officeErrorCode } from "./office-error";
import { linkedNames } from "./linked-names";
import { areaOf, restoreLinks } from "./survey-links";
import { toExcelVisibility } from "./swap-sheets";
import { writeEntry } from "./write-entry";

const ATTEMPTS = 8;
/** Milliseconds: a person may be typing in a cell, or work in another workbook's window for a while. */
const PAUSE = 400;

/** Nothing could be taken back. */
export class NotRecovered extends AggregateError {
  override readonly name = "NotRecovered";

  /** @param left whether sheets of ours were seen that had to go; "unknown" when nothing could be seen */
  constructor(
    errors: readonly unknown[],
    readonly left: "some" | "none" | "unknown",
  ) {
    super(errors, "the workbook could not be restored");
  }
}

export interface Unfinished {
  readonly plan: WorkbookPlan;
  readonly survey: Survey;
  /** Ids of the sheets built aside; empty when building them had failed. */
  readonly newIds: readonly string[];
}

/**
 * @returns "undone" when the workbook is as before, "finished" when it is as planned
 * @throws NotRecovered with what every attempt threw, when none succeeded
 */
export async function recover(
  newContext: () => Excel.RequestContext,
  unfinished: Unfinished,
  clock: Clock,
): Promise<"undone" | "finished"> {
  const failures: unknown[] = [];
  const seen: Seen = { left: "unknown" };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      return await attemptRecovery(newContext(), unfinished, seen);
    } catch (error) {
      failures.push(error);
      await clock.wait(PAUSE * attempt);
    }
  }
  throw new NotRecovered(failures, seen.left);
}

/** What the latest look showed. */
interface Seen {
  left: NotRecovered["left"];
}

async function attemptRecovery(
  context: Excel.RequestContext,
  { plan, survey, newIds }: Unfinished,
  seen: Seen,
): Promise<"undone" | "finished"> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name");
  const edited = survey.edits.map((surveyed) => {
    const sheet = worksheets.getItemOrNullObject(surveyed.sheetId);
    return { surveyed, sheet, cell: requestCell(sheet, surveyed.edit) };
  });
  const linked = survey.links.map((link) => {
    const sheet = worksheets.getItemOrNullObject(link.sheetId);
    return { link, sheet, cells: areaOf(sheet, link.area).load("formulas") };
  });
  await context.sync();

  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const present = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  const olds = survey.replacements.flatMap(({ old }) => (old === null ? [] : [old]));
  const remaining = olds.filter(({ id }) => present.has(id));
  // An earlier sheet is missing when deleting had begun, or when a person deleted it meanwhile.
  const isInPlace = survey.replacements.every(
    (replacement, index) => present.get(newIds[index] ?? "")?.name === replacement.plan.name,
  );
  if (isInPlace && remaining.length < olds.length) {
    for (const { id } of remaining) removeSheet(worksheets.getItem(id));
    await context.sync();
    return "finished";
  }

  const aside = new Set(survey.replacements.map((replacement) => replacement.aside));
  const added = worksheets.items.filter(({ id, name }) => newIds.includes(id) || aside.has(name));
  seen.left = added.length > 0 ? "some" : "none";
  // The earlier sheets are shown first, since Excel never deletes the last visible sheet; they get
  // their names back last, when the new sheets have given them up.
  for (const old of remaining) worksheets.getItem(old.id).visibility = toExcelVisibility(old.visibility);
  for (const sheet of added) removeSheet(sheet);
  for (const old of remaining) {
    if (present.get(old.id)?.name !== old.name) worksheets.getItem(old.id).name = old.name;
  }
  restoreNames(names, plan, survey);
  for (const { surveyed, sheet, cell } of edited) {
    if (!sheet.isNullObject) restoreEntry(worksheets.getItem(surveyed.sheetId), surveyed, cell);
  }
  for (const { link, sheet, cells } of linked) {
    if (sheet.isNullObject) continue;
    restoreLinks(worksheets.getItem(link.sheetId), link, cells.formulas, survey.replacements);
  }
  await context.sync();
  await restoreProperties(context, plan.properties ?? [], survey.properties);
  await bringToFront(context, survey.activeId);
  return "undone";
}

/** In a batch of its own: it is refused while another workbook's window is in front, and not essential. */
async function bringToFront(context: Excel.RequestContext, sheetId: string): Promise<void> {
  try {
    context.workbook.worksheets.getItem(sheetId).activate();
    await context.sync();
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
  }
}

/** What a person has typed into the cell since is theirs, and stays. */
function restoreEntry(sheet: Excel.Worksheet, { edit, format }: SurveyedEdit, cell: Excel.Range): void {
  const now = cellNow(cell, edit);
  const isBefore = now.holds(edit.before);
  // An earlier attempt may have deleted the new sheet that our formula looks at.
  const isOurs = now.holds(edit.after) || (edit.after.formula !== null && now.formula?.includes("#REF!"));
  if (isBefore ? now.format === format.from : isOurs !== true) return;
  const { row, column } = edit.at;
  writeEntry(sheet.getRangeByIndexes(row, column, 1, 1), edit.before, {
    from: now.format,
    to: format.from,
    mayFormat: format.mayFormat,
  });
}

/** Only names of the plan and linked ones can have changed; those that were not there before go again. */
function restoreNames(names: Excel.NamedItemCollection, plan: WorkbookPlan, survey: Survey): void {
  for (const { name } of [...plan.names, ...linkedNames(plan, survey)]) {
    const same = (item: { readonly name: string }): boolean => item.name.toLowerCase() === name.toLowerCase();
    const earlier = survey.names.find(same);
    if (!names.items.some(same)) continue;
    if (earlier === undefined) names.getItem(name).delete();
    else names.getItem(name).formula = earlier.refersTo;
  }
}
