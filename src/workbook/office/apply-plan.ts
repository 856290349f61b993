/**
 * Writes a plan in three synchronizations, whatever its size: look (survey.ts), build aside
 * (build-aside.ts), put in place (swap-sheets.ts). Edits of people's cells go with the last of them.
 * Either all of it is there afterwards or none.
 */
import type { WorkbookPlan } from "../../core/plan/plan";
import { checkEdits } from "../check-edits";
import type { ApplyReport, WriteWatch } from "../port";
import { WorkbookError } from "../workbook-error";
import { buildAside, NOTHING_BUILT } from "./build-aside";
import type { Clock } from "./clock";
import type { Link } from "./find-links";
import { FULL_MANNER, omittedBy, simplerManner, type Manner } from "./manner";
import { toWorkbookError } from "./office-error";
import type { OwnWrites } from "./own-writes";
import { NotRecovered, recover } from "./recover";
import { surveyWorkbook, type Survey } from "./survey";
import { removeEmptySheet } from "./remove-empty-sheet";
import { requireSheets, sheetsInUse } from "./sheets-in-use";
import { swapSheets } from "./swap-sheets";
import { checkLists } from "./write-rules";
import { WriteSteps } from "./write-steps";

export interface ApplyEnvironment {
  readonly newContext: () => Excel.RequestContext;
  readonly fileName: string;
  readonly clock: Clock;
  /** Formulas of people that look at sheets which the plan replaces, as far as they are known. */
  readonly links: readonly Link[];
  /** Is told what the writing touches. */
  readonly own: OwnWrites;
  /** Missing where nobody waits for it. */
  readonly watch?: WriteWatch | undefined;
}

/** What Excel answers to what it will never do, in contrast to what may succeed another time. */
const REFUSALS = ["InvalidOperation", "InvalidArgument"];

/**
 * What Excel refused and the content can do without is left out, and named in the report.
 * @throws WorkbookError when nothing could be written, or somebody stopped it; the workbook is as before then
 */
export async function applyPlan(plan: WorkbookPlan, environment: ApplyEnvironment): Promise<ApplyReport> {
  let links = environment.links;
  for (let manner = FULL_MANNER; ;) {
    try {
      const report = await attempt(plan, { ...environment, links }, manner);
      const { newContext, own } = environment;
      const { emptySheet } = plan;
      const isGone =
        emptySheet !== undefined &&
        (await removeEmptySheet(newContext(), emptySheet, (id) => own.addSheets([id])));
      return isGone ? { ...report, removed: emptySheet } : report;
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code === "leftUnfinished") throw error;
      const simpler = simplerManner(manner, error, hasCharts(plan));
      const isRefusal = error.code === "hostFailed" && REFUSALS.includes(error.detail["reason"] ?? "");
      if (simpler !== null) manner = simpler;
      // A formula of a person's that can't be written anew must not keep the summary from being written.
      else if (links.length > 0 && isRefusal) links = [];
      else throw error;
    }
  }
}

function hasCharts({ sheets }: WorkbookPlan): boolean {
  return sheets.some(({ charts }) => charts.length > 0);
}

async function attempt(
  plan: WorkbookPlan,
  environment: ApplyEnvironment,
  manner: Manner,
): Promise<ApplyReport> {
  const { newContext, fileName, clock, links, own, watch } = environment;
  const steps = new WriteSteps(plan.sheets, fileName, watch);
  steps.mayGoOn();
  checkEdits(plan);
  for (const sheet of plan.sheets) checkLists(sheet, fileName);
  const context = newContext();
  const survey = await surveyWorkbook(context, plan, fileName, links).catch((error: unknown) => {
    throw toWorkbookError(error, { fileName });
  });
  const used = sheetsInUse(plan);
  requireSheets(
    used,
    survey.sheets.map(({ name }) => name),
    fileName,
  );
  noteOwn(own, survey);
  if (manner.without.has("properties")) refuseStaleProperties(plan, survey, fileName);
  let newIds: readonly string[] = [];
  let fits = true;
  try {
    const isNeeded = survey.replacements.length + survey.leftovers.length > 0;
    const { built, names } = isNeeded ? await buildAside(context, survey, manner, steps) : NOTHING_BUILT;
    newIds = built.map(({ id }) => id);
    own.addSheets(newIds);
    if (isNeeded) requireSheets(used, names, fileName);
    steps.takePlaces();
    fits = await swapSheets(context, plan, survey, built, manner);
  } catch (error) {
    const failure = toWorkbookError(error, { fileName, readOnly: survey.readOnly });
    const outcome = await recover(newContext, { plan, survey, newIds }, clock).catch((recovery: unknown) => {
      // Both errors matter here: why the writing failed, and why it could not be taken back.
      const cause = new AggregateError(
        [failure.cause, recovery],
        "writing failed and could not be taken back",
      );
      const left = recovery instanceof NotRecovered ? recovery.left : "unknown";
      throw new WorkbookError("leftUnfinished", { ...failure.detail, left }, { cause });
    });
    if (outcome === "undone") throw failure;
  }
  const left = survey.properties === null ? (["properties"] as const) : [];
  const omitted = [...new Set([...omittedBy(manner), ...left])].concat(fits ? [] : ["fitToPage"]);
  return {
    ...(omitted.length === 0 ? {} : { omitted }),
    written: plan.sheets.map(({ name }) => name),
    replaced: survey.replacements.flatMap(({ old }) => (old === null ? [] : [old.name])),
  };
}

/** Without its properties a plan must not leave others' values under their names: they would contradict it. */
function refuseStaleProperties(plan: WorkbookPlan, { properties }: Survey, file: string): void {
  const stale = plan.properties?.some(({ name, value }) =>
    properties?.some((property) => property.name === name && property.value !== value),
  );
  if (stale === true) throw new WorkbookError("hostFailed", { file, reason: "properties" });
}

function noteOwn(own: OwnWrites, { leftovers, replacements, edits, links }: Survey): void {
  own.addSheets(leftovers);
  own.addSheets(replacements.flatMap(({ old }) => (old === null ? [] : [old.id])));
  for (const { edit, sheetId } of edits) {
    const { row, column } = edit.at;
    own.addCells(sheetId, { top: row, bottom: row, left: column, right: column });
  }
  for (const { sheetId, area } of links) own.addCells(sheetId, area);
}
