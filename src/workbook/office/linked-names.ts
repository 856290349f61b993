/**
 * Names that people defined for cells of a sheet of ours: like formulas they have to be pointed at the
 * new sheet before the earlier one goes.
 */
import type { DefinedName } from "../../core/grid/grid";
import type { WorkbookPlan } from "../../core/plan/plan";
import { namesOneOf } from "./find-links";
import { renameFormulaSheets } from "./formula-sheets";
import type { Survey } from "./survey";

/** One fixed rectangle: what else a name may stand for can mean something else when written anew. */
const FIXED = /![$][A-Z]{1,3}[$]\d+(?::[$][A-Z]{1,3}[$]\d+)?$/i;

/**
 * The names, with what they stand for once the new sheets have theirs. Names of the plan itself are
 * left out, for the plan says what they stand for.
 */
export function linkedNames(plan: WorkbookPlan, survey: Survey): DefinedName[] {
  const own = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const renamed = new Map(
    survey.replacements.flatMap(({ old, plan: sheet }) =>
      old === null ? [] : [[old.name.toLowerCase(), sheet.name] as const],
    ),
  );
  return survey.names
    .filter(({ name, refersTo }) => {
      if (own.has(name.toLowerCase()) || !FIXED.test(refersTo)) return false;
      return namesOneOf(refersTo, new Set(renamed.keys()));
    })
    .map(({ name, refersTo }) => ({
      name,
      refersTo: renameFormulaSheets(refersTo, renamed),
    }));
}
