/**
 * Sorts the rows of a department's own sheet. Every row that isn't blank becomes something: an
 * indicator or a part of one, a heading, a row of sums, an adjustment, a note, or a problem.
 */
import { textAt, type SheetGrid } from "../../grid/grid";
import { plainLabel } from "../labels/label-meaning";
import type { OwnTable } from "../tables/own-table";
import { adjustmentWord, capInText, type AdjustmentWord } from "./adjustment-words";
import { addAdjustment } from "./add-adjustment";
import { addItem, continueItem } from "./add-item";
import { isDateLine, isFooterText } from "./footer-words";
import { stateGroupPoints } from "./group-points";
import { headingDepth, headingText, headsOthers } from "./group-rows";
import { FIGURES, figureStyle, numberedDepth } from "./numbered-depth";
import { openStatements } from "./open-statements";
import type { OwnRollup, SortedRows } from "./own-row";
import { joinItem, sharesScore } from "./shared-scores";
import { withinRows } from "./within-rows";
import { namesHeadCriteria, splitsName } from "./name-heads-criteria";
import { pointsInCriteria, pointsInName } from "./points-in-text";
import { shareRepeatedNames } from "./repeated-names";
import { inlineTotals, rollupKind } from "./rollup-words";
import { lowestLevel, lowestName, rowView, type RowView } from "./row-view";
import type { Sorting, Surroundings } from "./sorting";

export function sortRows(grid: SheetGrid, tables: readonly OwnTable[]): SortedRows {
  const sorted: Sorting = {
    items: [],
    adjustments: [],
    rollups: [],
    statements: [],
    problems: [],
    named: [],
    continued: [],
    notes: [],
    joined: [],
    unpointed: [],
    within: [],
    percent: false,
    fromText: false,
  };
  for (const table of tables) sortTable(sorted, grid, table);
  return sorted;
}

function sortTable(sorted: Sorting, grid: SheetGrid, table: OwnTable): void {
  const views: RowView[] = [];
  for (let row = table.bottom + 1; row <= table.last; row++) views.push(rowView(grid, table, row));
  if (!table.columns.has("max")) shareRepeatedNames(views);
  const around: Surroundings = { group: "", word: null, cap: null, level1: "", broken: true };
  enter(around, table.title, true);
  if (around.word === null) {
    around.group = "";
    around.word = headedWord(table);
  }
  const statements = openStatements(sorted);
  const { close, state, isAnyOpen } = statements;
  const named = namesHeadCriteria(table, views);
  const within = withinRows(views);
  views.forEach((given, index) => {
    let view = given;
    if (view.blank || table.repeated.has(view.row)) return;
    const rollup = rollupOf(view);
    if (rollup !== null) {
      sorted.rollups.push({
        table,
        row: view.row,
        ...rollup,
        items: sorted.items.length,
        adjustments: sorted.adjustments.length,
      });
      if (rollup.kind === "total") close(0);
      around.broken = true;
      return;
    }
    if (isNote(view)) {
      sorted.notes.push(view.row);
      around.broken = true;
      return;
    }
    if (within.has(view.row) && !around.broken) {
      sorted.within.push(view.row);
      return;
    }
    const numbered = numberedDepth(view, views.slice(index + 1));
    const depth = numbered ?? headingDepth(table, view);
    if (depth !== null && (numbered !== null || headsOthers(table, views, index, depth))) {
      close(depth);
      around.broken = true;
      const text = headingText(view);
      enter(around, text, depth === 0 || !isAnyOpen());
      const points = view.points.kind === "number" ? view.points.value : pointsInName(text);
      if (around.word === null) {
        const at = { sheet: grid.name, row: view.row, column: table.columns.get("max") ?? table.left };
        state({ table, at, label: text, points, ownRow: true }, depth);
      } else if (points !== null) around.cap = Math.abs(points);
      return;
    }
    const loose = looseWord(grid, table, view.row);
    if (loose !== null) enter(around, loose, true);
    const figure = figureStyle(view);
    if (figure !== null) close(FIGURES + figure);
    const [level1 = ""] = table.names.length > 1 ? view.names : [];
    const isNewGroup = level1 !== "" && (level1 !== around.level1 || around.broken);
    if (isNewGroup) {
      close(0);
      enter(around, level1, true);
      around.level1 = level1;
    }
    if (around.word === null && (isNewGroup || level1 === ""))
      stateGroupPoints(statements, grid, table, view.row, level1, around.group);
    for (const [level, label] of view.names.entries()) {
      const column = table.names[level];
      if (level === 0 || label === "" || table.columns.has("max")) continue;
      close(level);
      const points = column === view.pointsColumn ? null : pointsInName(label);
      if (points === null) continue;
      const at = { sheet: grid.name, row: view.row, column: column ?? table.left };
      state({ table, at, label, points, ownRow: false }, level);
    }
    if (named && splitsName(view)) {
      const name = lowestName(view);
      const level = table.names.length > 1 ? lowestLevel(view) : 0;
      close(level);
      if (level === 0) enter(around, name, true);
      const at = { sheet: grid.name, row: view.row, column: table.names[level] ?? table.left };
      if (around.word === null)
        state({ table, at, label: name, points: pointsInName(name), ownRow: false }, level);
      const value = pointsInCriteria(view.criteria) ?? 0;
      const points = { kind: "number", value, notes: [] } as const;
      const names = view.names.map((one) => (one === name ? "" : one));
      const pointsColumn = table.columns.get("criteria") ?? null;
      view = { ...view, names, points, pointsFrom: view.criteria, pointsColumn };
    }
    sortRow(sorted, grid, table, view, around);
  });
  close(0);
}

function sortRow(
  sorted: Sorting,
  grid: SheetGrid,
  table: OwnTable,
  view: RowView,
  around: Surroundings,
): void {
  const own = adjustmentWord(lowestName(view)) ?? wordInPoints(grid, table, view.row);
  const word = own ?? around.word;
  const found = { grid, table, view, around };
  if (word !== null) return addAdjustment(sorted, { ...found, word });
  const above = sorted.items.at(-1);
  if (view.shares && above?.table === table) return continueItem(sorted, found);
  const signed = signedPoints(grid, table, view);
  if (signed !== null) return addAdjustment(sorted, { ...found, word: signed });
  if (sharesScore(sorted, found)) return joinItem(sorted, found);
  if (view.points.kind !== "blank") return addItem(sorted, found);
  continueItem(sorted, found);
}

/** 加分项 or 扣分 in place of a number, or in a column without a heading, inside of the table or beside it. */
function looseWord(grid: SheetGrid, table: OwnTable, row: number): string | null {
  const no = table.columns.get("no");
  const headed = new Set(table.headed.flatMap(({ column }) => (column === no ? [] : [column])));
  for (let column = Math.max(0, table.left - 1); column <= table.right + 1; column++) {
    const text = headed.has(column) ? "" : textAt(grid, row, column);
    if (adjustmentWord(text) !== null) return text;
  }
  return null;
}

/** A table of 加分事项 holds adjustments, whatever stands above it. */
function headedWord(table: OwnTable): AdjustmentWord | null {
  const labels = table.headed.filter(({ column }) => table.names.includes(column));
  for (const { label } of labels) {
    const word = adjustmentWord(plainLabel(label.replace(/#\d+$/, "")));
    if (word !== null) return word;
  }
  return null;
}

/** A label alone decides: a criterion beside it makes the row an indicator. */
function rollupOf({ texts, criteria }: RowView): Pick<OwnRollup, "kind" | "label"> | null {
  const label = texts.find((text) => text !== "" && !/^\d+$/.test(text)) ?? "";
  const kind = criteria === "" || criteria === label ? rollupKind(label) : null;
  return kind === null ? null : { kind, label };
}

/** Signatures, dates and notes, without any number that could be a score. */
function isNote({ texts, line, numbered, scored, points }: RowView): boolean {
  if (isDateLine(line) || /^(?:填写)?(?:示例|样例|范例)$/.test(line[0] ?? "")) return true;
  if (numbered) return false;
  const [first = ""] = line;
  if (line.length > 1 && line.every((text) => /^[^:：]{1,12}[:：]/.test(text))) return true;
  if (line.length === 1 && /^[(（][^()（）]*[)）]$/.test(first)) return true;
  if (inlineTotals(first).length > 0) return true;
  if (texts.length === 0) return !scored && points.kind === "blank";
  return isFooterText(texts[0] ?? "");
}

/** A group's words hold until the next group; what they say about adjustments too. */
function enter(around: Surroundings, text: string, isNewGroup: boolean): void {
  const word = adjustmentWord(text);
  if (word !== null || isNewGroup) {
    around.word = word;
    around.cap = word === null ? null : (capInText(text) ?? pointsInName(text));
  }
  if (isNewGroup || word !== null) around.group = text;
}

/** 加分项 or 扣分项 in the place of points. */
function wordInPoints(grid: SheetGrid, table: OwnTable, row: number): AdjustmentWord | null {
  const max = table.columns.get("max");
  return max === undefined ? null : adjustmentWord(textAt(grid, row, max));
}

/** Points below zero are taken off, points with a plus are given on top. */
function signedPoints(grid: SheetGrid, table: OwnTable, { row, points }: RowView): AdjustmentWord | null {
  const max = table.columns.get("max");
  if (max === undefined || points.kind !== "number") return null;
  if (points.value < 0) return "penalty";
  return /^[+＋]/.test(textAt(grid, row, max)) ? "bonus" : null;
}
