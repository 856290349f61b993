/**
 * The whole catalogue: each code has a workbook in which it is found at its cell, and no sheet that is
 * in order raises it, whatever its framework.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { applicableIndicators } from "../../../src/core/framework/indicators";
import { overYearOf } from "../../../src/core/framework/over-year";
import { assessWorkbook } from "../../../src/core/assess";
import { acrossFiles } from "../../../src/core/validation/across/check-across";
import catalogue from "../../../src/core/validation/wording/catalogue.json";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { ENTRY_FIXTURES } from "../../support/finding-fixtures/entry-fixtures";
import { ISSUED_FIXTURES, OWN_FIXTURES } from "../../support/finding-fixtures/own-fixtures";
import { SCORE_FIXTURES } from "../../support/finding-fixtures/score-fixtures";
import { TABLE_FIXTURES } from "../../support/finding-fixtures/table-fixtures";
import { WORKBOOK_FIXTURES } from "../../support/finding-fixtures/workbook-fixtures";
import { FilledSheet, period } from "../../support/grid-builder";
import { membersOf, sheetOf } from "../../support/quarter-sheets";
import { validateSheet } from "../../support/faulty-sheets";

const FIXTURES = [
  ...WORKBOOK_FIXTURES,
  ...ENTRY_FIXTURES,
  ...TABLE_FIXTURES,
  ...SCORE_FIXTURES,
  ...OWN_FIXTURES,
  ...ISSUED_FIXTURES,
];

/** A filled example of each framework. */
const CLEAN = ["sqlh-2026Q4-clean", "wjj-2026Q4", "zrz-2026Q4", "zbcx-2026Q4", "jdzg-2026Q4", "ndzh-2026Y"];

const PERIODS = ["2026Q1", "2026Q2", "2026Q3", "2026Q4", "2026Y"];

/** The year end counts what the quarters counted, four times as much. */
const FULL = {
  change: (filled: FilledSheet): void => {
    const quarter = sheetOf({ period: "2026Q4" });
    for (const indicator of applicableIndicators(filled.framework, filled.period)) {
      const row = filled.row(indicator.code);
      const adds = (slot: "base" | "actual"): boolean =>
        indicator.entries.some((entry) => entry.slot === slot && overYearOf(indicator, entry) === "sum");
      for (const slot of ["base", "actual"] as const) {
        const cell = quarter.row(indicator.code)[slot];
        if (adds(slot) && typeof cell === "number") row[slot] = cell * 4;
      }
      row.self = null;
    }
  },
};

/** Codes that sheets in order raise, with the sheet; there should be none. */
const raised: string[] = [];

beforeAll(async () => {
  const members = [];
  for (const name of CLEAN) {
    const file = resolve(__dirname, `../../../examples/${name}.xlsx`);
    const workbook = await openXlsx(new Uint8Array(readFileSync(file)), file);
    const outcome = assessWorkbook(await workbook.read());
    if (outcome.kind !== "assessed") throw new Error(`${name} is not recognised`);
    members.push(...outcome.assessments.map((assessment) => ({ file: name, assessment })));
  }
  const year = membersOf(
    ...PERIODS.map((key) => ({
      unit: "第六党支部",
      period: key,
      file: `sqlh-${key}`,
      ...(key === "2026Y" ? FULL : {}),
    })),
  );
  for (const { findings, sheet, framework } of acrossFiles([...members, ...year], null))
    raised.push(...findings.map(({ code }) => `${code} ${framework.prefix} ${sheet.name}`));
  for (const key of PERIODS)
    raised.push(
      ...validateSheet(new FilledSheet(key), { expectedPeriod: period(key) }).map(
        ({ code }) => `${code} ${key}`,
      ),
    );
});

test.each(catalogue.items.map(({ code, name }) => ({ code, name: `${name.zh} · ${name.en}` })))(
  "$code $name: found at its cell, and not on a sheet in order",
  async ({ code }) => {
    const fixtures = FIXTURES.filter((fixture) => fixture.code === code);
    expect(fixtures.map(({ fault }) => fault)).toHaveLength(1);
    for (const { find, place } of fixtures) expect(await find()).toContain(`${code} ${place}`);
    expect(raised.filter((one) => one.startsWith(code))).toEqual([]);
  },
);

const covered = new Set<string>(FIXTURES.map(({ code }) => code));
const total = catalogue.items.length;

test(`${covered.size} of ${total} codes have a fixture`, () => {
  expect(covered.size).toBe(total);
  expect(catalogue.items.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
});
