/** Indicators that are compared among units: in a year, among the sheets of one framework, version and period. */
import type { Framework } from "../../../../src/core/framework/framework";
import {
  NO_ENTRIES,
  type SheetChoice,
  type SourceSheet,
} from "../../../../src/core/year/annual/annual-input";
import { rosterUnit } from "../../../support/roster-unit";
import { assembled } from "../../../support/year-sources";
import { roster } from "../made-units";
import { OF, sheet, totals } from "./compared-sheets";

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
