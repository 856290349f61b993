/**
 * Reads the scores of a row of a department's own sheet, where they are more than one cell: parts
 * that are added up, points deducted from the maximum, marks out of 100 that are weighted.
 */
import type { SheetGrid } from "../grid/grid";
import { decimal, roundScore, settle, sum } from "../scoring/decimal";
import { makeField } from "./make-field";
import { readNumber } from "./read-number";
import { readYesNo } from "./read-option";
import type { Field, Reading } from "./scoring-sheet";

/** Where a score stands, and how it is meant. */
export interface OwnScore {
  /** Rows whose cells are added up; at least one. */
  readonly rows: readonly number[];
  readonly column: number;
  readonly take:
    | { readonly kind: "score" }
    /** Points that are taken off `points`; a blank means that nothing is, where `blankIsNone`. */
    | { readonly kind: "deducted"; readonly points: number; readonly blankIsNone: boolean }
    /** A mark out of 100 for what is worth `points`. */
    | { readonly kind: "outOf100"; readonly points: number }
    /** Points of an adjustment, with whatever sign they are written. */
    | { readonly kind: "penalty" }
    | { readonly kind: "bonus" }
    /** 是 or 否 to a veto. */
    | { readonly kind: "veto" };
}

/** Places of a weighted mark: the engine rounds it once more, by the framework's precision. */
const WEIGHTED_PLACES = 6;

/** The field of the first cell that is filled, with the score as its reading; a blank field where none is. */
export function readOwnScore(grid: SheetGrid, { rows, column, take }: OwnScore): Field {
  const read = take.kind === "veto" ? readYesNo : readNumber;
  const fields = rows.map((row) => makeField(grid, row, column, read));
  const filled = fields.filter(({ reading }) => reading.kind !== "blank");
  const [first] = filled.length > 0 ? filled : fields;
  if (first === undefined) throw new Error("A score needs a row");
  const odd = filled.find(({ reading }) => reading.kind !== "number");
  if (odd !== undefined || take.kind === "veto") return odd ?? first;
  if (filled.length === 0) {
    if (take.kind !== "deducted" || !take.blankIsNone) return first;
    return { ...first, reading: numberOf(take.points) };
  }
  if (filled.length === 1 && take.kind === "score") return first;
  const total = sum(filled.map(({ reading }) => decimal(reading.kind === "number" ? reading.value : 0)));
  const notes = filled.length === 1 && first.reading.kind === "number" ? first.reading.notes : [];
  switch (take.kind) {
    case "score":
      return { ...first, reading: numberOf(settle(total).toNumber()) };
    case "deducted":
      return { ...first, reading: numberOf(decimal(take.points).minus(total.abs()).toNumber()) };
    case "outOf100":
      return {
        ...first,
        reading: numberOf(roundScore(total.times(decimal(take.points)).div(100), WEIGHTED_PLACES).toNumber()),
      };
    case "penalty":
      return { ...first, reading: { ...numberOf(total.abs().toNumber()), notes } };
    case "bonus":
      return total.lt(0)
        ? { ...first, reading: { kind: "text", text: String(total.toNumber()) } }
        : { ...first, reading: { ...numberOf(total.toNumber()), notes } };
  }
}

function numberOf(value: number): Extract<Reading, { kind: "number" }> {
  return { kind: "number", value, notes: [] };
}
