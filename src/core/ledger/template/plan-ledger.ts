/** A blank ledger as a sheet: drop-downs, days that are days, derived columns as formulas, what is late in colour. */
import { cellAddress } from "../../grid/address";
import type { WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { replacingEmptySheet } from "../../plan/empty-sheet";
import { markFor } from "../../plan/mark";
import { PALETTE } from "../../plan/palette";
import type { CellStyle, PlanName, PlanValidation, SheetPlan, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { chooseSheetName } from "../../plan/sheet-name";
import { rowHeightFor } from "../../plan/text-size";
import { derivedFormula } from "../columns/derived";
import type { Ledger, LedgerColumn } from "../definition/ledger";
import { columnName } from "../table/column-names";
import { FORMULA_ROWS } from "../table/read-table";
import { LEDGER_LABELS } from "./ledger-labels";
import { ledgerHighlights } from "./ledger-highlights";

/** Rows with lines and formulas, two printed pages; further ones are typed below them, and counted as well. */
const LINED_ROWS = 60;

const border = { color: PALETTE.line, weight: "thin" } as const;
const cell = { border, vertical: "center", wrap: true, fontColor: PALETTE.ink } as const;
const input = { ...cell, fill: PALETTE.input, unlocked: true } as const;

const STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center", fontColor: PALETTE.accent },
  purpose: { vertical: "center", wrap: true, fontColor: PALETTE.inkSoft, horizontal: "center" },
  label: { ...cell, bold: true, horizontal: "right", fill: PALETTE.accentSoft },
  field: { ...input, horizontal: "center", numberFormat: "General" },
  head: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accent, fontColor: PALETTE.onAccent },
  derivedHead: { ...cell, bold: true, horizontal: "center", fill: PALETTE.accentSoft },
  /** Numbers such as 007 stay what they are. */
  text: { ...input, numberFormat: "@" },
  date: { ...input, horizontal: "center", numberFormat: "yyyy-mm-dd" },
  month: { ...input, horizontal: "center", numberFormat: "yyyy-mm" },
  count: { ...input, horizontal: "center", numberFormat: "0" },
  number: { ...input, horizontal: "center", numberFormat: "General" },
  option: { ...input, horizontal: "center", numberFormat: "@" },
  derivedDate: { ...cell, fill: PALETTE.computed, horizontal: "center", numberFormat: "yyyy-mm-dd" },
  derivedNumber: { ...cell, fill: PALETTE.computed, horizontal: "center", numberFormat: "General" },
} satisfies Record<string, CellStyle>;

const USUAL_WIDTH = 11;
/** What 2026-03-05 takes. */
const DAY_WIDTH = 11;

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
  const widths = columns.map(({ type, width = USUAL_WIDTH }) => (type === "date" ? DAY_WIDTH : width));
  const builder = new SheetBuilder<keyof typeof STYLES>(STYLES);
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
          width: (widths[fieldColumn(i)] ?? USUAL_WIDTH) - 3,
        })),
      ),
    );
  columns.forEach(({ label, derived }, column) =>
    builder.put(header, column, label[language], derived === undefined ? "head" : "derivedHead"),
  );
  builder.height(
    header,
    rowHeightFor(
      columns.map(({ label }, i) => ({ text: label[language], width: (widths[i] ?? USUAL_WIDTH) - 1 })),
    ),
  );
  for (let row = header + 1; row <= header + LINED_ROWS; row++)
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
  const top = header + 1;
  const bottom = header + FORMULA_ROWS;
  columns.forEach((column, index) => {
    const validation = validationOf(column, cellAddress(top, index), language);
    if (validation !== null)
      builder.validate({ ...validation, range: { top, left: index, bottom, right: index } });
  });
  for (const highlight of ledgerHighlights(ledger, { top, bottom })) builder.highlight(highlight);
  const landscape = widths.reduce((sum, width) => sum + width, 0) > 90;
  return builder.build({
    role: "ledger",
    slot: ledger.id,
    name,
    visibility: "visible",
    tabColor: PALETTE.accent,
    showGridlines: false,
    columnWidths: widths,
    freeze: { rows: header + 1, columns: 1 },
    autoFilter: { top: header, left: 0, bottom: header + LINED_ROWS, right },
    protect: false,
    print: {
      orientation: landscape ? "landscape" : "portrait",
      titleRows: { first: header, last: header },
      fitToWidth: 1,
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
