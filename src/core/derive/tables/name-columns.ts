/** Puts the columns of names in order from level 1 down: by what they say themselves, else by how many names they hold. */
import { textAt, type SheetGrid } from "../../grid/grid";
import { normalizeText } from "../../sheet/normalize-text";
import type { OwnColumnKey } from "../own-column";
import { isFooterText } from "../rows/footer-words";
import { rollupKind } from "../rows/rollup-words";
import type { TablePlace } from "./find-tables";
import type { Candidate } from "./own-table";

interface Named {
  readonly column: number;
  readonly level: number | null;
  readonly rank: number;
}

const LEVELS: readonly OwnColumnKey[] = ["l1", "l2", "l3"];

/** @param taken columns that have another meaning already */
export function nameColumns(
  grid: SheetGrid,
  place: TablePlace,
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
): readonly number[] {
  const named = candidates.flatMap(({ column, told, meaning }): readonly Named[] => {
    const said = told === undefined || told === null ? -1 : LEVELS.indexOf(told);
    if (said >= 0) return [{ column, level: said + 1, rank: said + 1 }];
    if (told !== undefined || meaning?.kind !== "name" || taken.has(column)) return [];
    return [{ column, level: meaning.level, rank: meaning.rank }];
  });
  const measured = named.map((one) => ({ ...one, names: distinctNames(grid, place, one.column) }));
  const explicit = measured.every(({ level }) => level !== null);
  return measured
    .sort((a, b) =>
      explicit
        ? (a.level ?? 0) - (b.level ?? 0) || a.column - b.column
        : a.names - b.names || a.rank - b.rank || a.column - b.column,
    )
    .map(({ column }) => column);
}

/** A single cell is a heading or a note. */
function isAlone(grid: SheetGrid, row: number): boolean {
  const filled = (grid.values[row] ?? []).filter((value) => value !== null && value !== "");
  return filled.length < 2;
}

function distinctNames(grid: SheetGrid, { bottom, last }: TablePlace, column: number): number {
  const names = new Set<string>();
  for (let row = bottom + 1; row <= last; row++) {
    const text = textAt(grid, row, column);
    if (text === "" || isAlone(grid, row) || rollupKind(text) !== null || isFooterText(text)) continue;
    names.add(normalizeText(text));
  }
  return names.size;
}
