/** Scores on a department's own sheet: parts that are added up, deductions, marks out of 100, bonuses and vetoes. */
import { readOwnScore, type OwnScore } from "../../../src/core/sheet/read-own-row";
import type { Reading } from "../../../src/core/sheet/scoring-sheet";
import { sheetGrid, type CellInput } from "../../support/grid-builder";

type Take = OwnScore["take"];

/** Reads cells that stand below one another in column C. */
function read(take: Take, cells: readonly CellInput[]): ReturnType<typeof readOwnScore> {
  const grid = sheetGrid(
    "自评",
    cells.map((cell) => [1, 2, cell]),
  );
  return readOwnScore(grid, { rows: cells.map((_, row) => row), column: 2, take });
}

const number = (value: number, ...notes: Extract<Reading, { kind: "number" }>["notes"]): Reading => ({
  kind: "number",
  value,
  notes,
});
const text = (word: string): Reading => ({ kind: "text", text: word });
const blank: Reading = { kind: "blank" };

const score: Take = { kind: "score" };
const deducted: Take = { kind: "deducted", points: 10, blankIsNone: true };
const unsaid: Take = { kind: "deducted", points: 10, blankIsNone: false };
const outOf100: Take = { kind: "outOf100", points: 8 };
const penalty: Take = { kind: "penalty" };
const bonus: Take = { kind: "bonus" };
const veto: Take = { kind: "veto" };

test.each<[Take, readonly CellInput[], Reading]>([
  [score, [5], number(5)],
  [score, ["5分"], number(5, "unit")],
  [score, [2, 3.5], number(5.5)],
  [score, [0.1, 0.2], number(0.3)],
  [score, ["2分", null], number(2, "unit")],
  [score, [null, "2分", 1], number(3)],
  [score, [-1, 3], number(2)],
  [score, [null, null], blank],
  [deducted, [3], number(7)],
  [deducted, [-3], number(7)],
  [deducted, [1, 2.5], number(6.5)],
  [deducted, ["3分"], number(7)],
  [deducted, [12], number(-2)],
  [deducted, [null], number(10)],
  [deducted, [0], number(10)],
  [unsaid, [null], blank],
  [unsaid, [3], number(7)],
  [outOf100, [90], number(7.2)],
  [outOf100, [33.3], number(2.664)],
  [outOf100, [1 / 3], number(0.026667)],
  [outOf100, [null], blank],
  [penalty, [-2], number(2)],
  [penalty, [2], number(2)],
  [penalty, ["－2分"], number(2, "fullWidth", "unit")],
  [penalty, [-2, "-1分"], number(3)],
  [penalty, [null], blank],
  [bonus, [1.5], number(1.5)],
  [bonus, ["2分"], number(2, "unit")],
  [bonus, ["2分", 1], number(3)],
  [bonus, [0], number(0)],
  [bonus, [-1], text("-1")],
  [veto, ["√"], text("是")],
  [veto, ["无"], text("否")],
  [veto, [null], blank],
  [veto, ["/"], blank],
])("%j of %j is read as %j", (take, cells, reading) => {
  expect(read(take, cells).reading).toEqual(reading);
});

test.each<[Take, readonly CellInput[], number, Reading]>([
  [score, [2, "优", 3], 1, text("优")],
  [deducted, [null, "无"], 1, text("无")],
  [outOf100, [{ value: null, formula: "=A1*2" }, 90], 0, { kind: "error", error: "noResult" }],
  [penalty, [1, { value: { error: "#REF!" } }], 1, { kind: "error", error: "#REF!" }],
])("%j: of %j the cell that is no number is told", (take, cells, row, reading) => {
  const field = read(take, cells);
  expect(field).toMatchObject({ at: { sheet: "自评", row, column: 2 }, reading });
});

test("a score stands at the first of its cells that is filled; a blank one at the first", () => {
  expect(read(score, [null, 2, 3])).toMatchObject({ at: { row: 1 }, raw: 2 });
  expect(read(score, [null, null])).toMatchObject({ at: { row: 0 }, raw: null });
  expect(read(deducted, [null, 4])).toMatchObject({ at: { row: 1 }, raw: 4 });
  expect(read(veto, [null, "是"])).toMatchObject({ at: { row: 1 }, reading: text("是") });
});

test("a score needs a cell", () => {
  expect(() => read(score, [])).toThrow("A score needs a row");
});
