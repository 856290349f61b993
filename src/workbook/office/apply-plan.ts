/**
 * Writes a plan in three synchronizations, whatever its size: look (survey.ts), build aside
 * (build-aside.ts), put in place (swap-sheets.ts). Edits of people's cells go with the last of them.
 * Either all of it is there afterwards or none.
 */
import type { WorkbookPlan } from "../../core/plan/plan";
import { checkEdits } from "../check-edits";
import type { ApplyReport } from "../port";
import { WorkbookError } from "../workbook-error";
import { buildAside } from "./build-aside";
import type { Clock } from "./clock";
import type { Link } from "./find-links";
import { toWorkbookError } from "./office-error";
import type { OwnWrites } from "./own-writes";
import { recover } from "./recover";
import { surveyWorkbook, type Survey } from "./survey";
import { swapSheets } from "./swap-sheets";
import { checkLists } from "./write-rules";

export interface ApplyEnvironment {
  readonly newContext: () => Excel.RequestContext;
  readonly fileName: string;
  readonly clock: Clock;
  /** Formulas of people that look at sheets which the plan replaces, as far as they are known. */
  readonly links: readonly Link[];
  /** Is told what the writing touches. */
  readonly own: OwnWrites;
}

/** What Excel answers to what it will never do, in contrast to what may succeed another time. */
const REFUSALS = ["InvalidOperation", "InvalidArgument"];

/** @throws WorkbookError when nothing could be written; the workbook is as before then */
export async function applyPlan(plan: WorkbookPlan, environment: ApplyEnvironment): Promise<ApplyReport> {
  try {
    return await attempt(plan, environment);
  } catch (error) {
    const isRefusal =
      error instanceof WorkbookError &&
      error.code === "hostFailed" &&
      REFUSALS.includes(error.detail["reason"] ?? "");
    if (environment.links.length === 0 || !isRefusal) throw error;
    // A formula of a person's that can't be written anew must not keep the summary from being written.
    return attempt(plan, { ...environment, links: [] });
  }
}

async function attempt(plan: WorkbookPlan, environment: ApplyEnvironment): Promise<ApplyReport> {
  const { newContext, fileName, clock, links, own } = environment;
  checkEdits(plan);
  for (const sheet of plan.sheets) checkLists(sheet, fileName);
  const context = newContext();
  const survey = await surveyWorkbook(context, plan, fileName, links).catch((error: unknown) => {
    throw toWorkbookError(error, { fileName });
  });
  noteOwn(own, survey);
  let newIds: readonly string[] = [];
  try {
    if (survey.replacements.length + survey.leftovers.length > 0) newIds = await buildAside(context, survey);
    own.addSheets(newIds);
    await swapSheets(context, plan, survey, newIds);
  } catch (error) {
    const failure = toWorkbookError(error, { fileName, readOnly: survey.readOnly });
    const outcome = await recover(newContext, { plan, survey, newIds }, clock).catch((recovery: unknown) => {
      // Both errors matter here: why the writing failed, and why it could not be taken back.
      const cause = new AggregateError(
        [failure.cause, recovery],
        "writing failed and could not be taken back",
      );
      throw new WorkbookError("leftUnfinished", failure.detail, { cause });
    });
    if (outcome === "undone") throw failure;
  }
  return {
    written: plan.sheets.map(({ name }) => name),
    replaced: survey.replacements.flatMap(({ old }) => (old === null ? [] : [old.name])),
  };
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
