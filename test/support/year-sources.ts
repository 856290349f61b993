/** Scored sheets of a year for putting together: read from workbooks, or changed copies of those. */
import Big from "big.js";
import { scoreParts } from "../../src/core/scoring/score-sheet";
import {
  DEFAULT_BANDS,
  NO_ENTRIES,
  type AnnualInput,
  type SourceSheet,
} from "../../src/core/year/annual/annual-input";
import type { AnnualUnit, AnnualYear } from "../../src/core/year/annual/annual-year";
import { assembleYear } from "../../src/core/year/annual/assemble-year";
import { readSources } from "../../src/core/year/annual/read-sources";
import { yearRecords } from "./year-records";

export async function exampleSheets(): Promise<readonly SourceSheet[]> {
  const records = await yearRecords("examples/year");
  return readSources(records.map((record) => () => record)).sheets;
}

export function annualInput(sheets: readonly SourceSheet[], rest: Partial<AnnualInput> = {}): AnnualInput {
  return {
    sources: { sheets, notes: [] },
    roster: null,
    year: null,
    framework: null,
    entries: NO_ENTRIES,
    lastYear: null,
    weights: null,
    appraisals: [],
    bands: DEFAULT_BANDS,
    quotaBy: "all",
    quotaShare: null,
    ...rest,
  };
}

export function assembled(sheets: readonly SourceSheet[], rest: Partial<AnnualInput> = {}): AnnualYear {
  const outcome = assembleYear(annualInput(sheets, rest));
  if (outcome.kind === "unsettled")
    throw new Error(outcome.unsettled.notes.map(({ message }) => message.zh).join("\n"));
  return outcome.annual;
}

export function unitOf({ units }: AnnualYear, name: string): AnnualUnit {
  const found = units.find(({ unit }) => unit === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** The sheet with another total, and all indicators at this share of their points. */
export const scoredAt = (sheet: SourceSheet, share: number): SourceSheet => ({
  ...sheet,
  details: () => null,
  score: {
    ...sheet.score,
    indicators: sheet.score.indicators.map((one) => ({
      ...one,
      official: new Big(one.indicator.maxPoints).times(share),
    })),
    totals: { ...sheet.score.totals, final: new Big(100).times(share) },
  },
});

/** The sheet with every indicator marked as not applicable. */
export const withNothing = (sheet: SourceSheet): SourceSheet => {
  const away = { notApplicable: "chosen", rule: null, self: null, review: null, official: null } as const;
  const indicators = sheet.score.indicators.map((one) => ({ ...one, ...away }));
  return { ...sheet, score: scoreParts(sheet.framework, indicators, sheet.score.adjustments) };
};
