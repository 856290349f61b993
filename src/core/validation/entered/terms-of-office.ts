/**
 * Finds when a unit's term of office ends. No framework asks for it as an entry; it stands where
 * departments write it: beside a label above the table (届满日期), or on the unit's row of a 换届台账
 * sheet, which is known by its header.
 */
import type { CellRef } from "../../grid/address";
import { textAt, valueAt, type CellValue, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import { addMonths, readDay } from "../../sheet/read-date";
import type { ScoringSheet } from "../../sheet/scoring-sheet";

export interface TermOfOffice {
  readonly unit: string;
  /** The day on which the term ends, an approved extension included, as Excel counts days. */
  readonly end: number;
  /** The day of the election that ended the term; null when none was held. */
  readonly elected: number | null;
  readonly at: CellRef;
}

type LedgerColumn = "unit" | "years" | "begin" | "end" | "elected" | "approved" | "extended";

const LEDGER_LABELS: Readonly<Record<LedgerColumn, readonly string[]>> = {
  unit: ["党组织名称", "党组织", "单位", "单位名称", "支部名称"],
  years: ["届期", "任期", "任期年限"],
  begin: ["本届起始日", "本届起始日期", "本届选举日期", "起始日"],
  end: ["届满日", "届满日期", "届满时间", "任期届满日"],
  elected: ["选举日", "选举日期", "换届日期", "换届选举日期"],
  approved: ["延期批准", "批准延期"],
  extended: ["延期至"],
};

const COLUMN_OF: ReadonlyMap<string, LedgerColumn> = new Map(
  (Object.keys(LEDGER_LABELS) as LedgerColumn[]).flatMap((key) =>
    LEDGER_LABELS[key].map((label) => [label, key] as const),
  ),
);

/** Without an approval an extension does not count. */
const REFUSED: ReadonlySet<string> = new Set(["", "否", "无", "未批准", "/", "×"]);

/** What the end of the term is called above a scoring sheet's table. */
const FIELD = /^(?:(?:本届)?(?:任期)?届满(?:日|日期|时间)|应?换届(?:日期|时间))$/;

/** A day that has passed is the last election's under this label. */
const ELECTION_FIELD = /^换届/;

/** Label and date in one cell. */
const LONGEST_FIELD = 60;

/** Longer texts are no headings; the framework that a workbook carries has forty thousand characters. */
const LONGEST_HEADING = 1_000;

/** A ledger has a title and a note above its header at most. */
const SEARCHED_ROWS = 5;

/** The terms that the workbook tells of: the assessed unit's own, and those of the units that it looks after. */
export function termsOfOffice(
  workbook: WorkbookGrid,
  grid: SheetGrid,
  sheet: ScoringSheet,
): readonly TermOfOffice[] {
  const own = fieldTerm(grid, sheet);
  return own === null ? ledgerTerms(workbook) : [own, ...ledgerTerms(workbook)];
}

/** The date stands after the label's colon, or in the next cell with content. */
function fieldTerm(grid: SheetGrid, { header, unit }: ScoringSheet): TermOfOffice | null {
  for (let row = 0; row < header.row; row++) {
    const cells = grid.values[row] ?? [];
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "string" || !value.includes("届")) continue;
      const [, label = value, inline] =
        /^([^:：]{1,12})[:：]\s*(\S.*)$/.exec(value.slice(0, LONGEST_FIELD)) ?? [];
      if (!FIELD.test(plain(label))) continue;
      const next =
        inline === undefined ? cells.findIndex((cell, at) => at > column && isContent(cell)) : column;
      const end = readDay(inline ?? valueAt(grid, row, next));
      const elected = ELECTION_FIELD.test(label) ? end : null;
      return end === null
        ? null
        : { unit: unit ?? "", end, elected, at: { sheet: grid.name, row, column: next } };
    }
  }
  return null;
}

function isContent(value: CellValue): boolean {
  return value !== null && value !== "";
}

const ledgerTerms = rememberFor((workbook: WorkbookGrid): readonly TermOfOffice[] =>
  workbook.sheets.flatMap((grid) => {
    for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.values.length); row++) {
      const columns = ledgerColumns(grid, row);
      if (columns !== null) return termsBelow(grid, row, columns);
    }
    return [];
  }),
);

/** @returns null for a row that does not name units and the ends of their terms */
function ledgerColumns(grid: SheetGrid, row: number): ReadonlyMap<LedgerColumn, number> | null {
  const cells = grid.values[row] ?? [];
  if (!cells.some((value) => isShort(value) && value.includes("届"))) return null;
  const columns = new Map<LedgerColumn, number>();
  cells.forEach((value, column) => {
    if (!isShort(value)) return;
    const key = COLUMN_OF.get(plain(value));
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  });
  const tellsEnd = columns.has("end") || (columns.has("begin") && columns.has("years"));
  return columns.has("unit") && tellsEnd ? columns : null;
}

function termsBelow(
  grid: SheetGrid,
  header: number,
  columns: ReadonlyMap<LedgerColumn, number>,
): readonly TermOfOffice[] {
  const terms: TermOfOffice[] = [];
  for (let row = header + 1; row < grid.values.length; row++) {
    const day = (key: LedgerColumn): number | null => readDay(valueAt(grid, row, columns.get(key) ?? -1));
    const unit = textAt(grid, row, columns.get("unit") ?? -1);
    const years = Number(/^\d+/.exec(textAt(grid, row, columns.get("years") ?? -1))?.[0]);
    const begin = day("begin");
    const stated =
      day("end") ?? (begin === null || Number.isNaN(years) ? null : addMonths(begin, 12 * years));
    if (unit === "" || stated === null) continue;
    const approved = textAt(grid, row, columns.get("approved") ?? -1);
    const extended = columns.has("approved") && REFUSED.has(approved) ? null : day("extended");
    const end = Math.max(stated, extended ?? stated);
    const column = columns.get("end") ?? columns.get("begin") ?? 0;
    terms.push({ unit, end, elected: day("elected"), at: { sheet: grid.name, row, column } });
  }
  return terms;
}

function isShort(value: CellValue): value is string {
  return typeof value === "string" && value.length <= LONGEST_HEADING;
}

function plain(text: string): string {
  return withoutBrackets(normalizeLabel(text));
}
