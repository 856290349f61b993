/** One sheet of a year's workbook as it is planned, and what a person sees in its cells. */
import { cellAddress, rangeAddress } from "../../../../src/core/grid/address";
import type { Language } from "../../../../src/core/locale/language";
import type { PlanCell, SheetPlan } from "../../../../src/core/plan/plan";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";

export function plannedSheet(annual: AnnualYear, slot: string, language: Language = "zh"): SheetPlan {
  const found = planYearBook(annual, language).sheets.find((one) => one.slot === slot);
  if (found === undefined) throw new Error(`no ${slot}`);
  return found;
}

/** The last that was written into a cell counts, as in a program. */
export function cellAt({ cells }: SheetPlan, address: string): PlanCell | undefined {
  return cells.filter(({ row, column }) => cellAddress(row, column) === address).at(-1);
}

/** What stands in cells before anything is calculated; "" for nothing. */
export function shownAt(sheet: SheetPlan, ...addresses: readonly string[]): readonly unknown[] {
  return addresses.map((address) => {
    const cell = cellAt(sheet, address);
    return cell?.cached ?? cell?.value ?? "";
  });
}

/** Height of a row counted from 1, as a person sees it. */
export function heightOf({ rowHeights }: SheetPlan, row: number): number | undefined {
  return rowHeights.find((one) => one.row === row - 1)?.height;
}

/** Where something is chosen, and by which rule. */
export const listsOf = ({ validations }: SheetPlan) =>
  validations.map(({ range, rule }) => ({ range: rangeAddress(range), rule }));

export const filterOf = ({ autoFilter }: SheetPlan): string | null =>
  autoFilter === undefined ? null : rangeAddress(autoFilter);

/** A text that takes several lines in most columns. */
export const LONG = "第一机械制造分公司党总支部委员会驻外地项目综合管理办公室联合党支部";
