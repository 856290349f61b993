/**
 * Which column a heading that nobody knows is likely to be: by the characters that it shares with the columns' names,
 * and by what stands below it. Only offered; a person says whether it is so.
 */
import { isCellError, valueAt, type CellValue, type SheetGrid } from "../../grid/grid";
import { rememberText } from "../../remember";
import { readDay } from "../../sheet/read-date";
import type { Ledger, LedgerColumn } from "../definition/ledger";
import type { Heading } from "./headings";
import { readCell } from "./read-cell";

/** Below this share of characters in common two names are strangers. */
const NEEDED_LIKENESS = 0.5;
const LOOKED_AT = 20;

export interface LikelyColumn {
  readonly heading: Heading;
  /** Null where none is likely. */
  readonly column: LedgerColumn | null;
}

/** Each column is offered once, to the heading that is most like it. */
export function likelyColumns(
  grid: SheetGrid,
  header: number,
  headings: readonly Heading[],
  { columns }: Ledger,
  taken: ReadonlySet<string>,
): readonly LikelyColumn[] {
  const pairs = headings
    .flatMap((heading) => {
      const alike = columns
        .filter((column) => !taken.has(column.key))
        .map((column) => ({ heading, column, likeness: likenessOf(heading.text, column) }))
        .filter(({ likeness }) => likeness >= NEEDED_LIKENESS);
      // What stands below costs far more to read than a name, and most names are strangers.
      if (alike.length === 0) return [];
      const below = valuesBelow(grid, header, heading.column);
      return alike.filter(({ column }) => fits(below, column));
    })
    .sort((a, b) => b.likeness - a.likeness);
  const offered = new Map<Heading, LedgerColumn>();
  const used = new Set<string>();
  for (const { heading, column } of pairs) {
    if (offered.has(heading) || used.has(column.key)) continue;
    offered.set(heading, column);
    used.add(column.key);
  }
  return headings.map((heading) => ({ heading, column: offered.get(heading) ?? null }));
}

function likenessOf(text: string, { label, aliases = [] }: LedgerColumn): number {
  return Math.max(...[label.zh, label.en, ...aliases].map((name) => likeness(plain(text), plain(name))));
}

/** Endings and connecting words that say nothing of the matter. */
const plain = rememberText((text: string): string =>
  text
    .slice(0, 60)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/日期|时间/g, "日")
    .replace(/人数|数量|个数/g, "数")
    .replace(/名称|情况|的|[\s()（）/、:：.-]/g, ""),
);

/** Twice the characters in common by the characters of both; 1 for the same. */
function likeness(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  // However many they have in common, it can't be enough.
  if (shorter === 0 || 2 * shorter < NEEDED_LIKENESS * (shorter + longer)) return 0;
  const rest = [...b];
  const common = [...a].filter((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / ([...a].length + [...b].length);
}

function valuesBelow(grid: SheetGrid, header: number, column: number): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = header + 1; row < grid.values.length && values.length < LOOKED_AT; row++) {
    const value = valueAt(grid, row, column);
    if (value !== null && value !== "" && !isCellError(value)) values.push(value);
  }
  return values;
}

/** At least half of what stands there can be read as the column asks; nothing speaks against a blank one. */
function fits(values: readonly CellValue[], column: LedgerColumn): boolean {
  const readable = values.filter((value) => {
    const { meant } = readCell({ sheet: "", row: 0, column: 0 }, value, null, column);
    if (column.type === "option")
      return (column.options ?? []).some(({ zh, en }) => meant === zh || meant === en);
    return column.type === "text" ? readDay(value) === null : meant !== null;
  });
  return 2 * readable.length >= values.length;
}
