/** A blank ledger as a sheet: drop-downs, days that are days, derived columns as formulas, what is late in colour. */
import { cellAddress } from "../../grid/address";
import type { WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { replacingEmptySheet } from "../../plan/empty-sheet";
import { markFor } from "../../plan/mark";
import { PALETTE } from "../../plan/palette";
import type { PlanName, PlanValidation, SheetPlan, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { chooseSheetName } from "../../plan/sheet-name";
import { rowHeightFor } from "../../plan/text-size";
import { derivedFormula } from "../columns/derived";
import type { Ledger, LedgerColumn } from "../definition/ledger";
import { columnName } from "../table/column-names";
import { FORMULA_ROWS } from "../table/read-table";
import { LEDGER_LABELS } from "./ledger-labels";
import { furtherRows, ledgerHighlights } from "./ledger-highlights";
import { FURTHER, LEDGER_STYLES, type LedgerStyle } from "./ledger-styles";
import { pageColumns } from "./page-columns";
import { LINED_ROWS, READY_ROWS } from "./page-rows";

/** The row of the headings: below the title, the purpose, and the fields where there are any. */
export function headerRow(ledger: Ledger): number {
  return ledger.fields.length === 0 ? 2 : 3;
}

/**
 * Adds blank ledgers to a workbook. One that the workbook has already is not planned again: its sheet is the
 * person's own from the moment it was written.
 * @param workbook where they are to be written; null for a workbook of their own
 */
export function planLedgers(
  workbook: WorkbookGrid | null,
  ledgers: readonly Ledger[],
  language: Language,
): WorkbookPlan {
  const target: WorkbookGrid = workbook ?? { sheets: [], names: [], activeSheet: null };
  const planned = ledgers.map((ledger) => {
    const name = chooseSheetName(target, "ledger", ledger.name[language], ledger.id);
    return { ledger, sheet: planSheet(ledger, name, language) };
  });
  const names = planned.flatMap(({ ledger, sheet }): readonly PlanName[] => [
    markFor("ledger", sheet.name, ledger.id),
    ...ledger.columns.map(({ key }, column) =>
      columnName(ledger.id, key, sheet.name, headerRow(ledger), column),
    ),
  ]);
  const plan = {
    sheets: planned.map(({ sheet }) => sheet),
    names,
    activate: planned[0]?.sheet.name ?? null,
  };
  return workbook === null ? plan : replacingEmptySheet(plan, workbook);
}

function planSheet(ledger: Ledger, name: string, language: Language): SheetPlan {
  const { columns, fields } = ledger;
  const labels = LEDGER_LABELS[language];
  const header = headerRow(ledger);
  const right = columns.length - 1;
  const { widths, orientation, pages } = pageColumns(ledger, language);
  const builder = new SheetBuilder<LedgerStyle>(LEDGER_STYLES);
  builder.merged({ top: 0, left: 0, bottom: 0, right }, ledger.name[language], "title").height(0, 30);
  builder.merged({ top: 1, left: 0, bottom: 1, right }, ledger.purpose[language], "purpose").height(1, 22);
  fields.forEach(({ label }, index) => {
    const column = fieldColumn(index);
    builder.put(2, column, label[language], "label").put(2, column + 1, null, "field");
  });
  if (fields.length > 0)
    builder.height(
      2,
      rowHeightFor(
        fields.map(({ label }, i) => ({
          text: label[language],
          width: (widths[fieldColumn(i)] ?? 0) - 3,
        })),
      ),
    );
  columns.forEach(({ label, derived }, column) =>
    builder.put(header, column, label[language], derived === undefined ? "head" : "derivedHead"),
  );
  builder.height(
    header,
    rowHeightFor(columns.map(({ label }, i) => ({ text: label[language], width: (widths[i] ?? 0) - 1 }))),
  );
  const lastLined = header + LINED_ROWS[orientation];
  for (let row = header + 1; row <= lastLined; row++)
    columns.forEach((column, index) => {
      if (column.derived === undefined) builder.put(row, index, null, column.type);
      else
        builder.formula(
          row,
          index,
          derivedFormula(column.derived, (key) =>
            cellAddress(
              row,
              columns.findIndex((one) => one.key === key),
            ),
          ),
          column.type === "date" ? "derivedDate" : "derivedNumber",
          "",
        );
    });
  for (let row = lastLined + 1; row <= header + READY_ROWS; row++)
    columns.forEach(({ type, derived }, index) => {
      if (derived === undefined) builder.put(row, index, null, FURTHER[type]);
    });
  const top = header + 1;
  const bottom = header + FORMULA_ROWS;
  columns.forEach((column, index) => {
    const validation = validationOf(column, cellAddress(top, index), language);
    if (validation !== null)
      builder.validate({ ...validation, range: { top, left: index, bottom, right: index } });
  });
  for (const highlight of ledgerHighlights(ledger, { top, bottom })) builder.highlight(highlight);
  for (const highlight of furtherRows(ledger, { top: lastLined + 1, bottom })) builder.highlight(highlight);
  return builder.build({
    role: "ledger",
    slot: ledger.id,
    name,
    visibility: "visible",
    tabColor: PALETTE.accent,
    showGridlines: false,
    columnWidths: widths,
    freeze: { rows: header + 1, columns: 1 },
    autoFilter: { top: header, left: 0, bottom: header + READY_ROWS, right },
    protect: false,
    print: {
      orientation,
      titleRows: { first: header, last: header },
      ...(pages === 1 ? {} : { titleColumns: { first: 0, last: 0 } }),
      fitToWidth: pages,
      footer: labels.footer,
    },
  });
}

/** Labels and their cells stand side by side, from the left. */
function fieldColumn(index: number): number {
  return 2 * index;
}

/** Days of these years can be entered. */
const FIRST_DAY = "DATE(1990,1,1)";
const LAST_DAY = "DATE(2099,12,31)";

/**
 * What may be entered in a column, without its range.
 * @param first its first cell
 * @returns null where anything may
 */
function validationOf(
  column: LedgerColumn,
  first: string,
  language: Language,
): Omit<PlanValidation, "range"> | null {
  const labels = LEDGER_LABELS[language];
  const title = column.label[language].slice(0, 32);
  const own = column.derived !== undefined;
  switch (column.type) {
    case "option": {
      const options = (column.options ?? []).map((option) => option[language]);
      return {
        rule: { type: "list", options },
        title,
        prompt: labels.choose(options),
        error: labels.notListed(options),
      };
    }
    case "date":
    case "month":
      return own
        ? null
        : {
            rule: { type: "formula", formula: `=${dayTest(first)}` },
            title,
            prompt: column.type === "month" ? labels.month : labels.day,
            error: column.type === "month" ? labels.noMonth : labels.noDay,
          };
    case "count":
      return own
        ? null
        : { rule: { type: "whole", min: 0, max: null }, title, prompt: labels.count, error: labels.noCount };
    case "number":
      return own
        ? null
        : {
            rule: { type: "decimal", min: null, max: null },
            title,
            prompt: labels.number,
            error: labels.noNumber,
          };
    case "text":
      return null;
  }
}

function dayTest(cell: string): string {
  return `AND(ISNUMBER(${cell}),${cell}>=${FIRST_DAY},${cell}<=${LAST_DAY})`;
}
