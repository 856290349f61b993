/**
 * A year in one workbook: the year-end sheet takes its figures over from the quarters by formulas. LibreOffice
 * calculates them and, from them, every score; both are what the engine makes of the quarters' entries.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import { readsPeriod } from "../../src/core/framework/annual-periods";
import type { EntryDefinition, Framework } from "../../src/core/framework/framework";
import { overYearOf } from "../../src/core/framework/over-year";
import type { PeriodKey } from "../../src/core/framework/period";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { decimal, sum } from "../../src/core/scoring/decimal";
import { BALLOT_SHEET_NAME } from "../../src/core/sheet/ballot-labels";
import { NOT_APPLICABLE } from "../../src/core/sheet/na-words";
import type { IndicatorRow } from "../../src/core/sheet/scoring-sheet";
import { planTemplates } from "../../src/core/template/plan-templates";
import { cellAddress } from "../../src/core/grid/address";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import type { TypedEntries } from "../../preview/model/calculate-plan";
import { filledTemplate } from "../support/filled-template";
import { countFormulas, withoutFormulaValues } from "../support/formula-values";
import { calculateInPlace } from "../support/libreoffice";
import { expectedScoringFigures, scoringFigures } from "../support/sheet-figures";
import { typedPlan } from "../support/typed-plan";

const KEYS = ["Q1", "Q2", "Q3", "Q4", "Y"] as const;
const SEED = 20_261_127;
const SAMPLES = 6;

const FRAMEWORKS = builtinFrameworks().filter(
  (framework) => readsPeriod(framework, "Y") && readsPeriod(framework, "Q4"),
);

/** Entries for the sheets of all periods; nothing is typed over the formulas of the year end. */
function wholeYear(framework: Framework, plan: WorkbookPlan): fc.Arbitrary<TypedEntries> {
  const periods = KEYS.map((key) => ({ year: 2026, key }));
  return fc.tuple(...periods.map((period) => filledTemplate(framework, period))).map((typed) =>
    Object.fromEntries(
      typed.flatMap((sheets, index) =>
        Object.entries(sheets).map(([name, cells]) => {
          const actual = name === BALLOT_SHEET_NAME.zh ? `${name}-2026${KEYS[index] ?? ""}` : name;
          const sheet = plan.sheets.find((one) => one.name === actual);
          const open = new Set(
            sheet?.cells.flatMap((cell) =>
              cell.formula === undefined ? [cellAddress(cell.row, cell.column)] : [],
            ),
          );
          return [actual, Object.fromEntries(Object.entries(cells).filter(([address]) => open.has(address)))];
        }),
      ),
    ),
  );
}

function assess(grid: WorkbookGrid): readonly Assessment[] {
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments;
}

/** What formulas take for a number; “5个” is none to them. */
function entryValue(row: IndicatorRow | undefined, key: string): number | "blank" | "words" {
  const entry = row?.entries.find(({ definition }) => definition.key === key);
  if (typeof entry?.raw === "number") return entry.raw;
  return (entry?.reading.kind ?? "blank") === "blank" ? "blank" : "words";
}

function isLetOff(row: IndicatorRow | undefined): boolean {
  const said = [...(row?.indicator.allowNA === true ? [row.option] : []), row?.review];
  return said.some((field) => typeof field?.raw === "string" && field.raw.trim() === NOT_APPLICABLE);
}

/** What the quarters make of an entry; undefined where it is entered by hand. */
function ofQuarters(
  sheets: readonly Assessment[],
  { indicator }: IndicatorRow,
  definition: EntryDefinition,
): number | null | undefined {
  const kind = overYearOf(indicator, definition);
  const asked = indicator.periods.filter((key) => key !== "Y").sort();
  if (kind === "none" || asked.length === 0 || definition.type === "enum") return undefined;
  const rowOf = (key: PeriodKey): IndicatorRow | undefined =>
    sheets
      .find(({ period }) => period?.key === key)
      ?.sheet.rows.find((row) => row.indicator.code === indicator.code);
  const values = asked.map((key) => entryValue(rowOf(key), definition.key));
  const numbers = values.flatMap((value) => (typeof value === "number" ? value : []));
  if (kind === "last") return typeof values.at(-1) === "number" ? (numbers.at(-1) ?? null) : null;
  const isOpen = asked.some(
    (key, index) => values[index] === "words" || (values[index] === "blank" && !isLetOff(rowOf(key))),
  );
  return isOpen || numbers.length === 0 ? null : sum(numbers.map(decimal)).toNumber();
}

test.each(FRAMEWORKS.map((framework) => [framework.prefix, framework] as const))(
  "%s: the figures of the year end are the quarters', and its scores the engine's",
  async (_, framework) => {
    const plan = planTemplates(
      framework,
      KEYS.map((key) => ({ year: 2026, key })),
      "第一党支部",
    );
    const plans = fc
      .sample(wholeYear(framework, plan), { numRuns: SAMPLES, seed: SEED })
      .map((typed) => typedPlan(plan, typed));
    const workbooks = await Promise.all(
      plans.map(async (one) => withoutFormulaValues(await createXlsx(one))),
    );
    for (const bytes of workbooks) expect(countFormulas(bytes).values).toBe(0);
    const calculated = await calculateInPlace(workbooks);
    let taken = 0;
    for (const grid of calculated) {
      const sheets = assess(grid);
      expect(sheets.map(({ period }) => period?.key).sort()).toEqual(KEYS);
      const yearEnd = sheets.find(({ period }) => period?.key === "Y");
      if (yearEnd === undefined) throw new Error("no year end");
      for (const row of yearEnd.sheet.rows)
        for (const { definition, formula, reading } of row.entries) {
          const expected = ofQuarters(sheets, row, definition);
          const where = `${row.indicator.code} ${definition.key}`;
          expect([where, formula !== null]).toEqual([where, expected !== undefined]);
          if (expected === undefined) continue;
          taken += expected === null ? 0 : 1;
          const found = reading.kind === "number" ? reading.value : null;
          expect([where, found]).toEqual([where, expected === null ? null : expect.closeTo(expected, 9)]);
        }
      const sheet = grid.sheets.find(({ name }) => name === yearEnd.sheet.name);
      if (sheet === undefined) throw new Error("no year-end sheet");
      expect(scoringFigures(sheet, yearEnd)).toEqual(expectedScoringFigures(yearEnd));
      const codes = yearEnd.findings.map(({ code }) => code);
      for (const code of ["V401", "V417", "V418"]) expect(codes).not.toContain(code);
    }
    expect(taken).toBeGreaterThan(SAMPLES);
  },
);
