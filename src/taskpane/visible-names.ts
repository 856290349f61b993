/** What a writing is told by: the sheets of a plan that a person sees. */
import type { WorkbookPlan } from "../core/plan/plan";

/** In the order of the plan. */
export function visibleNames({ sheets }: WorkbookPlan): readonly string[] {
  return sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
}
