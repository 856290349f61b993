/** Finds the tables of a sheet: one below the other, side by side, with headers that are repeated. */
import { textAt, type SheetGrid } from "../../grid/grid";
import { isFooterText } from "../rows/footer-words";
import { rollupKind } from "../rows/rollup-words";
import { mergeAt } from "./merged-cells";
import { findHeaderBlocks } from "./header-rows";
import type { HeadedColumn, HeaderBlock } from "./own-table";
import { splitHeader } from "./side-by-side";

/** A table's place, before its columns are told apart. */
export interface TablePlace extends HeaderBlock {
  readonly left: number;
  readonly right: number;
  readonly last: number;
  readonly repeated: ReadonlySet<number>;
  readonly title: string;
}

/** How far above a header its title stands. */
const TITLE_DISTANCE = 3;

/** @param given headers that a person has pointed out; by default those that are known by their labels */
export function findTables(grid: SheetGrid, given?: readonly HeaderBlock[]): readonly TablePlace[] {
  const blocks = (given ?? findHeaderBlocks(grid)).flatMap(splitHeader);
  const tables: { block: HeaderBlock; repeated: Set<number> }[] = [];
  for (const block of blocks) {
    const same = tables.filter((table) => isSame(table.block, block)).at(-1);
    if (same === undefined) tables.push({ block, repeated: new Set() });
    else for (let row = block.top; row <= block.bottom; row++) same.repeated.add(row);
  }
  return tables.map(({ block, repeated }, index) => {
    const left = Math.min(...block.headed.map(({ column }) => column));
    const right = rightEnd(grid, block);
    const next = tables
      .filter((other) => other.block.top > block.bottom)
      .find(
        (other) =>
          other.block.headed.some(({ column }) => column >= left && column <= right) &&
          other.block.headed.length > 0,
      );
    return {
      ...block,
      left,
      right,
      last: next === undefined ? grid.values.length - 1 : startOf(grid, next.block) - 1,
      repeated,
      title: index === 0 ? "" : (titleAbove(grid, block)?.text ?? ""),
    };
  });
}

/** A merged heading reaches over columns without labels of their own. */
function rightEnd(grid: SheetGrid, { headed, bottom }: HeaderBlock): number {
  const last = headed.at(-1)?.column ?? 0;
  return Math.max(last, mergeAt(grid, bottom, last)?.right ?? last);
}

function isSame(a: HeaderBlock, b: HeaderBlock): boolean {
  return (
    a.headed.length === b.headed.length &&
    a.headed.every(
      (column, index) => column.column === b.headed[index]?.column && column.label === b.headed[index].label,
    )
  );
}

/** The row with which a further table begins: its title's, if it has one. */
function startOf(grid: SheetGrid, block: HeaderBlock): number {
  return titleAbove(grid, block)?.row ?? block.top;
}

/** A single text in the rows above a header, blank rows between them aside. */
function titleAbove(
  grid: SheetGrid,
  { top, headed }: HeaderBlock,
): { readonly row: number; readonly text: string } | null {
  const left = headed[0]?.column ?? 0;
  const right = headed.at(-1)?.column ?? left;
  for (let row = top - 1; row >= 0 && top - row <= TITLE_DISTANCE; row--) {
    const texts = textsOf(grid, row, left, right);
    const [text] = texts;
    if (text === undefined) continue;
    return texts.length === 1 && rollupKind(text) === null && !isFooterText(text) ? { row, text } : null;
  }
  return null;
}

function textsOf(grid: SheetGrid, row: number, left: number, right: number): readonly string[] {
  const texts: string[] = [];
  for (let column = left; column <= right; column++) {
    const text = textAt(grid, row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** The columns of a table with those that stand under a merged heading without a label of their own. */
export function allColumns(grid: SheetGrid, { headed, bottom, right }: TablePlace): readonly HeadedColumn[] {
  const columns: HeadedColumn[] = [];
  headed.forEach((column, index) => {
    columns.push(column);
    const end = Math.min((headed[index + 1]?.column ?? right + 1) - 1, right);
    for (let next = column.column + 1; next <= end; next++) {
      const merge = mergeAt(grid, bottom, next);
      if (merge === null || merge.left > column.column) continue;
      const nth = next - column.column + 1;
      columns.push({ column: next, label: `${column.label}#${nth}`, meaning: column.meaning });
    }
  });
  return columns;
}
