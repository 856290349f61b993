/**
 * The headings of a row as people lay them out: one row, or a second one below headings that are merged over several
 * columns (欠缴 over 1-2月, 3-5月), with others that are merged downwards beside them.
 */
import { textAt, type SheetGrid } from "../../grid/grid";
import { headingForms } from "./ledger-labels";

export interface Heading {
  readonly column: number;
  /** As it stands on the sheet, with the heading above it where there is one: “欠缴/1-2月”. */
  readonly text: string;
  /** How it is looked up, the most exact form first. */
  readonly forms: readonly string[];
}

/** Longer texts are no headings of ledgers. */
const LONGEST = 60;

/** @param row the lowest row of the headings */
export function headingsAt(grid: SheetGrid, row: number): readonly Heading[] {
  // A title stands alone in its row; headings over others don't.
  const grouped = row > 0 && (grid.values[row - 1] ?? []).filter(isText).length > 1;
  const width = Math.max(grid.values[row]?.length ?? 0, row > 0 ? (grid.values[row - 1]?.length ?? 0) : 0);
  const headings: Heading[] = [];
  let group = "";
  for (let column = 0; column < width; column++) {
    const own = textOf(grid, row, column);
    const above = row === 0 ? "" : textOf(grid, row - 1, column);
    if (above !== "") group = above;
    const text = own === "" ? downTo(grid, row, column, above) : own;
    if (text === "") continue;
    const isOver = grouped && own !== "" && reaches(grid, row - 1, column, above);
    const forms =
      grouped && own !== "" && (isOver || above !== "")
        ? [...headingForms(group + text), ...headingForms(text)]
        : headingForms(text);
    headings.push({ column, text: isOver ? `${group}/${text}` : text, forms: [...new Set(forms)] });
  }
  return headings;
}

function isSomething(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/** A number is no heading, nor is a sentence. */
function textOf(grid: SheetGrid, row: number, column: number): string {
  const value = grid.values[row]?.[column];
  return typeof value === "string" && value.length <= LONGEST ? textAt(grid, row, column) : "";
}

/** The text of a cell that is merged down to the row; of sheets that lost their merged cells that of the cell above. */
function downTo(grid: SheetGrid, row: number, column: number, above: string): string {
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => left <= column && column <= right && top < row && row <= bottom,
  );
  if (merge !== undefined) return merge.left === column ? textOf(grid, merge.top, column) : "";
  return grid.merges.length === 0 ? above : "";
}

/** True where the heading above belongs to the column: it stands over it, or is merged or carried on to it. */
function reaches(grid: SheetGrid, row: number, column: number, above: string): boolean {
  if (row < 0) return false;
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  if (merge !== undefined) return merge.right > merge.left;
  return above === "" && grid.merges.length === 0 && !isSomething(grid.values[row]?.[column]);
}
