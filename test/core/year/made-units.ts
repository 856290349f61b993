/** Units of a year from made sheets, and a roster that knows them. */
import type { Framework } from "../../../src/core/framework/framework";
import type { PeriodKey } from "../../../src/core/framework/period";
import type { Roster, RosterUnit } from "../../../src/core/roster/roster";
import type { SourceSheet } from "../../../src/core/year/annual/annual-input";
import { madeSheet } from "../../support/made-sheets";
import { rosterUnit } from "../../support/roster-unit";
import { byTotals } from "./year-parts";

/** The mean of four quarters. */
export const ZBCX = byTotals("ZBCX");

/** Four quarters of so many points out of ten, but for one that is left out. */
export function unit(
  name: string,
  official: number | null,
  of: Framework = ZBCX,
  gone: PeriodKey | null = null,
): readonly SourceSheet[] {
  return (["Q1", "Q2", "Q3", "Q4"] as const)
    .filter((key) => key !== gone)
    .map((key) =>
      madeSheet({ unit: name, key, official, framework: of, file: `${name}${of.prefix}${key}.xlsx` }),
    );
}

export const roster = (...units: readonly (string | RosterUnit)[]): Roster => ({
  sheetName: "单位名录",
  problems: [],
  units: units.map((one) => (typeof one === "string" ? rosterUnit(one) : one)),
});
