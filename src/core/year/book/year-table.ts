/** What the visible sheets of a year's workbook share. */
import { tableSheet, type BookBuilder, type TableFrame } from "../../collect/book/table-sheet";
import type { SheetPlan } from "../../plan/plan";
import { describePeriod } from "../../framework/period";
import type { YearContext, YearSheet } from "./year-context";
import { YEAR_LABELS } from "./year-labels";

/** What stands above a sheet: what it is, of which framework and year. */
export function yearTitle({ framework, language, annual }: YearContext, sheet: YearSheet): string {
  const { sheets, titled } = YEAR_LABELS[language];
  const year = describePeriod({ year: annual.year, key: "Y" })[language];
  return titled(sheets[sheet], framework.name[language], year);
}

export function yearTable(
  context: YearContext,
  builder: BookBuilder,
  frame: Omit<TableFrame<YearSheet>, "title">,
): SheetPlan {
  return tableSheet(context, builder, { ...frame, title: yearTitle(context, frame.sheet) });
}
