/**
 * Finds a scoring sheet's header row by its labels, wherever it stands, and says which column
 * means what. Sheets that departments made themselves differ in order, wording and title rows.
 */
import { textAt, type SheetGrid } from "../grid/grid";
import { rememberFor, rememberText } from "../remember";
import { normalizeLabel, withoutBrackets } from "./normalize-text";
import type { ColumnKey } from "./scoring-sheet";
import { COLUMN_LABELS } from "./sheet-labels";

/** How far down a header row is looked for. */
export const SEARCHED_ROWS = 30;
/** How many known labels make one. */
const NEEDED_LABELS = 4;

export interface SheetHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Every label of the row in normalised form with its column, known or not. */
  readonly labels: ReadonlyMap<string, number>;
}

/**
 * The row with the most known labels among the first 30; the first one of several.
 * @returns null when no row has at least four
 */
export const findHeader = rememberFor((grid: SheetGrid): SheetHeader | null => {
  let best: SheetHeader | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.values.length); row++) {
    const header = readHeader(grid, row);
    if (
      header !== null &&
      header.columns.size >= NEEDED_LABELS &&
      header.columns.size > (best?.columns.size ?? 0)
    )
      best = header;
  }
  return best;
});

/** @returns null for a row that has too few known labels to be a header */
function readHeader(grid: SheetGrid, row: number): SheetHeader | null {
  const known = grid.values[row]?.filter((value) => typeof value === "string" && isKnownLabel(value));
  return known === undefined || known.length < NEEDED_LABELS ? null : headerAt(grid, row);
}

/** A row taken for the header, whether or not its labels are known. */
export function headerAt(grid: SheetGrid, row: number): SheetHeader {
  const labels = new Map<string, number>();
  grid.values[row]?.forEach((_, column) => {
    const label = normalizeLabel(textAt(grid, row, column));
    if (label !== "" && !labels.has(label)) labels.set(label, column);
  });
  return { row, columns: mapColumns(labels), labels };
}

const isKnownLabel = rememberText((text: string): boolean => {
  const label = normalizeLabel(text);
  const { standard, aliases } = COLUMN_LABELS;
  return [label, withoutBrackets(label)].some((wording) => standard.has(wording) || aliases.has(wording));
});

/**
 * The standard wordings are given their columns first, then the aliases, each first as written
 * and then without brackets: “得分” is the reviewed score only where no column says 复核得分.
 */
function mapColumns(labels: ReadonlyMap<string, number>): Map<ColumnKey, number> {
  const columns = new Map<ColumnKey, number>();
  const taken = new Set<number>();
  for (const known of [COLUMN_LABELS.standard, COLUMN_LABELS.aliases]) {
    for (const plain of [(label: string) => label, withoutBrackets]) {
      for (const [label, column] of labels) {
        const key = known.get(plain(label));
        if (key === undefined || columns.has(key) || taken.has(column)) continue;
        columns.set(key, column);
        taken.add(column);
      }
    }
  }
  splitLevels(labels, columns, taken);
  return columns;
}

/** “考核项目 | 考核内容”: two names of the level-2 column side by side are level 1 and level 2. */
function splitLevels(
  labels: ReadonlyMap<string, number>,
  columns: Map<ColumnKey, number>,
  taken: ReadonlySet<number>,
): void {
  const name = columns.get("l2");
  if (name === undefined || columns.has("l1")) return;
  const other = [...labels].find(([label, column]) => {
    const plain = withoutBrackets(label);
    return (
      !taken.has(column) && (COLUMN_LABELS.aliases.get(label) ?? COLUMN_LABELS.aliases.get(plain)) === "l2"
    );
  });
  if (other === undefined) return;
  columns.set("l1", Math.min(name, other[1]));
  columns.set("l2", Math.max(name, other[1]));
}
