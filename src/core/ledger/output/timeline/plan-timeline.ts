/**
 * Projects down, months across: a line for what was planned and one for what was done, each stage in its month.
 * The bars are conditional formats, the stages formulas over the ledger; month and day can be changed on the sheet.
 */
import { cellAddress, fixedAddress, type CellRange } from "../../../grid/address";
import { PALETTE } from "../../../plan/palette";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { rowHeightFor } from "../../../plan/text-size";
import type { Language } from "../../../locale/language";
import { addMonths } from "../../../sheet/read-date";
import { meantAt, valueAt, type LedgerRow, type LedgerTable } from "../../table/ledger-table";
import type { TimelineOutput } from "../definition/output";
import { openColumn } from "../../cells/open-column";
import { OUTPUT_LABELS } from "../output-labels";
import type { OutputSheet } from "../output-sheet";
import type { OutputStyle } from "../output-styles";
import { cellOf, columnCells } from "../table-places";
import { monthsShown } from "./months-shown";
import { daysOf, LATE, marksFormula, marksIn, OVERDUE, type Line } from "./stage-marks";

export interface TimelineInput {
  readonly output: TimelineOutput;
  readonly tables: readonly LedgerTable[];
  readonly projects: readonly { readonly table: LedgerTable; readonly row: LedgerRow }[];
  readonly asOf: number;
  readonly language: Language;
}

const TITLE = 0;
const NOTE = 1;
const FIELDS = 2;
const HEAD = 3;
const FIRST = 4;

const NAME = 0;
const BESIDE = 1;
const KIND = 2;
const MONTHS = 3;
const WIDTHS = [24, 11, 6] as const;
const MONTH_WIDTH = 7;

const ASOF = fixedAddress(FIELDS, 1);

export function planTimeline(input: TimelineInput, builder: SheetBuilder<OutputStyle>): OutputSheet {
  const { output, projects, asOf, language } = input;
  const labels = OUTPUT_LABELS[language].timeline;
  const days = projects.flatMap(({ row }) =>
    (["plan", "done"] as const).flatMap((line) => daysOf(row, output.stages, line)),
  );
  const months = monthsShown(days, asOf);
  const last = MONTHS + months.length - 1;
  const title = { top: TITLE, bottom: TITLE, left: 0, right: last };
  const note = labels.note(
    output.stages
      .map(({ short, name }) => `${short[language]} ${name[language]}`)
      .join(language === "zh" ? "、" : ", "),
  );
  builder.merged(title, output.name[language], "title").height(TITLE, 32);
  builder.merged({ ...title, top: NOTE, bottom: NOTE }, note, "note");
  builder.height(NOTE, rowHeightFor([{ text: note, width: 41 + MONTH_WIDTH * months.length }]));
  builder.put(FIELDS, 0, labels.asOf, "fieldLabel").put(FIELDS, 1, asOf, "fieldDay").height(FIELDS, 22);
  [output.name, null, null].forEach((_, column) =>
    builder.put(HEAD, column, labels.heads[column] ?? "", "head"),
  );
  months.forEach((month, index) => {
    const column = MONTHS + index;
    if (index === 0) builder.put(HEAD, column, month, "headMonth");
    else builder.formula(HEAD, column, `=EDATE(${cellAddress(HEAD, column - 1)},1)`, "headMonth", month);
  });
  builder.height(HEAD, 24);
  projects.forEach((project, index) => addProject(input, builder, project, FIRST + 2 * index, months));
  const bottom = FIRST + 2 * projects.length - 1;
  if (projects.length > 0) addBars(builder, { top: FIRST, bottom, left: MONTHS, right: last });
  addLeftOut(input, builder, bottom + 1, months);
  return {
    columnWidths: [...WIDTHS, ...months.map(() => MONTH_WIDTH)],
    rows: bottom + 3,
    columns: last + 1,
    orientation: "landscape",
    heads: { rows: FIRST, columns: MONTHS },
  };
}

function addProject(
  { output, asOf, language }: TimelineInput,
  builder: SheetBuilder<OutputStyle>,
  { table, row }: TimelineInput["projects"][number],
  top: number,
  months: readonly number[],
): void {
  const labels = OUTPUT_LABELS[language].timeline;
  const taken = (key: string, column: number): void => {
    const open = openColumn(table, key);
    const at = cellOf(table, row.row, key);
    const range = { top, bottom: top + 1, left: column, right: column };
    if (open === null) builder.merged(range, null, "text");
    else
      builder.mergedFormula(
        range,
        `=IF(LEN(TRIM(${at}))=0,"",TRIM(${at}))`,
        "text",
        String(valueAt(row, key) ?? ""),
      );
  };
  taken(table.nameColumn, NAME);
  taken(output.beside, BESIDE);
  (["plan", "done"] as const).forEach((line: Line, offset) => {
    const at = top + offset;
    builder.put(at, KIND, labels[line], "mark");
    months.forEach((month, index) => {
      const head = cellAddress(HEAD, MONTHS + index).replace(/\d+/, "$$$&");
      const formula = marksFormula(table, row.row, output.stages, line, {
        month: head,
        asOf: ASOF,
        language,
      });
      const shown = marksIn(
        row,
        output.stages,
        line,
        { from: month, to: addMonths(month, 1) },
        asOf,
        language,
      );
      builder.formula(at, MONTHS + index, `=${formula}`, "mark", shown);
    });
  });
  const texts = [
    [table.nameColumn, WIDTHS[NAME]],
    [output.beside, WIDTHS[BESIDE]],
  ] as const;
  const height = rowHeightFor(
    texts.map(([key, width]) => ({ text: String(meantAt(row, key) ?? ""), width: width - 1 })),
  );
  for (const at of [top, top + 1]) builder.height(at, Math.max(18, height / 2));
}

function addBars(builder: SheetBuilder<OutputStyle>, range: CellRange): void {
  const cell = cellAddress(range.top, range.left);
  const isPlan = `MOD(ROW()-${range.top + 1},2)=0`;
  const has = (mark: string): string => `=ISNUMBER(FIND("${mark}",${cell}))`;
  const late = { fontColor: PALETTE.dangerInk, bold: true };
  builder
    .highlight({ type: "formula", range, formula: has(OVERDUE), fill: PALETTE.danger, ...late })
    .highlight({ type: "formula", range, formula: has(LATE), fill: PALETTE.warning, ...late })
    .highlight({ type: "formula", range, formula: `=AND(LEN(${cell})>0,${isPlan})`, fill: PALETTE.closed })
    .highlight({
      type: "formula",
      range,
      formula: `=LEN(${cell})>0`,
      fill: PALETTE.accentMiddle,
      fontColor: PALETTE.onAccent,
      bold: true,
    });
}

/** What the ledger holds beside what is shown would be left out without a word. */
function addLeftOut(
  { output, tables, projects, language }: TimelineInput,
  builder: SheetBuilder<OutputStyle>,
  row: number,
  months: readonly number[],
): void {
  const labels = OUTPUT_LABELS[language].timeline;
  const [first = 0, end = 0] = [months[0], addMonths(months.at(-1) ?? 0, 1)];
  const [head, tail] = [fixedAddress(HEAD, MONTHS), fixedAddress(HEAD, MONTHS + months.length - 1)];
  const keys = output.stages.flatMap(({ plan, done }) => [plan, done]);
  const rows = tables.flatMap((table) => table.rows);
  const outside = tables.flatMap((table) =>
    keys.map((key) => {
      const days = columnCells(table, key);
      return `SUMPRODUCT(ISNUMBER(${days})*((${days}<${head})+(${days}>=EDATE(${tail},1))))`;
    }),
  );
  const days = rows.flatMap((one) => keys.map((key) => valueAt(one, key)));
  const named = tables.map((table) => `SUMPRODUCT(1*(LEN(TRIM(${columnCells(table, table.nameColumn)}))>0))`);
  const count = tables.flatMap((table) =>
    table.rows.filter((one) => valueAt(one, table.nameColumn) !== null),
  );
  builder
    .put(row, 0, labels.outside, "note")
    .formula(
      row,
      1,
      `=${outside.join("+")}`,
      "count",
      days.filter((day) => typeof day === "number" && (day < first || day >= end)).length,
    )
    .put(row + 1, 0, labels.unlisted, "note")
    .formula(row + 1, 1, `=${named.join("+")}-${projects.length}`, "count", count.length - projects.length)
    .height(row, rowHeightFor([{ text: labels.outside, width: WIDTHS[NAME] }]))
    .height(row + 1, rowHeightFor([{ text: labels.unlisted, width: WIDTHS[NAME] }]))
    .highlight({
      type: "formula",
      range: { top: row, bottom: row + 1, left: 0, right: 1 },
      formula: `=$B${row + 1}<>0`,
      fill: PALETTE.danger,
      fontColor: PALETTE.dangerInk,
    });
}
