/** A plan with what a person types into its cells, as data; nothing is calculated. */
import { cellAddress } from "../../src/core/grid/address";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import type { TypedEntries } from "../../preview/model/calculate-plan";

/** @param typed by sheet name and A1 address; every cell must be in the plan */
export function typedPlan(plan: WorkbookPlan, typed: TypedEntries): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    const left = new Map(Object.entries(typed[sheet.name] ?? {}));
    const cells = sheet.cells.map((cell) => {
      const address = cellAddress(cell.row, cell.column);
      const entry = left.get(address);
      left.delete(address);
      return entry === undefined ? cell : { ...cell, value: entry };
    });
    if (left.size > 0) throw new Error(`${sheet.name} has no cells ${[...left.keys()].join(", ")}`);
    return { ...sheet, cells };
  });
  return { ...plan, sheets };
}
