/** Two tables side by side have one header row: tells where the second begins. */
import { labelMeaning, plainLabel } from "../labels/label-meaning";
import type { HeadedColumn, HeaderBlock } from "./own-table";

const NEEDED_KNOWN = 3;

/** One header for each table, from left to right. */
export function splitHeader(block: HeaderBlock): readonly HeaderBlock[] {
  const start = secondStart(block.headed);
  if (start === null) return [block];
  const first = { ...block, headed: block.headed.slice(0, start) };
  return [first, ...splitHeader({ ...block, headed: block.headed.slice(start) })];
}

function secondStart(headed: readonly HeadedColumn[]): number | null {
  const starts = headed.flatMap((_, index) => (index > 1 ? [index] : []));
  return starts.find((index) => repeats(headed, index) || isApart(headed, index)) ?? null;
}

/** The first table's labels come once more, in their order: at least three, a score or points among them. */
function repeats(headed: readonly HeadedColumn[], start: number): boolean {
  const length = Math.min(start, headed.length - start);
  if (length < NEEDED_KNOWN) return false;
  const same = headed.slice(start, start + NEEDED_KNOWN).every(({ label }, offset) => {
    const first = headed[offset]?.label ?? "";
    return first !== "" && baseLabel(label) === baseLabel(first);
  });
  return same && isWhole(headed.slice(start));
}

/** A column without heading stands between, and either side is a table of its own. */
function isApart(headed: readonly HeadedColumn[], start: number): boolean {
  const [before, here] = [headed[start - 1], headed[start]];
  if (before === undefined || here === undefined || here.column - before.column < 2) return false;
  const sides = [headed.slice(0, start), headed.slice(start)];
  // A blank column within one table leaves the points on one side of it.
  return sides.every(isWhole) && new Set(sides.map(hasPoints)).size === 1;
}

function hasPoints(headed: readonly HeadedColumn[]): boolean {
  return headed.some(({ label }) => {
    const meaning = labelMeaning(baseLabel(label));
    return meaning?.kind === "column" && meaning.key === "max";
  });
}

function isWhole(headed: readonly HeadedColumn[]): boolean {
  const meanings = headed.flatMap(({ label }) => labelMeaning(baseLabel(label)) ?? []);
  const counted = meanings.some((meaning) => meaning.kind === "score");
  const named = meanings.some((meaning) => meaning.kind === "name");
  return meanings.length >= NEEDED_KNOWN && counted && named;
}

/** Without the number that tells columns of one heading apart. */
function baseLabel(label: string): string {
  return plainLabel(label.replace(/#\d+$/, ""));
}
