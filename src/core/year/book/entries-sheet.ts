/** 豁免与公布: what people enter about periods, read back when the year is put together again. */
import { FIRST_ROW, newBuilder } from "../../collect/book/table-sheet";
import type { PeriodKey } from "../../framework/period";
import type { SheetPlan } from "../../plan/plan";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { yearTable } from "./year-table";

const PERIODS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];
/** Blank rows for further exemptions. */
const FURTHER = 15;

export function planEntriesSheet(context: YearContext): SheetPlan {
  const { annual, language } = context;
  const labels = YEAR_LABELS[language];
  const { exemptions, published } = annual.input.entries;
  const builder = newBuilder();
  PERIODS.forEach((key, index) => {
    builder
      .put(FIRST_ROW + index, 5, labels.periods[key], "centered")
      .put(FIRST_ROW + index, 6, published.get(key) ?? null, "inputText");
  });
  const rows = exemptions.length + FURTHER;
  for (let index = 0; index < rows; index++) {
    const one = exemptions[index];
    const values =
      one === undefined
        ? [null, null, null, null]
        : [one.unit, labels.periods[one.key], one.reason, one.approver];
    builder.row(FIRST_ROW + index, 0, values, "inputText");
  }
  const bottom = FIRST_ROW + rows - 1;
  builder.validate({
    range: { top: FIRST_ROW, bottom, left: 1, right: 1 },
    rule: { type: "list", options: PERIODS.map((key) => labels.periods[key]) },
    title: labels.period,
    prompt: labels.exemptionReason,
    error: labels.listError,
  });
  return yearTable(context, builder, {
    sheet: "entries",
    note: labels.entriesNote,
    columns: [
      { heading: labels.unit, width: 24 },
      { heading: labels.period, width: 11 },
      { heading: labels.exemptionReason, width: 30 },
      { heading: labels.approver, width: 18 },
      { heading: "", width: 2 },
      { heading: labels.period, width: 11 },
      { heading: labels.published, width: 14 },
    ],
    orientation: "landscape",
    frozen: 0,
    rows,
    filter: false,
  });
}
