/** Where a key leads in a sheet: over what is hidden, and in and out of merges as in a spreadsheet program. */
import type { Layout, Line } from "./layout";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface KeyPressed {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly whole: boolean;
}

/** @param page rows that are in view @returns null for a key that leads nowhere in a sheet */
export function moveSelection(layout: Layout, from: Place, pressed: KeyPressed, page: number): Place | null {
  const { rows, columns, mergeAt } = layout;
  const merge = mergeAt(from.row, from.column);
  const down = (steps: number): Place =>
    atAnchor(layout, {
      row: step(rows, steps < 0 ? from.row : (merge?.bottom ?? from.row), steps),
      column: from.column,
    });
  const right = (steps: number): Place =>
    atAnchor(layout, {
      row: from.row,
      column: step(columns, steps < 0 ? from.column : (merge?.right ?? from.column), steps),
    });
  switch (pressed.key) {
    case "ArrowDown":
      return down(pressed.whole ? Infinity : 1);
    case "ArrowUp":
      return down(pressed.whole ? -Infinity : -1);
    case "ArrowRight":
      return right(pressed.whole ? Infinity : 1);
    case "ArrowLeft":
      return right(pressed.whole ? -Infinity : -1);
    case "PageDown":
      return down(page);
    case "PageUp":
      return down(-page);
    case "Home":
      return atAnchor(layout, { row: pressed.whole ? first(rows) : from.row, column: first(columns) });
    case "End":
      return atAnchor(layout, {
        row: pressed.whole ? (rows.at(-1)?.index ?? 0) : from.row,
        column: columns.at(-1)?.index ?? 0,
      });
    default:
      return null;
  }
}

/** The cell by which a merge is known; the cell itself where there is none. */
export function atAnchor({ mergeAt }: Layout, { row, column }: Place): Place {
  const merge = mergeAt(row, column);
  return merge === null ? { row, column } : { row: merge.top, column: merge.left };
}

function first(lines: readonly Line[]): number {
  return lines[0]?.index ?? 0;
}

/** So many lines on that are drawn, as far as there are any. */
function step(lines: readonly Line[], from: number, steps: number): number {
  // The line itself may be hidden: then it counts as the one before it.
  const after = lines.findIndex(({ index }) => index > from);
  const at = (after === -1 ? lines.length : after) - 1;
  const to = Math.min(lines.length - 1, Math.max(0, at + steps));
  return lines[to]?.index ?? from;
}
