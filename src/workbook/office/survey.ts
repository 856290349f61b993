/**
 * What stands in the workbook before a plan is written, and which of our earlier sheets each
 * planned sheet takes the place of. Everything that can be refused is refused here, before
 * anything is touched.
 */
import type { DefinedName, DocumentProperty } from "../../core/grid/grid";
import { markedSheet } from "../../core/plan/mark";
import type { SheetPlan, WorkbookPlan } from "../../core/plan/plan";
import { WorkbookError } from "../workbook-error";
import { readProperties } from "./custom-properties";
import { toVisibility } from "./sheet-grid";
import { requestEdits, surveyEdits, type SurveyedEdit } from "./survey-edits";
import type { Link } from "./find-links";
import type { EarlierSheet, Replacement } from "./replacement";
import { requestLinks, surveyLinks, type SurveyedLink } from "./survey-links";

export interface Survey {
  /** All sheets in their order, without what an interrupted run left behind. */
  readonly sheets: readonly EarlierSheet[];
  /** Ids of temporary sheets that an interrupted run (a closed pane) left behind. */
  readonly leftovers: readonly string[];
  readonly names: readonly DefinedName[];
  readonly activeId: string;
  readonly readOnly: boolean;
  readonly replacements: readonly Replacement[];
  readonly edits: readonly SurveyedEdit[];
  /** Formulas of people that look at an earlier sheet of ours. */
  readonly links: readonly SurveyedLink[];
  /** Custom properties of the document; not asked for when the plan sets none, null when Excel gives none. */
  readonly properties: readonly DocumentProperty[] | null;
}

/** Temporary names are such as nobody types, so that what is left of them can be recognised. */
const ASIDE = /^_kaoping~\d+$/;

/**
 * Reads sheets, names, the cells to be edited and those of links in one synchronization.
 * @param links formulas that may look at an earlier sheet of ours
 * @throws WorkbookError `protected` when sheets can't be added, `nameTaken` when a sheet that is
 * not ours has a planned name, `changedMeanwhile` and `sheetProtected` when an edit can't be made
 */
export async function surveyWorkbook(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  fileName: string,
  links: readonly Link[],
): Promise<Survey> {
  const { workbook } = context;
  const { worksheets, names, protection } = workbook;
  workbook.load("readOnly");
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const requestedEdits = requestEdits(worksheets, plan.edits ?? []);
  const requestedLinks = requestLinks(worksheets, links);
  await context.sync();
  const properties = (plan.properties ?? []).length > 0 ? await readProperties(context) : [];

  if (protection.protected && plan.sheets.length > 0)
    throw new WorkbookError("protected", { file: fileName });
  const all = worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    visibility: toVisibility(visibility),
  }));
  const sheets = all.filter(({ name }) => !ASIDE.test(name));
  const found = names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) }));
  const replacements = findReplacements(plan.sheets, sheets, found, asideNames(all.map(({ name }) => name)));
  refuseTakenNames(replacements, sheets, fileName);
  return {
    sheets,
    leftovers: all.filter(({ name }) => ASIDE.test(name)).map(({ id }) => id),
    names: found,
    activeId: active.id,
    readOnly: workbook.readOnly,
    replacements,
    edits: surveyEdits(requestedEdits, fileName),
    links: surveyLinks(requestedLinks, replacements),
    properties,
  };
}

function findReplacements(
  plans: readonly SheetPlan[],
  sheets: readonly EarlierSheet[],
  names: readonly DefinedName[],
  nextAside: () => string,
): Replacement[] {
  return plans.map((plan) => {
    const marked = markedSheet(names, plan.role, plan.slot)?.toLowerCase();
    const old = sheets.find(({ name }) => name.toLowerCase() === marked) ?? null;
    return { plan, old, aside: nextAside(), oldAside: nextAside() };
  });
}

function refuseTakenNames(
  replacements: readonly Replacement[],
  sheets: readonly EarlierSheet[],
  fileName: string,
): void {
  const replaced = new Set(replacements.map(({ old }) => old?.id));
  const used = new Set(sheets.filter(({ id }) => !replaced.has(id)).map(({ name }) => name.toLowerCase()));
  for (const { plan } of replacements) {
    const name = plan.name.toLowerCase();
    if (used.has(name)) throw new WorkbookError("nameTaken", { file: fileName, sheet: plan.name });
    used.add(name);
  }
}

function asideNames(taken: readonly string[]): () => string {
  let number = 0;
  return () => {
    do number++;
    while (taken.includes(`_kaoping~${number}`));
    return `_kaoping~${number}`;
  };
}
