/** A unit that a composite assesses, put together from made sheets and what was handed in of it. */
import type { Assessment } from "../../../../src/core/assessment";
import type { Framework } from "../../../../src/core/framework/framework";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import {
  composeUnit,
  type ComposedUnit,
  type ComposeUnitInput,
} from "../../../../src/core/year/annual/compose-unit";
import type { HandedInScore } from "../../../../src/core/year/appraisals/handed-in";
import { fillSheet } from "../../../../src/core/year/filled-sheet";
import { madeSheet } from "../../../support/made-sheets";
import { composite } from "../../../support/ratings";
import { byTotals } from "../year-parts";

export const NDZH = composite();
export const ZBCX = byTotals("ZBCX");
export const JDZG = byTotals("JDZG");
export const SQLH = byTotals("SQLH");
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
export const BALLOTS = ["NDZH-2.1", "NDZH-2.2", "NDZH-3.1", "NDZH-3.2", "NDZH-3.3", "NDZH-3.4"];

type Changes = Parameters<typeof madeSheet>[0];

/** Four quarters of 90, or what is said of one of them. */
export function quarters(
  framework: Framework,
  changed: Partial<Record<PeriodKey, Changes | null>> = {},
): readonly SourceSheet[] {
  return QUARTERS.flatMap((key) => {
    const change = changed[key];
    if (change === null) return [];
    return [madeSheet({ framework, key, file: `${framework.prefix}${key}.xlsx`, ...change })];
  });
}

const place = { file: "测评.xlsx", sheet: "测评" };
export const points = (code: string, of = 10): HandedInScore => ({
  ...{ unit: "甲支部", code, place },
  given: { kind: "points", points: of, of },
});
export const BUSINESS: HandedInScore = {
  ...{ unit: "甲支部", code: "NDZH-1.2", place },
  given: { kind: "score", value: 80 },
};
const ALL = [BUSINESS, ...BALLOTS.map((code) => points(code))];

export const composed = (changes: Partial<ComposeUnitInput> = {}): ComposedUnit =>
  composeUnit({
    ...{ framework: NDZH, year: 2026, sheets: quarters(ZBCX), handedIn: ALL },
    ...{ entries: { exemptions: new Map(), choices: [] }, weights: null },
    above: null,
    ...changes,
  });

/** Q1 scored 90 */
export const shown = ({ cells }: ComposedUnit): readonly string[] =>
  cells.map(({ column, state, score }) => `${column} ${state} ${score?.toString() ?? "–"}`);
export const codes = ({ notes }: ComposedUnit): readonly string[] => notes.map(({ code }) => code);
export const final = ({ result }: ComposedUnit): number | null => result.totals.final?.toNumber() ?? null;

/** The composite's own sheet, with what is written on it. */
export function yearEnd(written: Readonly<Record<string, number>>, more: Changes = {}): SourceSheet {
  const entries = new Map(Object.entries(written).map(([code, raw]) => [code, new Map([["raw", raw]])]));
  const sheet = fillSheet(NDZH, null, entries);
  return {
    ...madeSheet({ framework: NDZH, key: "Y", file: "综合.xlsx", ...more }),
    details: () => ({ sheet, findings: [] }) as unknown as Assessment,
  };
}
