/** Our sheets that a plan replaces: what is built aside, and what stood there before. */
import type { SheetVisibility } from "../../core/grid/grid";
import type { SheetPlan } from "../../core/plan/plan";

/** A sheet as it was before the plan was written. */
export interface EarlierSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** One sheet of the plan, with its temporary name and the sheet that it replaces. */
export interface Replacement {
  readonly plan: SheetPlan;
  /** Name under which the new sheet is built. */
  readonly aside: string;
  readonly old: EarlierSheet | null;
  /** Name to which the old sheet gives way. */
  readonly oldAside: string;
}
