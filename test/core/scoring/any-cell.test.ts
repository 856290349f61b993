/**
 * Whatever stands in one cell of a row: either the engine gives what the sheet's own formula gives, or a
 * finding stands at that cell. Rows of every rule, each with a cell changed; adjustments and the totals too.
 */
import fc from "fast-check";
import { allIndicators } from "../../../src/core/framework/indicators";
import { resultLayout } from "../../../src/core/template/result-layout";
import { columnOf, FIRST_ROW } from "../../../src/core/template/scoring-layout";
import { scoringSheetName } from "../../../src/core/template/template-sheet";
import { anyContent, type CellContent } from "../../support/any-content";
import { calculatedGrid } from "../../support/calculated-grid";
import {
  ADJUSTMENTS,
  change,
  frameworkOf,
  goodWorkbook,
  PERIOD,
  placeOf,
  ROWS,
  silent,
  withContents,
  type Place,
} from "../../support/changed-cells";

const seeds = fc.integer({ min: 1, max: 1000 });

test("what is filled in without a fault is scored alike", () => {
  const framework = frameworkOf(1);
  expect(silent(calculatedGrid(goodWorkbook(framework)), framework, [])).toEqual([]);
});

test("a row with any content in one of its cells: the same score, or a finding at the cell", () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.option(change, { freq: 20 }), { minLength: ROWS, maxLength: ROWS }),
      (seed, changes) => {
        const framework = frameworkOf(seed);
        const changed = changes.flatMap((one, index): (readonly [Place, CellContent])[] =>
          one === null ? [] : [[placeOf(framework, index, one), one.content]],
        );
        expect(
          silent(calculatedGrid(withContents(goodWorkbook(framework), changed)), framework, changed),
        ).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);

test("one cell alone with any content, of a row or of an adjustment: the totals and the grade too", () => {
  const adjustment = fc.record({
    index: fc.nat(ADJUSTMENTS.length - 1),
    count: fc.boolean(),
    content: anyContent,
    other: fc.constantFrom(null, 1, 2, "优", "是"),
  });
  fc.assert(
    fc.property(seeds, fc.nat(ROWS - 1), change, fc.option(adjustment), (seed, index, one, extra) => {
      const framework = frameworkOf(seed);
      const first = resultLayout(framework, allIndicators(framework), FIRST_ROW).firstAdjustment;
      const sheet = scoringSheetName(framework, PERIOD);
      const changed: (readonly [Place, CellContent])[] =
        extra === null
          ? [[placeOf(framework, index, one), one.content]]
          : [
              [
                { sheet, row: first + extra.index, column: columnOf(extra.count ? "actual" : "option") },
                extra.content,
              ],
              [
                { sheet, row: first + extra.index, column: columnOf(extra.count ? "option" : "actual") },
                { value: extra.other, format: "General" },
              ],
            ];
      expect(
        silent(calculatedGrid(withContents(goodWorkbook(framework), changed)), framework, changed),
      ).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 120_000);
