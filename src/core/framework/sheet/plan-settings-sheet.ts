/** The 体系设置 sheet: what holds for the framework as a whole, then its grades and adjustments. */
import type { CellRange } from "../../grid/address";
import type { SheetPlan } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";
import { SheetBuilder } from "../../plan/sheet-builder";
import { rowHeightFor } from "../../plan/text-size";
import { addChoice, putRest, styleOf } from "./field-cells";
import { SETTINGS_HEADER } from "./framework-sheet-names";
import { FRAMEWORK_STYLES, type FrameworkStyle } from "./framework-styles";
import { GIVEN_ADJUSTMENT, GIVEN_SETTINGS, itemsOf, settingsOf } from "./item-context";
import { printItem } from "./item-cells";
import type { JsonObject } from "./json-tools";
import { ADJUSTMENT_FIELDS, GRADE_FIELDS, settingsFields, type Derived } from "./settings-fields";
import { OTHER_LABEL, type SheetField } from "./sheet-field";

type Builder = SheetBuilder<FrameworkStyle>;

/** Together narrow enough for 8 points on paper. */
const WIDTHS = [12, 20, 20, 12, 13, 7, 6, 8, 6, 6, 6, 9, 8, 7];
const HEADER_ROW = 2;

export function planSettingsSheet(
  framework: JsonObject,
  derived: Derived,
  name: string,
  title: string,
): SheetPlan {
  const builder = new SheetBuilder<FrameworkStyle>(FRAMEWORK_STYLES);
  builder.put(0, 0, title, "title").height(0, 30);
  builder.merged(across(1), "只填浅黄色单元格；用不到的留空。", "paragraph");
  const grades = addSettings(builder, framework, derived) + 1;
  const adjustments = addTable(builder, grades, {
    title: "等次",
    fields: GRADE_FIELDS,
    items: itemsOf(framework, "grades"),
    given: {},
    spare: 3,
  });
  const end = addTable(builder, adjustments + 1, {
    title: "加分项、扣分项、一票否决",
    fields: ADJUSTMENT_FIELDS,
    items: itemsOf(framework, "adjustments"),
    given: GIVEN_ADJUSTMENT,
    spare: 8,
  });
  return builder.build({
    role: "frameworkSettings",
    name,
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths: WIDTHS,
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: end - 1, right: WIDTHS.length - 1 },
      fitToWidth: 1,
      footer: "第 &P 页，共 &N 页",
    },
    protect: false,
  });
}

/** @returns the row after the last */
function addSettings(builder: Builder, framework: JsonObject, derived: Derived): number {
  builder.row(HEADER_ROW, 0, SETTINGS_HEADER, "header");
  const fields = settingsFields(derived);
  const { cells, rest } = printItem(settingsOf(framework), fields, GIVEN_SETTINGS);
  fields.forEach((field, index) => {
    const row = HEADER_ROW + 1 + index;
    const value = cells.get(field.label) ?? null;
    builder
      .put(row, 0, field.label, "label")
      .put(row, 1, value, styleOf(field))
      .put(row, 2, field.hint, "hint");
    fitHeight(builder, row, [field.label, value, field.hint]);
    addChoice(builder, field, { top: row, bottom: row, column: 1 });
  });
  const last = HEADER_ROW + 1 + fields.length;
  builder.put(last, 0, OTHER_LABEL, "label");
  putRest(builder, last, 1, rest);
  return last + 1;
}

interface Table {
  readonly title: string;
  readonly fields: readonly SheetField[];
  readonly items: readonly JsonObject[];
  readonly given: JsonObject;
  /** Blank rows for more. */
  readonly spare: number;
}

/** @returns the row after the last */
function addTable(builder: Builder, top: number, { title, fields, items, given, spare }: Table): number {
  builder.merged(across(top), title, "section").height(top, 22);
  const labels = [...fields.map(({ label }) => label), OTHER_LABEL];
  const hints = [...fields.map(({ hint }) => hint), ""];
  builder.row(top + 1, 0, labels, "header").row(top + 2, 0, hints, "hint");
  fitHeight(builder, top + 1, labels);
  fitHeight(builder, top + 2, hints);
  const first = top + 3;
  const count = items.length + spare;
  for (let index = 0; index < count; index++) {
    const item = items[index];
    const printed = item === undefined ? null : printItem(item, fields, given);
    const values = fields.map(({ label }) => printed?.cells.get(label) ?? null);
    fields.forEach((field, column) =>
      builder.put(first + index, column, values[column] ?? null, styleOf(field)),
    );
    fitHeight(builder, first + index, values);
    putRest(builder, first + index, fields.length, printed?.rest ?? {});
  }
  fields.forEach((field, column) =>
    addChoice(builder, field, { top: first, bottom: first + count - 1, column }),
  );
  return first + count;
}

/** A heading's cells: those of the first table's columns. */
function across(row: number): CellRange {
  return { top: row, bottom: row, left: 0, right: 2 };
}

/** As tall as the texts of a row need in their columns from the first on. */
function fitHeight(builder: Builder, row: number, texts: readonly (string | number | null)[]): void {
  builder.height(
    row,
    rowHeightFor(texts.map((text, column) => ({ text: String(text ?? ""), width: WIDTHS[column] ?? 1 }))),
  );
}
