/**
 * Own sheets that are read rightly, changed as people change them: the score stays the same, or there is
 * none and a word about why. Never another number without a word.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { deriveFramework } from "../../../src/core/derive/derive-framework";
import type { DerivedFramework } from "../../../src/core/derive/derived-framework";
import { describeDerivation } from "../../../src/core/derive/describe-derivation";
import type { SheetGrid } from "../../../src/core/grid/grid";
import { ownGrid } from "../../support/own-sheet";
import { withBlankColumn, withBlankRow, withCell, withoutMerges } from "../../support/own-mutations";
import { OWN_SHEET_CASES } from "./sheets/own-sheet-cases";

interface Seed {
  readonly name: string;
  readonly grid: SheetGrid;
  readonly final: number;
  readonly derived: DerivedFramework;
}

function assess(grid: SheetGrid): Assessment | null {
  const outcome = assessWorkbook({ sheets: [grid], names: [], activeSheet: null });
  return outcome.kind === "assessed" ? outcome.assessments[0] : null;
}

/** The number that is told as the result; null for an open, provisional or unread one. */
function counted(assessment: Assessment | null): number | null {
  if (assessment === null) return null;
  const { score } = assessment;
  return score.complete && !score.provisional ? (score.totals.final?.toNumber() ?? null) : null;
}

const SEEDS: readonly Seed[] = OWN_SHEET_CASES.flatMap(({ name, text, merges, final }) => {
  const grid = ownGrid("评分表", text, merges);
  const workbook = { sheets: [grid], names: [], activeSheet: null };
  const derived = deriveFramework(workbook, grid.name, new Map());
  return final !== null && derived !== null && counted(assess(grid)) === final
    ? [{ name, grid, final, derived }]
    : [];
});

const seed = fc.constantFrom(...SEEDS);
const place = fc.record({ row: fc.nat({ max: 30 }), column: fc.nat({ max: 12 }) });

function top({ derived }: Seed): number {
  return derived.rows?.top ?? 0;
}

/** Rows of bonus and penalty: what is deleted there was not given. */
function isAdjustment({ derived }: Seed, row: number): boolean {
  return derived.reading?.sorted.adjustments.some((one) => one.row === row) === true;
}

test("there are seeds of every kind", () => {
  expect(SEEDS.length).toBeGreaterThan(100);
});

test("a blank row or column anywhere changes no score", () => {
  let right = 0;
  let all = 0;
  fc.assert(
    fc.property(seed, place, ({ name, grid, final }, { row, column }) => {
      for (const changed of [withBlankRow(grid, row), withBlankColumn(grid, column)]) {
        const result = counted(assess(changed));
        expect([name, [final, null].includes(result)]).toEqual([name, true]);
        all++;
        if (result === final) right++;
      }
    }),
  );
  expect(right / all).toBeGreaterThan(0.95);
});

test.each([false, true])("without merged cells, their names repeated: %s", (repeated) => {
  const results = SEEDS.map(({ grid, final }) => {
    const result = counted(assess(withoutMerges(grid, repeated)));
    return result === null ? "open" : result === final ? "right" : "wrong";
  });
  expect(results.filter((one) => one === "wrong")).toEqual([]);
  expect(results.filter((one) => one === "right").length / results.length).toBeGreaterThan(0.85);
});

test("a number that is deleted leaves the score as it was, or leaves none", () => {
  fc.assert(
    fc.property(seed, place, (one, { row, column }) => {
      const at = top(one) + row;
      fc.pre(typeof one.grid.values[at]?.[column] === "number" && !isAdjustment(one, at));
      const result = counted(assess(withCell(one.grid, at, column, null)));
      expect([one.name, at, column, [one.final, null].includes(result)]).toEqual([
        one.name,
        at,
        column,
        true,
      ]);
    }),
  );
});

test("points or a total that are changed leave no score, or another sum of points is told", () => {
  fc.assert(
    fc.property(seed, place, fc.constantFrom(-1.5, 1.5, 10), (one, { row, column }, by) => {
      const at = top(one) + row;
      const { tables, sorted } = one.derived.reading ?? { tables: [], sorted: undefined };
      const table = tables.find(
        ({ left, right, bottom, last }) => column >= left && column <= right && at > bottom && at <= last,
      );
      const value = one.grid.values[at]?.[column];
      const isTotal = sorted?.rollups.some((rollup) => rollup.row === at) === true;
      fc.pre(typeof value === "number" && table !== undefined && !isAdjustment(one, at));
      fc.pre(isTotal || column === table?.columns.get("max"));
      const changed = assess(withCell(one.grid, at, column, Number(value) + by));
      const told = changed?.derived === undefined ? [] : describeDerivation(changed.derived, "zh");
      const isTold = told.some((text) => text.startsWith("分值合计为"));
      expect([one.name, at, column, isTold || [one.final, null].includes(counted(changed))]).toEqual([
        one.name,
        at,
        column,
        true,
      ]);
    }),
  );
});

test("a number beside the table leaves no score", () => {
  fc.assert(
    fc.property(seed, place, (one, { row }) => {
      const at = top(one) + 1 + row;
      const width = Math.max(...one.grid.values.map((cells) => cells.length));
      fc.pre(at < one.grid.values.length);
      expect([one.name, at, counted(assess(withCell(one.grid, at, width + 1, 44)))]).toEqual([
        one.name,
        at,
        null,
      ]);
    }),
  );
});
