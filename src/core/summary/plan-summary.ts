/** The 汇总 sheet of one assessment as a plan: tables, charts and print set-up. */
import type { Assessment } from "../assessment";
import type { WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import { markedSheet, markFor } from "../plan/mark";
import type { WorkbookPlan } from "../plan/plan";
import { PALETTE } from "../plan/palette";
import { SheetBuilder } from "../plan/sheet-builder";
import { chooseSheetName } from "../plan/sheet-name";
import { blockedCells } from "../validation/order/blocked-cells";
import { addAdjustmentTable } from "./adjustment-table";
import { addParts, blockOf, partsOf } from "./closing-section";
import { closingSections } from "./closing-tables";
import { departmentOf } from "../template/department-name";
import { departmentFooter } from "../template/template-footer";
import { secondView } from "../scoring/dimension-scores";
import { addDimensionTable } from "./dimension-table";
import { addGroupTable } from "./group-table";
import { addIndicatorTable } from "./indicator-table";
import { keptNotes } from "./kept-notes";
import { addLossTable } from "./loss-table";
import { periodResults, previousResult } from "./period-results";
import { addTrendTable } from "./trend-table";
import type { SummaryContext } from "./summary-context";
import { addHead } from "./summary-head";
import { SUMMARY_LABELS } from "./summary-labels";
import { COLUMN_WIDTHS, LAST_COLUMN, layoutSummary, UNIT_ROW } from "./summary-layout";
import { DEFAULT_HEIGHT, inPixels, PAGE_HEIGHT } from "../plan/page-height";
import { SummaryPages } from "./summary-pages";
import { SUMMARY_STYLES } from "./summary-styles";
import type { SummaryStyle } from "./summary-styles";

/**
 * @param workbook where the sheet will be written: decides its name
 * @param writtenAt shown on the sheet, in local time
 * @param others the workbook's other assessments: those of the same unit show what has changed
 * @param department that assesses, at the foot of the pages; by default the one that the workbook names
 */
export function planSummary(
  workbook: WorkbookGrid,
  assessment: Assessment,
  language: Language,
  writtenAt: Date,
  others: readonly Assessment[] = [],
  department = departmentOf(workbook, assessment.framework),
): WorkbookPlan {
  const labels = SUMMARY_LABELS[language];
  const name = chooseSheetName(workbook, "summary", labels.sheetName);
  const builder = new SheetBuilder<SummaryStyle>(SUMMARY_STYLES);
  const periods = periodResults(workbook, assessment, others);
  const context: SummaryContext = {
    builder,
    assessment,
    periods,
    previous: previousResult(periods, assessment.period),
    layout: layoutSummary(assessment, periods.length),
    pages: new SummaryPages(),
    view: secondView(assessment.framework, assessment.score),
    labels,
    language,
    writtenAt,
    isBlocked: blockedCells(assessment.findings),
  };
  addHead(context);
  addGroupTable(context);
  addDimensionTable(context);
  addTrendTable(context);
  addLossTable(context);
  addIndicatorTable(context);
  addAdjustmentTable(context);
  const parts = closingSections(context).flatMap(partsOf);
  const title = titleRow(context);
  const planned = context.pages.plan(
    builder,
    context.layout.rest,
    parts.map(blockOf),
    inPixels(builder.heightAt(title) ?? DEFAULT_HEIGHT),
  );
  const { endRow, breaks } = addParts(context, context.layout.rest, parts, planned.begins);
  const sheet = builder.build({
    role: "summary",
    name,
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths: COLUMN_WIDTHS,
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: endRow - 1, right: LAST_COLUMN },
      fitToWidth: 1,
      titleRows: { first: title, last: title },
      breaks: [...planned.breaks, ...breaks],
      footer: departmentFooter(department, labels.footer),
    },
    protect: false,
  });
  const old = workbook.sheets.find((grid) => grid.name === markedSheet(workbook.names, "summary")) ?? null;
  const notes = keptNotes(old, endRow);
  const noted = {
    ...sheet,
    cells: [...sheet.cells, ...notes.cells],
    styles: { ...sheet.styles, ...notes.styles },
  };
  return { sheets: [noted], names: [markFor("summary", name)], activate: name };
}

/** The row that every page repeats: unit and period; or the headings of the level-2 table where it is longer than a page. */
function titleRow({ builder, layout: { indicators, lastIndicator } }: SummaryContext): number {
  let height = 0;
  for (let row = indicators; row <= lastIndicator; row++)
    height += inPixels(builder.heightAt(row) ?? DEFAULT_HEIGHT);
  return height > PAGE_HEIGHT - inPixels(builder.heightAt(UNIT_ROW) ?? DEFAULT_HEIGHT)
    ? indicators + 1
    : UNIT_ROW;
}
