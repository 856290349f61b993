/** Totals that stand in texts of their own, anywhere on the sheet: “考核总分：93”, “应得分：100分 实得分：93分”. */
import Big from "big.js";
import { textAt, type SheetGrid } from "../../grid/grid";
import { decimal, sum } from "../../scoring/decimal";
import type { Score } from "../../scoring/score";
import type { OwnReading } from "../derived-framework";
import { inlineTotals, type InlineTotal } from "../rows/rollup-words";
import type { WrongSum } from "./rollup-sums";
import { isSame } from "./stated-number";

/** Those that are none of our numbers; none while nothing is scored. */
export function wrongWrittenTotals(
  grid: SheetGrid,
  { sorted }: OwnReading,
  score: Score,
): readonly WrongSum[] {
  const points = sum(sorted.items.map((item) => new Big(item.points)));
  return writtenTotals(grid).flatMap(({ row, column, of, value }): readonly WrongSum[] => {
    const v = decimal(value);
    const ours = ourTotals(of, score, points).filter((total) => total !== null);
    const [n] = ours;
    if (n === undefined || ours.some((total) => isSame(total, v))) return [];
    return [{ row, column, label: textAt(grid, row, column), field: "", v, n }];
  });
}

/** The points as the sheet adds them up, before they are converted to 100. */
export function rawTotal({ indicators }: Pick<Score, "indicators">): Big | null {
  const given = indicators.flatMap(({ official }) => (official === null ? [] : [official]));
  return given.length === 0 ? null : sum(given);
}

/** Whatever the words may mean; the unit's own total is the score only as long as nobody reviewed. */
function ourTotals(of: InlineTotal["of"], score: Score, points: Big): readonly (Big | null)[] {
  const { totals, provisional } = score;
  const raw = rawTotal(score);
  switch (of) {
    case "self":
      return [totals.self];
    case "points":
      return [points];
    case "adjustment":
      return [
        raw === null ? null : points.minus(raw),
        totals.bonus,
        totals.penalty,
        totals.bonus.minus(totals.penalty),
      ];
    case "score":
      return [totals.final, totals.official, raw, ...(provisional ? [totals.self] : [])];
  }
}

function writtenTotals(
  grid: SheetGrid,
): readonly (InlineTotal & { readonly row: number; readonly column: number })[] {
  return grid.values.flatMap((values, row) =>
    values.flatMap((value, column) =>
      typeof value === "string" && /[:：]/.test(value)
        ? inlineTotals(value).map((total) => ({ row, column, ...total }))
        : [],
    ),
  );
}
