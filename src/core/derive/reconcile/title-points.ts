/** What a title or the points' own heading says the points add up to: （满分100分）, 分值（100分）. */
import Big from "big.js";
import { textAt, type SheetGrid } from "../../grid/grid";
import { normalizeText } from "../../sheet/normalize-text";
import { sum } from "../../scoring/decimal";
import type { OwnReading, OwnRows } from "../derived-framework";
import type { WrongSum } from "./rollup-sums";
import { isSame } from "./stated-number";

/** Points of the whole sheet; not of each item, nor where a grade begins. */
const STATED =
  /(?<![每各单加减扣项附次题])(?:满分|总分值?|总计|共计|分值合计)(?:为|是|:)?(\d{1,4}(?:\.\d{1,2})?)分(?![以及至\-~—]|者|的)/g;
const IN_HEADING = /[(【[](?:满分|共|总分|合计|计)?:?(\d{1,4}(?:\.\d{1,2})?)分?[)】\]]$/;

/** At the cell that says so; none where the rows come to the same, with or without bonuses. */
export function wrongTitles(grid: SheetGrid, reading: OwnReading, { top }: OwnRows): readonly WrongSum[] {
  const { items, adjustments } = reading.sorted;
  const n = sum(items.map(({ points }) => new Big(points)));
  const bonus = sum(
    adjustments.flatMap(({ kind, cap }) => (kind === "bonus" && cap !== null ? [new Big(cap)] : [])),
  );
  const isRight = (v: Big): boolean => isSame(v, n) || isSame(v, n.plus(bonus));
  return statedAbove(grid, reading, top).flatMap(({ row, column, label, points }) => {
    const v = points.map((value) => new Big(value));
    const [first] = v;
    if (first === undefined || v.some(isRight)) return [];
    return [{ row, column, label, field: "分值", v: first, n }];
  });
}

interface Stated {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly points: readonly string[];
}

function statedAbove(grid: SheetGrid, { tables }: OwnReading, top: number): readonly Stated[] {
  const found: Stated[] = [];
  for (let row = 0; row < top; row++)
    for (let column = 0; column < (grid.values[row]?.length ?? 0); column++) {
      const label = textAt(grid, row, column);
      const points = [...normalizeText(label).matchAll(STATED)].flatMap(([, digits]) => digits ?? []);
      if (points.length > 0) found.push({ row, column, label, points });
    }
  const [only, ...others] = tables;
  if (only === undefined || others.length > 0) return found;
  const max = only.headed.find(({ column }) => column === only.columns.get("max"));
  const inHeading = IN_HEADING.exec(normalizeText(max?.label ?? ""))?.[1];
  if (max === undefined || inHeading === undefined) return found;
  return [...found, { row: only.top, column: max.column, label: max.label, points: [inHeading] }];
}
