/**
 * The workbooks of examples/year: five branches with the four quarters and the end of 2026 in one workbook each,
 * whose year-end figures are the sums of the quarters' and whose judged scores are all reviewed.
 */
import type { Framework, Indicator } from "../src/core/framework/framework";
import { applicableIndicators } from "../src/core/framework/indicators";
import { overYearOf } from "../src/core/framework/over-year";
import type { Period } from "../src/core/framework/period";
import type { WorkbookPlan } from "../src/core/plan/plan";
import { decimal, sum } from "../src/core/scoring/decimal";
import type { ExampleEntries, RowEntries } from "./example-entries";
import { fillTemplates, type FilledPeriod } from "./fill-template";
import { withSelfScores } from "./typical-entries";
import { ORDINARY, UNIT_YEARS, type QuarterKey, type UnitYear } from "./year/year-figures";

const YEAR = 2026;

/** The last day of each quarter as Excel counts days. */
const LAST_DAYS: Readonly<Record<QuarterKey, number>> = { Q1: 46_112, Q2: 46_203, Q3: 46_295, Q4: 46_387 };
const QUARTERS: readonly QuarterKey[] = ["Q1", "Q2", "Q3", "Q4"];

const SIGNED = { assessor: "示例集团党委组织部", preparer: "王示例", reviewer: "李示例" };

/** @param framework SQLH @returns the plans by file name */
export function yearExamples(framework: Framework): ReadonlyMap<string, WorkbookPlan> {
  return new Map(
    UNIT_YEARS.map((unit) => [
      `${unit.unit}.xlsx`,
      fillTemplates(framework, filledPeriods(framework, unit), unit.unit),
    ]),
  );
}

function filledPeriods(framework: Framework, unit: UnitYear): readonly FilledPeriod[] {
  const filled = (
    period: Period,
    date: number,
    rowOf: (indicator: Indicator) => RowEntries,
  ): FilledPeriod => {
    const indicators = applicableIndicators(framework, period);
    const rows = indicators.map((indicator): [string, RowEntries] => [
      indicator.code,
      withEvidence(indicator, rowOf(indicator)),
    ]);
    const entries = withSelfScores(framework, period, {
      fields: { ...SIGNED, date },
      rows: { ...Object.fromEntries(rows), "SQLH-V1": { option: "否" } },
      ballots: unit.ballots,
    });
    return { period, entries: reviewed(indicators, entries) };
  };
  return [
    ...QUARTERS.map((key) =>
      filled({ year: YEAR, key }, LAST_DAYS[key], ({ code }) => quarterRow(unit, key, code)),
    ),
    filled({ year: YEAR, key: "Y" }, LAST_DAYS.Q4, (indicator) => yearRow(unit, indicator)),
  ];
}

function quarterRow(unit: UnitYear, key: QuarterKey, code: string): RowEntries {
  return unit.quarters[key][code] ?? ORDINARY[code] ?? {};
}

/** Counts add up, as the program expects of them; the rest is as at the year's end. */
function yearRow(unit: UnitYear, indicator: Indicator): RowEntries {
  const { code } = indicator;
  const atEnd = unit.yearEnd[code] ?? ORDINARY[code] ?? {};
  const quarters = QUARTERS.filter((key) => indicator.periods.includes(key));
  const added = indicator.entries
    .filter((entry) => overYearOf(indicator, entry) === "sum")
    .map(({ slot }): [string, number] => [
      slot,
      sum(quarters.map((key) => decimal(Number(quarterRow(unit, key, code)[slot])))).toNumber(),
    ]);
  return { ...atEnd, ...Object.fromEntries(added) };
}

function withEvidence({ name, evidence }: Indicator, row: RowEntries): RowEntries {
  return { ...row, evidence: `${name.zh}：${evidence.desc.zh}，共 ${Math.max(2, evidence.minItems)} 份` };
}

/** The reviewer confirms the grades that are a person's judgement. */
function reviewed(indicators: readonly Indicator[], { rows, ...entries }: ExampleEntries): ExampleEntries {
  const judged = new Set(
    indicators.filter(({ rule }) => rule.type === "tier_select").map(({ code }) => code),
  );
  const confirmed = Object.entries(rows).map(([code, row]): [string, RowEntries] => [
    code,
    row["self"] !== undefined && judged.has(code) ? { ...row, review: row["self"] } : row,
  ]);
  return { ...entries, rows: Object.fromEntries(confirmed) };
}
