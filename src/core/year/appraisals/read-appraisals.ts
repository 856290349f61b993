/** Ratings of all units at once, read from a table with a row for each: what counts, and what is told at its cell. */
import type { Framework } from "../../framework/framework";
import { cellAddress } from "../../grid/address";
import { textAt, type CellValue, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import type { Text } from "../../locale/language";
import { normalizeText, trimText } from "../../sheet/normalize-text";
import { yearNote, type YearNote, type YearPlace } from "../annual/year-note";
import { readItem, type ItemCells } from "./appraisal-cells";
import { findAppraisalTable, type AppraisalTable } from "./appraisal-columns";
import type { HandedInScore } from "./handed-in";

/** A workbook with such a table. */
export interface AppraisalFile {
  readonly file: string;
  readonly workbook: Pick<WorkbookGrid, "sheets">;
}

export interface ReadAppraisals {
  readonly scores: readonly HandedInScore[];
  readonly notes: readonly YearNote[];
}

/** Rows below the units that are none: such a word, and no name that begins with it (审核中心支部). */
const NO_UNIT =
  /^(?:合计|总计|小计|平均|均值|填表|制表|审核|备注|说明|注|totals?|mean|averages?|notes?)(?:[人者分值数]|得分|单位|日期|时间|说明|意见|签[字名章])*(?:$|[^\p{L}])/u;

/** @param year what is of another year counts for nothing and is told */
export function readAppraisals(
  { file, workbook }: AppraisalFile,
  framework: Framework,
  year: number,
): ReadAppraisals {
  const scores: HandedInScore[] = [];
  const notes: YearNote[] = [];
  let found = false;
  for (const grid of workbook.sheets) {
    const table = findAppraisalTable(grid, framework);
    if (table === null) continue;
    found = true;
    const of = yearOf(table);
    if (of !== null && of !== year) {
      notes.push(yearNote("Y139", { found: of, year }, { file, sheet: grid.name }));
      continue;
    }
    const read = readTable(file, table, framework);
    scores.push(...read.scores);
    notes.push(...read.notes);
  }
  return { scores, notes: found ? notes : [yearNote("Y144", {}, { file, sheet: null })] };
}

/** True for a workbook in which there is such a table of one of the frameworks. */
export function holdsAppraisals(
  { sheets }: Pick<WorkbookGrid, "sheets">,
  frameworks: readonly Framework[],
): boolean {
  return frameworks.some((framework) => sheets.some((grid) => findAppraisalTable(grid, framework) !== null));
}

function readTable(file: string, table: AppraisalTable, framework: Framework): ReadAppraisals {
  const { grid, header, unit: unitColumn, columns, odd } = table;
  const at = (row: number, column: number): YearPlace => ({
    file,
    sheet: grid.name,
    cell: { sheet: grid.name, row, column },
  });
  const scores: HandedInScore[] = [];
  const notes: YearNote[] = odd.flatMap(({ column, heading }): readonly YearNote[] =>
    isBlankBelow(grid, header, column)
      ? []
      : [yearNote("Y135", { heading, framework: framework.name }, at(header, column))],
  );
  const items = [...new Set(columns.map(({ item }) => item))];
  for (let row = header + 1; row < grid.values.length; row++) {
    const unit = textAt(grid, row, unitColumn);
    if (NO_UNIT.test(normalizeText(unit))) continue;
    const cells = items.map((item): ItemCells => ({
      unit,
      item,
      cells: columns
        .filter((one) => one.item === item)
        .map(({ column, field }) => ({
          field,
          value: grid.values[row]?.[column] ?? null,
          formula: grid.formulas[row]?.[column] ?? null,
          format: grid.formats[row]?.[column] ?? "General",
          place: at(row, column),
        }))
        .filter(({ value, formula }) => textOf(value) !== "" || formula !== null),
    }));
    const given = cells.filter((one) => one.cells.length > 0);
    if (given.length === 0) continue;
    if (unit === "") {
      notes.push(yearNote("Y136", {}, at(row, unitColumn)));
      continue;
    }
    const read = given.map(readItem);
    notes.push(...read.flatMap((one) => one.notes));
    const settled = onceEach(
      read.flatMap((one) => one.scores),
      framework,
    );
    scores.push(...settled.scores);
    notes.push(...settled.notes);
  }
  return { scores, notes };
}

/** A group that is rated as a whole, and one of its ballots as well: nobody says which counts. */
function onceEach(row: readonly HandedInScore[], framework: Framework): ReadAppraisals {
  const codes = new Map<string, HandedInScore[]>();
  for (const one of row) codes.set(one.code, [...(codes.get(one.code) ?? []), one]);
  const doubled = [...codes.values()].filter((all) => all.length > 1);
  const name = (code: string): Text =>
    framework.indicators.find((one) => one.code === code)?.name ?? { zh: code, en: code };
  return {
    scores: row.filter(({ code }) => codes.get(code)?.length === 1),
    notes: doubled.flatMap((all) =>
      all.map(({ unit, code, place }) => {
        const cells = all.map((one) => cellOf(one.place)).join("、");
        return yearNote("Y131", { unit, item: name(code), ways: cells }, place);
      }),
    ),
  };
}

function cellOf({ cell }: YearPlace): string {
  return cell === undefined ? "" : cellAddress(cell.row, cell.column);
}

function textOf(value: CellValue): string {
  return value === null ? "" : typeof value === "string" ? trimText(value) : "x";
}

function isBlankBelow({ values }: SheetGrid, header: number, column: number): boolean {
  return values.slice(header + 1).every((row) => (row[column] ?? null) === null || row[column] === "");
}

/** “2026年度…” above the units; null where nothing says. */
function yearOf({ grid, header }: AppraisalTable): number | null {
  for (const row of grid.values.slice(0, header))
    for (const value of row) {
      const [, year] = typeof value === "string" ? (/(20\d\d)\s*(?:年|[^\d]|$)/.exec(value) ?? []) : [];
      if (year !== undefined) return Number(year);
    }
  return null;
}
