/** Indicators that are compared among units: in a year, among the sheets of one framework, version and period. */
import { assessWorkbook } from "../../../../src/core/assess";
import type { Assessment } from "../../../../src/core/assessment";
import type { Framework } from "../../../../src/core/framework/framework";
import type { PeriodKey } from "../../../../src/core/framework/period";
import {
  NO_ENTRIES,
  type SheetChoice,
  type SourceSheet,
} from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { comparedUnit, comparingFramework } from "../../../support/compared-units";
import { planGrid } from "../../../support/plan-grid";
import { rosterUnit } from "../../../support/roster-unit";
import { assembled } from "../../../support/year-sources";
import { roster } from "../made-units";

const OF = comparingFramework();

function assessed(unit: string, key: PeriodKey, values: readonly (number | null)[]): Assessment {
  const grid = planGrid(comparedUnit(unit, { year: 2026, key }, values));
  const outcome = assessWorkbook(grid, { frameworks: [OF] });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}

/** A sheet as it was read alone: what is compared has no score yet. */
function sheet(
  unit: string,
  key: PeriodKey,
  values: readonly (number | null)[],
  more: Partial<SourceSheet> = {},
): SourceSheet {
  const assessment = assessed(unit, key, values);
  return {
    ...{ file: `${unit}${key}.xlsx`, sha256: null, sheet: "评分表", unit, period: { year: 2026, key } },
    ...{ framework: OF, score: assessment.score, errors: 0, published: false, details: () => assessment },
    ...more,
  };
}

/** 甲 Q1 100: what each sheet that counts comes to, sorted. */
const totals = ({ units }: AnnualYear): readonly string[] =>
  units
    .flatMap(({ unit, cells }) =>
      cells.flatMap(({ column, sheets }) =>
        sheets.map(({ score }) => `${unit} ${column} ${score.totals.final?.toString() ?? "–"}`),
      ),
    )
    .sort();
const year = (...sheets: readonly SourceSheet[]) => assembled(sheets, { framework: OF });

test("units of a period are measured against each other, whatever another period has", () => {
  const annual = year(
    ...[sheet("甲", "Q1", [10, 3]), sheet("乙", "Q1", [5, 6])],
    ...[sheet("甲", "Q2", [20, 4]), sheet("乙", "Q2", [40, 4])],
  );
  expect(totals(annual)).toEqual(["乙 Q1 50", "乙 Q2 100", "甲 Q1 100", "甲 Q2 70"].sort());
});

test("a unit that is alone in a period is compared with nobody", () => {
  const annual = year(sheet("甲", "Q1", [10, 3]), sheet("乙", "Q2", [5, 6]));
  expect(totals(annual)).toEqual(["乙 Q2 –", "甲 Q1 –"].sort());
});

test("a result that was published stays, and nobody is measured against it", () => {
  const published = sheet("丙", "Q1", [100, 1], { published: true });
  const annual = year(sheet("甲", "Q1", [10, 3]), sheet("乙", "Q1", [5, 6]), published);
  expect(totals(annual)).toEqual(["丙 Q1 –", "乙 Q1 50", "甲 Q1 100"].sort());
});

test.each<[what: string, other: Partial<Framework>]>([
  ["version", { version: "0.9" }],
  ["framework", { id: "F9_OTHER" }],
])("sheets of another %s are compared among themselves", (_, other) => {
  const apart = { framework: { ...OF, ...other } };
  const annual = year(
    ...[sheet("甲", "Q1", [10, 3]), sheet("乙", "Q1", [5, 6])],
    ...[sheet("丙", "Q1", [100, 1], apart), sheet("丁", "Q1", [50, 1], apart)],
  );
  expect(totals(annual)).toEqual(expect.arrayContaining(["甲 Q1 100", "乙 Q1 50"]));
});

test("a sheet of which only the result is known keeps it, and the others are compared without it", () => {
  const gone = sheet("丙", "Q1", [100, 1], { details: () => null });
  const annual = year(sheet("甲", "Q1", [10, 3]), sheet("乙", "Q1", [5, 6]), gone);
  expect(totals(annual)).toEqual(["丙 Q1 –", "乙 Q1 50", "甲 Q1 100"].sort());
});

const choice = (more: Partial<SheetChoice> = {}): SheetChoice => ({
  ...{ unit: "乙", key: "Q1", file: "更正.xlsx", sheet: "评分表", note: "" },
  ...more,
});

test.each<[what: string, choices: readonly SheetChoice[], first: string]>([
  ["in whose place another was chosen", [choice()], "甲 Q1 100"],
  ["of a unit of which nothing was chosen", [choice({ unit: "甲" })], "甲 Q1 46"],
  ["of a period of which nothing was chosen", [choice({ key: "Q2" })], "甲 Q1 46"],
  ["of which a person chose one that is not there", [choice({ file: "没有.xlsx" })], "甲 Q1 46"],
  ["that was chosen itself", [choice({ file: "乙Q1.xlsx" })], "甲 Q1 46"],
])("a sheet %s: the others are measured accordingly", (_, choices, first) => {
  const sheets = [
    sheet("甲", "Q1", [10, 3]),
    sheet("乙", "Q1", [100, 6]),
    sheet(" 乙", "Q1", [5, 6], { file: "更正.xlsx" }),
  ];
  const annual = assembled(sheets, { framework: OF, entries: { ...NO_ENTRIES, choices } });
  expect(totals(annual)).toContain(first);
});

test("a choice by a former name, and none that another year's sheet makes", () => {
  const sheets = [
    sheet("甲", "Q1", [10, 3]),
    sheet("乙", "Q1", [100, 6]),
    sheet("旧", "Q1", [5, 6], { file: "更正.xlsx" }),
  ];
  const listed = roster("甲", rosterUnit("乙", { formerNames: ["旧"] }));
  const entries = { ...NO_ENTRIES, choices: [choice()] };
  const more = { framework: OF, roster: listed, entries, year: 2026 };
  expect(totals(assembled(sheets, more))).toEqual(["乙 Q1 50", "甲 Q1 100"]);
  const old = sheets.map((one) =>
    one.file === "更正.xlsx" ? { ...one, period: { year: 2025, key: "Q1" as const } } : one,
  );
  expect(totals(assembled(old, more))).toContain("甲 Q1 46");
});
