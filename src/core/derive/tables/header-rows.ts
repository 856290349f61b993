/** Finds the headers on a sheet: one to three rows of labels, wherever they stand and however often they come. */
import { textAt, type SheetGrid } from "../../grid/grid";
import { labelMeaning, plainLabel } from "../labels/label-meaning";
import { isOfCases } from "../labels/plain-label";
import type { LabelMeaning } from "../labels/meaning";
import { mergeAt } from "./merged-cells";
import type { HeadedColumn, HeaderBlock } from "./own-table";

const MOST_HEADER_ROWS = 3;
/** So many columns with a meaning make a header. */
const NEEDED_KNOWN = 3;
const LONGEST_SUBLABEL = 20;
/** Below this no header is looked for: sheets have a few hundred rows. */
const SEARCHED_ROWS = 3_000;

/** All headers from top to bottom. */
export function findHeaderBlocks(grid: SheetGrid): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const end = Math.min(SEARCHED_ROWS, grid.values.length);
  for (let row = 0; row < end; row++) {
    const block = headerBlockAt(grid, row);
    if (block === null) continue;
    blocks.push(block);
    row = block.bottom;
  }
  return blocks;
}

/** The header that begins in a row; null where none does. */
export function headerBlockAt(grid: SheetGrid, row: number): HeaderBlock | null {
  if (knownLabels(grid, row) < 2) return null;
  const block = readHeaderBlock(grid, row);
  return isHeader(block) ? block : null;
}

/** A row taken for the first of a header, whether or not its labels are known. */
export function readHeaderBlock(grid: SheetGrid, row: number): HeaderBlock {
  let bottom = row;
  while (bottom - row + 1 < MOST_HEADER_ROWS && isSubRow(grid, row, bottom + 1)) bottom++;
  return { top: row, bottom, headed: headedColumns(grid, row, bottom) };
}

/** Points and scores, or a name with one of them, and three columns in all. */
function isHeader({ headed }: HeaderBlock): boolean {
  const meanings = headed.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  const named =
    meanings.some(
      (meaning) => meaning.kind === "name" || (meaning.kind === "column" && meaning.key === "criteria"),
    ) || headed.some(({ label }) => isOfCases(label));
  const counted = meanings.some(isCounted);
  return meanings.length >= NEEDED_KNOWN && named && counted;
}

function isCounted(meaning: LabelMeaning): boolean {
  return (
    meaning.kind === "score" ||
    (meaning.kind === "column" && (meaning.key === "max" || meaning.key === "deduct"))
  );
}

/** Known labels of a row without numbers; 0 where less than half of its texts are known. */
function knownLabels(grid: SheetGrid, row: number): number {
  let known = 0;
  let texts = 0;
  for (const [column, value] of (grid.values[row] ?? []).entries()) {
    if (typeof value === "number") return 0;
    const text = textAt(grid, row, column);
    if (text === "") continue;
    texts++;
    if (labelMeaning(text) !== null) known++;
  }
  return known * 2 >= texts ? known : 0;
}

/** A row of labels under headings that stand over several columns. */
function isSubRow(grid: SheetGrid, top: number, row: number): boolean {
  const cells = (grid.values[row] ?? []).flatMap((value, column) => {
    const text = textAt(grid, row, column);
    return value === null || (typeof value === "string" && text === "") ? [] : [{ value, column, text }];
  });
  if (
    cells.length < 2 ||
    cells.some(({ value, text }) => typeof value !== "string" || text.length > LONGEST_SUBLABEL)
  )
    return false;
  const known = cells.filter(({ text, column }) => {
    const over = headingOver(grid, row - 1, column);
    return labelMeaning(text) !== null || (over !== "" && labelMeaning(text + over) !== null);
  }).length;
  return known * 2 > cells.length && cells.every(({ column }) => isUnderHeading(grid, top, row, column));
}

/** Nothing of its own above, or a heading that reaches over the next column too. */
function isUnderHeading(grid: SheetGrid, top: number, row: number, column: number): boolean {
  const above = textAt(grid, row - 1, column);
  if (above === "") return true;
  const merge = mergeAt(grid, row - 1, column);
  if (merge !== null) return merge.right > merge.left;
  return textAt(grid, row - 1, column + 1) === "" && textAt(grid, row, column + 1) !== "" && top < row;
}

function headedColumns(grid: SheetGrid, top: number, bottom: number): readonly HeadedColumn[] {
  const width = Math.max(
    0,
    ...Array.from({ length: bottom - top + 1 }, (_, index) => grid.values[top + index]?.length ?? 0),
  );
  const seen = new Map<string, number>();
  const headed: HeadedColumn[] = [];
  for (let column = 0; column < width; column++) {
    const path = labelPath(grid, top, bottom, column);
    if (path.length === 0) continue;
    const label = path.join("/");
    const nth = (seen.get(plainLabel(label)) ?? 0) + 1;
    seen.set(plainLabel(label), nth);
    headed.push({ column, label: nth === 1 ? label : `${label}#${nth}`, meaning: pathMeaning(path) });
  }
  return headed;
}

/** The headings over a column from the top; a merged one counts for each of its columns with a label below. */
function labelPath(grid: SheetGrid, top: number, bottom: number, column: number): readonly string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const own = textAt(grid, row, column);
    if (own !== "") path.push(own);
    else if (row < bottom && hasLabelBelow(grid, row, bottom, column)) {
      const over = headingOver(grid, row, column);
      if (over !== "") path.push(over);
    }
  }
  return path;
}

function hasLabelBelow(grid: SheetGrid, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (textAt(grid, below, column) !== "") return true;
  return false;
}

/** The heading that reaches over a blank cell: its merged range's, or the next one to the left. */
function headingOver(grid: SheetGrid, row: number, column: number): string {
  const merge = mergeAt(grid, row, column);
  if (merge !== null) return textAt(grid, merge.top, merge.left);
  if (textAt(grid, row, column) !== "") return textAt(grid, row, column);
  if (grid.merges.length > 0) return "";
  for (let left = column - 1; left >= 0; left--) {
    const text = textAt(grid, row, left);
    if (text !== "") return textAt(grid, row + 1, left) === "" ? "" : text;
  }
  return "";
}

/** The lowest heading counts; 得分 under 自评 is 自评得分. */
function pathMeaning(path: readonly string[]): LabelMeaning | null {
  const lowest = path.at(-1) ?? "";
  const own = labelMeaning(lowest);
  const over = path.slice(0, -1).map(labelMeaning);
  const self = over.find((meaning) => meaning?.kind === "score" && meaning.who === "self");
  if (own?.kind === "score" && self !== undefined) return self;
  const part = over.find((meaning) => meaning?.kind === "score" && meaning.period);
  if (own?.kind === "score" && part !== undefined && own.who === "review") return part ?? own;
  if (own?.kind === "score" && own.who === "review" && own.stage === 2) {
    const whose = over.find((meaning) => meaning?.kind === "score" && meaning.stage !== 2);
    return whose ?? own;
  }
  const joined = labelMeaning([...path].reverse().join("")) ?? labelMeaning(path.join(""));
  return own ?? joined ?? over.at(-1) ?? null;
}
