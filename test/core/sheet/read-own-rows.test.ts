/** Rows of a department's own sheet: scores stand where they were found when the framework was derived. */
import type { OwnCells } from "../../../src/core/sheet/locate-rows";
import type { OwnScore } from "../../../src/core/sheet/read-own-row";
import { readOwnAdjustment, readOwnIndicatorRow, type RowPlace } from "../../../src/core/sheet/read-row";
import type { ColumnKey } from "../../../src/core/sheet/scoring-sheet";
import { COLUMN_KEYS } from "../../../src/core/sheet/sheet-labels";
import type { CellInput } from "../../support/grid-builder";
import { adjustment, indicator, placeOf } from "../../support/row-place";

const score = (column: ColumnKey, kind: "score" | "veto" | "penalty" = "score"): OwnScore => ({
  rows: [1],
  column: COLUMN_KEYS.indexOf(column),
  take: { kind },
});
const cellsOf = (place: RowPlace, self: OwnScore | null, review: OwnScore | null): OwnCells => ({
  header: place.header,
  self,
  review,
});

test("scores stand where they were found, and what the framework was derived from is not read again", () => {
  const place = placeOf({
    l2: "名",
    criteria: "标准",
    max: 5,
    rule: 4,
    option: "优",
    base: "缺项：A",
    remark: "注",
    actual: 3,
    reason: 2,
  });
  const cells = cellsOf(place, score("actual"), score("reason"));
  expect(readOwnIndicatorRow(place, indicator("SQLH-1.1"), cells)).toMatchObject({
    self: { reading: { value: 3 } },
    review: { reading: { value: 2 } },
    option: null,
    rule: null,
    max: null,
    name: null,
    criteria: null,
    missing: null,
    remark: { reading: { text: "注" } },
  });
  expect(readOwnIndicatorRow(place, indicator("SQLH-1.1"), cellsOf(place, null, null))).toMatchObject({
    self: null,
    review: null,
  });
});

test.each<[CellInput, CellInput, number | undefined]>([
  [3, 2, 2],
  [3, null, 3],
  [null, 2, 2],
  [3, 0, 0],
])("of an adjustment's own %j and reviewed %j, %j counts", (self, review, value) => {
  const place = placeOf({ self, review, evidence: "据" });
  const row = readOwnAdjustment(place, adjustment("penalty"), cellsOf(place, score("self"), score("review")));
  expect(row).toMatchObject({
    at: place.at,
    option: null,
    count: { reading: { value } },
    evidence: { raw: "据" },
  });
});

test("with one of the two columns, or neither, there is what there is", () => {
  const place = placeOf({ self: 3, review: 2 });
  const read = (self: OwnScore | null, review: OwnScore | null): unknown =>
    readOwnAdjustment(place, adjustment("penalty"), cellsOf(place, self, review)).count?.raw;
  expect([read(score("self"), null), read(null, score("review")), read(null, null)]).toEqual([
    3,
    2,
    undefined,
  ]);
  const blank = placeOf({});
  const row = readOwnAdjustment(blank, adjustment("penalty"), cellsOf(blank, null, score("review")));
  expect(row.count?.reading).toEqual({ kind: "blank" });
});

test("a veto has an answer and no count", () => {
  const place = placeOf({ self: "√", review: "无" });
  const cells = cellsOf(place, score("self", "veto"), score("review", "veto"));
  expect(readOwnAdjustment(place, adjustment("veto"), cells)).toMatchObject({
    option: { reading: { text: "否" } },
    count: null,
  });
});
