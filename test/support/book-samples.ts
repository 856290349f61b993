/** Units for the result workbook: one example's sheet, reviewed again and again in other ways. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Assessment } from "../../src/core/assessment";
import { assessWorkbook } from "../../src/core/assess";
import type { BookInput } from "../../src/core/collect/book/book-input";
import type { Collected, CollectedReturn, CollectedUnit } from "../../src/core/collect/collected";
import { testRobustness } from "../../src/core/collect/robustness/robustness";
import type { Framework } from "../../src/core/framework/framework";
import { rankUnits } from "../../src/core/ranking/rank-units";
import { scoreSheet } from "../../src/core/scoring/score-sheet";
import type { Field } from "../../src/core/sheet/scoring-sheet";
import { blockedCells } from "../../src/core/validation/order/blocked-cells";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

/** By code of the indicator: what the reviewer wrote; null takes the review away. */
export type Reviews = Readonly<Record<string, number | string | null>>;

export interface SampleUnit {
  readonly unit: string;
  readonly group?: string;
  readonly reviews: Reviews;
  /** A veto or penalty that the example has not: words and counts by code. */
  readonly adjustments?: Readonly<Record<string, { readonly option?: string; readonly count?: number }>>;
  readonly withheld?: boolean;
}

export const WRITTEN_AT = new Date(2027, 0, 5, 9, 30);

export async function exampleAssessment(name: string): Promise<Assessment> {
  const bytes = readFileSync(resolve(__dirname, `../../examples/${name}.xlsx`));
  const outcome = assessWorkbook(await (await openXlsx(new Uint8Array(bytes), name)).read());
  if (outcome.kind !== "assessed") throw new Error(`${name} holds no scoring sheet`);
  return outcome.assessments[0];
}

/** @param framework the example's, with another quota, tie-breaks or grades */
export function sampleUnit(
  example: Assessment,
  { unit, group, reviews, adjustments = {}, withheld }: SampleUnit,
  framework: Framework = example.framework,
): CollectedUnit {
  const { period } = example;
  if (period === null) throw new Error("The example names no period");
  const rows = example.sheet.rows.map((row) => {
    const value = reviews[row.indicator.code];
    return value === undefined ? row : { ...row, review: field(row.review ?? blank(row.at), value) };
  });
  const sheet = {
    ...example.sheet,
    rows,
    adjustments: example.sheet.adjustments.map((row) => {
      const { option, count } = adjustments[row.adjustment.code] ?? {};
      return {
        ...row,
        ...(option === undefined ? {} : { option: field(row.option ?? blank(row.at), option) }),
        ...(count === undefined ? {} : { count: field(row.count ?? blank(row.at), count) }),
      };
    }),
  };
  const scored = scoreSheet(sheet, framework, period, blockedCells([]));
  const score =
    withheld === true
      ? {
          ...scored,
          complete: false,
          grade: null,
          withheld,
          totals: { ...scored.totals, official: null, final: null },
        }
      : scored;
  const source: CollectedReturn = {
    file: `${unit}.xlsx`,
    sha256: "0".repeat(64),
    sheet: sheet.name,
    unit,
    rosterUnit: null,
    state: "scored",
    reasons: [],
    counts: { error: 0, warn: 0, info: 0 },
    late: false,
    filledOn: "2027-01-03",
    modified: null,
    properties: null,
    madeFrom: null,
    writtenUnit: unit,
    before: null,
    score,
    details: () => ({ ...example, framework, sheet, score }),
  };
  return { unit, ...(group === undefined ? {} : { group }), score, source };
}

export function sampleBook(
  example: Assessment,
  units: readonly CollectedUnit[],
  framework: Framework = example.framework,
): BookInput {
  if (example.period === null) throw new Error("The example names no period");
  const collected: Collected = {
    period: example.period,
    framework,
    expected: [],
    returns: units.map(({ source }) => source),
    missing: [],
    ranking: rankUnits(framework, units),
    comparisons: [],
  };
  const robustness = testRobustness(framework, collected.ranking.ranked, { draws: 100 });
  return { collected, suspicions: [], robustness, language: "zh", writtenAt: WRITTEN_AT };
}

function blank(at: Field["at"]): Field {
  return { at, raw: null, formula: null, format: "General", reading: { kind: "blank" } };
}

/** A text among the reviews is one that can't be read. */
function field(before: Field, value: number | string | null): Field {
  const reading =
    value === null
      ? { kind: "blank" as const }
      : typeof value === "number"
        ? { kind: "number" as const, value }
        : { kind: "text" as const, text: value };
  return { ...before, raw: value, formula: null, reading: reading as Field["reading"] };
}
