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
import type { OwnTable } from "../tables/own-table";
import { adjustmentFindings } from "./adjustment-findings";
import { wrongAverages } from "./average-rows";
import { belowTotal } from "./below-total";
import { deductionFindings } from "./deduction-findings";
import { wrongSums, type WrongSum } from "./rollup-sums";
import { wrongLabels } from "./label-points";
import { partialTotals } from "./partial-totals";
import { partFindings } from "./score-parts";
import { isSame, numberAt } from "./stated-number";
import { severalUnits } from "./several-units";
import { wrongStatements } from "./stated-points";
import { wrongTitles } from "./title-points";
import { unpointedFindings } from "./unpointed-rows";
import { weightFindings } from "./weights";
import { unusedNumbers } from "./unused-numbers";
import { rawTotal, wrongWrittenTotals } from "./written-totals";

/** In no particular order; errors among them leave the sheet without a result. */
export function reconcile(grid: SheetGrid, derived: DerivedFramework, score: Score): readonly Finding[] {
  const { reading, rows, framework } = derived;
  if (reading === null || rows === null || framework === null) return [];
  const at = (row: number, column: number): CellRef => ({ sheet: grid.name, row, column });
  const wrong = wrongSums(grid, reading, rows);
  return [
    ...rowProblems(reading),
    ...unpointedFindings(grid, reading, wrong),
    ...weightFindings(grid, reading),
    ...belowTotal(grid, reading),
    ...partialTotals(grid, reading),
    ...severalUnits(grid, reading),
    ...[
      ...wrong,
      ...wrongAverages(grid, reading),
      ...wrongLabels(grid, reading),
      ...wrongTitles(grid, reading, rows),
      ...wrongWrittenTotals(grid, reading, score),
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
    ...partFindings(grid, reading, confirmedColumns(grid, reading, wrong)),
    ...deductionFindings(grid, reading),
    ...adjustmentFindings(grid, derived, score),
  ];
}

/** Columns with a sum of all rows that comes out. */
function confirmedColumns(
  grid: SheetGrid,
  { sorted }: OwnReading,
  wrong: readonly WrongSum[],
): (table: OwnTable, column: number) => boolean {
  return (table, column) =>
    sorted.rollups.some(
      ({ kind, row, table: of }) =>
        of === table &&
        kind === "total" &&
        numberAt(grid, row, column) !== null &&
        wrong.every((one) => one.row !== row || one.column !== column),
    );
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
  const ours = [totals.final, totals.official, totals.self, rawTotal(score)];
  return stated !== null && ours.some((total) => total !== null && isSame(total, stated));
}
