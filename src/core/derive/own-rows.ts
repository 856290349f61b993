/** Sorts the rows of a department's own sheet: indicators, adjustments, headings, what continues a row, and the rest. */
import type { CellRef } from "../grid/address";
import { isCellError, textAt, valueAt, type SheetGrid } from "../grid/grid";
import type { SheetHeader } from "../sheet/find-header";
import { trimText } from "../sheet/normalize-text";
import type { ColumnKey, Reading } from "../sheet/scoring-sheet";
import type { DerivationProblem } from "./derived-framework";
import { isPercentCell, readPoints } from "./own-points";
import { adjustmentKind, capInText, isFooter, isNumbered, nameFromCriteria } from "./own-words";

/** One indicator's row, or several rows that share its points. */
export interface OwnIndicator {
  readonly row: number;
  readonly group: string;
  readonly name: string;
  criteria: string;
  /** The department's own code; "" where there is none. */
  readonly code: string;
  readonly points: number;
}

export interface OwnAdjustment {
  readonly row: number;
  readonly kind: "bonus" | "penalty";
  readonly name: string;
  readonly cap: number;
}

export interface SortedRows {
  readonly indicators: readonly OwnIndicator[];
  readonly adjustments: readonly OwnAdjustment[];
  readonly problems: readonly DerivationProblem[];
  /** Rows, counted from 0, whose name was made from their criteria. */
  readonly named: readonly number[];
  /** Rows whose criteria were added to the row above. */
  readonly continued: readonly number[];
  readonly percent: boolean;
}

/** @param pointsColumn counted from 0 */
export function sortRows(grid: SheetGrid, header: SheetHeader, pointsColumn: number): SortedRows {
  const sorted: Sorting = {
    indicators: [],
    adjustments: [],
    problems: [],
    named: [],
    continued: [],
    percent: false,
  };
  let group = "";
  let underHeading = false;
  let afterFooter = false;
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const words = readWords(grid, header, row);
    if (words.all.some(isFooter)) {
      afterFooter = true;
      continue;
    }
    const heading = headingIn(words, header);
    if (heading !== null) {
      group = heading;
      underHeading = true;
      afterFooter = false;
      continue;
    }
    if (words.l1 !== "") group = words.l1;
    if (words.all.length === 0) continue;
    const at = { sheet: grid.name, row, column: pointsColumn };
    const found = { at, group, words, points: readPoints(grid, row, pointsColumn) };
    const kind =
      adjustmentKind(words.l2) ??
      adjustmentKind(words.l1) ??
      (words.l1 === "" || underHeading ? adjustmentKind(group) : null);
    if (kind !== null) addAdjustment(sorted, found, kind);
    else if (found.points.kind !== "blank") addIndicator(sorted, grid, found);
    else if (!afterFooter) continueIndicator(sorted, grid, found);
  }
  return sorted;
}

/** The result while it is being put together. */
type Sorting = { -readonly [Key in keyof SortedRows]: Growing<SortedRows[Key]> };
type Growing<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

/** What stands in one row; "" for what doesn't. */
interface RowWords {
  readonly l1: string;
  readonly l2: string;
  readonly criteria: string;
  readonly code: string;
  /** All that isn't blank, the number in front of the row too. */
  readonly all: readonly string[];
}

/** One row that is neither heading nor footer. */
interface FoundRow {
  /** The points' cell. */
  readonly at: CellRef;
  readonly group: string;
  readonly words: RowWords;
  readonly points: Reading;
}

function readWords(grid: SheetGrid, { columns }: SheetHeader, row: number): RowWords {
  const text = (key: ColumnKey): string => {
    const column = columns.get(key);
    return column === undefined ? "" : trimText(textAt(grid, row, column));
  };
  const [no, l1, code, l2, criteria] = [text("no"), text("l1"), text("code"), text("l2"), text("criteria")];
  return { l1, l2, criteria, code, all: [no, l1, code, l2, criteria].filter((word) => word !== "") };
}

/** “一、组织建设” on a sheet without a column for groups; null for any other row. */
function headingIn({ l2, criteria, all }: RowWords, { columns }: SheetHeader): string | null {
  if (columns.has("l1") || criteria !== "" || !all.some((word) => isNumbered(word))) return null;
  return l2 === "" ? (all.at(-1) ?? "") : l2;
}

function addAdjustment(sorted: Sorting, { at, words, points }: FoundRow, kind: OwnAdjustment["kind"]): void {
  const { l1, l2, criteria, all } = words;
  const cap = points.kind === "number" && points.value > 0 ? points.value : capInText(all.join(" "));
  const name = l2 !== "" ? l2 : criteria !== "" ? nameFromCriteria(criteria) : l1;
  if (cap === null) sorted.problems.push({ kind: "noCap", at, name });
  else sorted.adjustments.push({ row: at.row, kind, name, cap });
}

/** Points that are no number above 0 are a problem; a row without any name is passed over. */
function addIndicator(sorted: Sorting, grid: SheetGrid, { at, group, words, points }: FoundRow): void {
  const { row, column } = at;
  const name = indicatorName(words);
  if (points.kind !== "number" || !(points.value > 0)) {
    const content = valueAt(grid, row, column);
    const value = isCellError(content) ? content.error : String(content);
    sorted.problems.push({ kind: "unreadablePoints", at, name, value });
    return;
  }
  if (name === "") return;
  if (words.l2 === "") sorted.named.push(row);
  sorted.percent ||= isPercentCell(grid, row, column);
  const { code, criteria } = words;
  sorted.indicators.push({ row, group, name, criteria, code, points: points.value });
}

/** A row without points adds to the criteria of the indicator above, or lacks points of its own. */
function continueIndicator(sorted: Sorting, grid: SheetGrid, { at, words }: FoundRow): void {
  const { l2, criteria } = words;
  const above = sorted.indicators.at(-1);
  if (above !== undefined && criteria !== "" && (l2 === "" || sharesPoints(grid, at.row, at.column))) {
    above.criteria = [above.criteria, l2, criteria].filter((part) => part !== "").join("\n");
    sorted.continued.push(at.row);
  } else if (l2 !== "" || criteria !== "")
    sorted.problems.push({ kind: "noPoints", at, name: indicatorName(words) });
}

function indicatorName({ l1, l2, criteria }: RowWords): string {
  return l2 === "" ? nameFromCriteria(criteria === "" ? l1 : criteria) : l2;
}

/** True where the points' cell is merged with the one above. */
function sharesPoints(grid: SheetGrid, row: number, column: number): boolean {
  return grid.merges.some(
    ({ top, bottom, left, right }) => top < row && row <= bottom && left <= column && column <= right,
  );
}
