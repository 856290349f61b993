/** The 指标体系 sheet: one row for each indicator, and blank rows for more. */
import type { SheetPlan } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";
import { SheetBuilder } from "../../plan/sheet-builder";
import { rowHeightFor } from "../../plan/text-size";
import { addChoice, putRest, styleOf } from "./field-cells";
import { FRAMEWORK_STYLES, type FrameworkStyle } from "./framework-styles";
import { INDICATOR_COLUMNS, indicatorFields, RULE_LABEL } from "./indicator-fields";
import { givenIndicator, itemsOf } from "./item-context";
import { printItem } from "./item-cells";
import type { JsonObject } from "./json-tools";
import { formOf } from "./rule-forms";
import { OTHER_LABEL } from "./sheet-field";

const HEADER_ROW = 2;
const FIRST_ROW = 4;
/** Rows that are ready for indicators to come. */
const SPARE_ROWS = 20;
/** What is printed: everything up to the rule; the parameters beside it are for the screen. */
const LAST_PRINTED = INDICATOR_COLUMNS.findIndex(({ label }) => label === RULE_LABEL);

export function planIndicatorSheet(framework: JsonObject, name: string, title: string): SheetPlan {
  const builder = new SheetBuilder<FrameworkStyle>(FRAMEWORK_STYLES);
  builder.put(0, 0, title, "title").height(0, 30);
  builder.merged(
    { top: 1, bottom: 1, left: 0, right: LAST_PRINTED },
    "每行一个指标：先写一级指标，再写它的二级指标。评分规则决定用哪些参数栏，用不到的留空。",
    "paragraph",
  );
  INDICATOR_COLUMNS.forEach(({ label, hint }, column) => {
    builder.put(HEADER_ROW, column, label, "header").put(HEADER_ROW + 1, column, hint, "hint");
  });
  const printed = INDICATOR_COLUMNS.slice(0, LAST_PRINTED + 1);
  builder
    .height(HEADER_ROW, rowHeightFor(printed.map(({ label, width }) => ({ text: label, width }))))
    .height(
      HEADER_ROW + 1,
      rowHeightFor(INDICATOR_COLUMNS.map(({ hint, width }) => ({ text: hint, width }))),
    );
  const items = itemsOf(framework, "indicators");
  items.forEach((item, index) => addRow(builder, item, FIRST_ROW + index));
  const lastRow = FIRST_ROW + items.length + SPARE_ROWS - 1;
  for (let row = FIRST_ROW + items.length; row <= lastRow; row++) {
    INDICATOR_COLUMNS.forEach((column, index) => builder.put(row, index, null, styleOf(column)));
  }
  INDICATOR_COLUMNS.forEach((column, index) =>
    addChoice(builder, column, { top: FIRST_ROW, bottom: lastRow, column: index }),
  );
  return builder.build({
    role: "framework",
    name,
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths: INDICATOR_COLUMNS.map(({ width }) => width),
    freeze: { rows: FIRST_ROW, columns: 4 },
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      area: { top: 0, left: 0, bottom: lastRow, right: LAST_PRINTED },
      fitToWidth: 1,
      footer: "第 &P 页，共 &N 页",
    },
    protect: false,
  });
}

function addRow(builder: SheetBuilder<FrameworkStyle>, item: JsonObject, row: number): void {
  const form = item["level"] === 2 ? formOf(item["rule"]) : null;
  const { cells, rest } = printItem(item, indicatorFields(form), givenIndicator(item["level"], form));
  const printed = new Map(cells);
  if (form !== null && cells.size > 0) printed.set(RULE_LABEL, form.label);
  INDICATOR_COLUMNS.forEach((column, index) => {
    if (column.label === OTHER_LABEL) putRest(builder, row, index, rest);
    else builder.put(row, index, printed.get(column.label) ?? null, styleOf(column));
  });
  const texts = INDICATOR_COLUMNS.map(({ label, width }) => ({
    text: String(printed.get(label) ?? ""),
    width,
  }));
  builder.height(row, Math.min(400, rowHeightFor(texts)));
}
