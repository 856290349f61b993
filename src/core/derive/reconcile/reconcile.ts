/**
 * Holds what was derived from a department's own sheet against the sheet itself. Recognising may go
 * wrong; this must not stay silent: whatever doesn't reconcile is a finding at its cell.
 */
import type { CellRef } from "../../grid/address";
import { textAt, type SheetGrid } from "../../grid/grid";
import type { Score } from "../../scoring/score";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { DerivedFramework, OwnReading } from "../derived-framework";
import { adjustmentFindings } from "./adjustment-findings";
import { wrongAverages } from "./average-rows";
import { belowTotal } from "./below-total";
import { deductionFindings } from "./deduction-findings";
import { wrongSums } from "./rollup-sums";
import { wrongLabels } from "./label-points";
import { partFindings } from "./score-parts";
import { isSame, numberAt } from "./stated-number";
import { wrongStatements } from "./stated-points";
import { wrongTitles } from "./title-points";
import { unpointedFindings } from "./unpointed-rows";
import { unusedNumbers, writtenTotals } from "./unused-numbers";
import { decimal } from "../../scoring/decimal";
import type Big from "big.js";

/** In no particular order; errors among them leave the sheet without a result. */
export function reconcile(grid: SheetGrid, derived: DerivedFramework, score: Score): readonly Finding[] {
  const { reading, rows, framework } = derived;
  if (reading === null || rows === null || framework === null) return [];
  const at = (row: number, column: number): CellRef => ({ sheet: grid.name, row, column });
  return [
    ...rowProblems(reading),
    ...unpointedFindings(grid, reading, rows),
    ...belowTotal(grid, reading),
    ...[
      ...wrongSums(grid, reading, rows),
      ...wrongAverages(grid, reading),
      ...wrongLabels(grid, reading),
      ...wrongTitles(grid, reading, rows),
    ].map(({ row, column, label, field, v, n }) =>
      makeFinding("V122", at(row, column), null, {
        label: shownText(label),
        field: shownText(field),
        v: v.toNumber(),
        n: n.toNumber(),
      }),
    ),
    ...wrongStatements(grid, reading).map(({ row, column, label, field, v, n }) =>
      makeFinding("V123", at(row, column), null, {
        label: shownText(label),
        field: shownText(field),
        v: v.toNumber(),
        n: n.toNumber(),
      }),
    ),
    ...unusedNumbers(grid, reading, rows).flatMap(({ row, column, label, rows: found, likeScores }) => {
      if (isOurTotal(grid, score, row, column)) return [];
      const values = {
        label: shownText(label),
        rows: found.map((one) => String(one + 1)),
        v: shownText(textAt(grid, row, column)),
      };
      return [makeFinding(likeScores || row < rows.top ? "V124" : "V125", at(row, column), null, values)];
    }),
    ...writtenTotals(grid).flatMap(({ row, column, own, value }) => {
      const ours = own
        ? [score.totals.self]
        : [score.totals.final, score.totals.official, rawTotal(score), score.totals.self];
      if (
        ours.every((total) => total === null) ||
        ours.some((total) => total !== null && isSame(total, decimal(value)))
      )
        return [];
      const n = ours.find((total) => total !== null)?.toNumber() ?? 0;
      return [
        makeFinding("V122", at(row, column), null, {
          label: shownText(textAt(grid, row, column)),
          field: "",
          v: value,
          n,
        }),
      ];
    }),
    ...partFindings(grid, reading),
    ...deductionFindings(grid, reading),
    ...adjustmentFindings(grid, derived, score),
  ];
}

function rowProblems({ sorted }: OwnReading): readonly Finding[] {
  return sorted.problems.map((problem) => {
    const { at, kind } = problem;
    const name = shownText(problem.name);
    return kind === "unreadablePoints"
      ? makeFinding("V121", at, null, { name, v: shownText(problem.value) })
      : makeFinding("V120", at, null, { name, row: at.row + 1, why: kind });
  });
}

/** A total above the table that says what we say. */
function isOurTotal(grid: SheetGrid, { totals, ...score }: Score, row: number, column: number): boolean {
  const stated = numberAt(grid, row, column);
  const ours = [totals.final, totals.official, totals.self, rawTotal({ totals, ...score })];
  return stated !== null && ours.some((total) => total !== null && isSame(total, stated));
}

/** The points as the sheet adds them up, before they are converted to 100. */
function rawTotal({ indicators }: Score): Big | null {
  const given = indicators.flatMap(({ official }) => (official === null ? [] : [official]));
  return given.length === 0 ? null : given.reduce((total, points) => total.plus(points));
}
