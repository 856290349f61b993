/** Units that may be one: what the one lacks is just what the other has. A question to a person, never an answer. */
import type { PeriodKey } from "../../framework/period";
import { periodNames } from "../period-names";
import type { AnnualCell } from "./annual-cell";
import type { AnnualUnit } from "./annual-year";
import { yearNote } from "./year-note";

type Hinted = Pick<AnnualUnit, "unit" | "cells" | "notes">;

/** Only where exactly one other unit fits: with many gaps anything would fit anything. */
export function renamedPerhaps<Unit extends Hinted>(units: readonly Unit[]): readonly Unit[] {
  const known = units.map(({ cells }) => ({
    missing: keysOf(cells, (state) => state === "missing"),
    there: keysOf(cells, (state) => state !== "missing" && state !== "exempt" && state !== "unused"),
  }));
  return units.map((unit, index) => {
    const missing = known[index]?.missing ?? [];
    if (missing.length === 0 || known[index]?.there.length === 0) return unit;
    const fitting = units.filter(
      (_, other) => other !== index && known[other]?.there.join() === missing.join(),
    );
    const [other, second] = fitting;
    if (other === undefined || second !== undefined) return unit;
    const values = { unit: unit.unit, other: other.unit, period: periodNames(missing) };
    return { ...unit, notes: [...unit.notes, yearNote("Y122", values)] };
  });
}

function keysOf(
  cells: readonly AnnualCell[],
  wanted: (state: AnnualCell["state"]) => boolean,
): readonly PeriodKey[] {
  return cells.flatMap(({ column, state }) =>
    !column.startsWith("part:") && wanted(state) ? [column as PeriodKey] : [],
  );
}
