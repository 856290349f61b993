/**
 * The composite of a year (F6): results of other frameworks, the report (述职评议) and the masses'
 * appraisal put together by weights. Results are filled into the composite's own entries and the
 * ordinary scoring does the rest, so that the composite equals what its sheet would show.
 */
import type Big from "big.js";
import type { Framework } from "../framework/framework";
import type { CellRef } from "../grid/address";
import { decimal } from "../scoring/decimal";
import type { Score } from "../scoring/score";
import { scoreSheet } from "../scoring/score-sheet";
import type { ScoringSheet } from "../sheet/scoring-sheet";
import { reweigh, weightProblems, type WeightProblem, type Weights } from "./composition-weights";
import { fillSheet, grantPoints, letOff, type EntryValues } from "./filled-sheet";
import { importedScores, type ImportedScore, type ImportSources } from "./imported-scores";

export interface CompositeSources extends ImportSources {
  /** Votes by indicator code and entry key, where they do not stand on the unit's sheet. */
  readonly ballots: EntryValues;
  /** Shares of their points (0–1) that indicators were given without votes: by a rating (等次), or as points. */
  readonly granted?: ReadonlyMap<string, Big>;
  /** The unit's own sheet of the composite framework, with ballots and adjustments; null for none. */
  readonly sheet: ScoringSheet | null;
  /** Cells of that sheet that carry an error finding. */
  readonly isBlocked?: (at: CellRef) => boolean;
}

/** A score that the sheet states and that differs from the source's. What the sheet states counts. */
export interface ImportConflict {
  readonly code: string;
  readonly at: CellRef;
  readonly written: Big;
  readonly found: Big;
}

export interface Composite {
  /** The framework as it was scored by: with other weights, if there were any. */
  readonly framework: Framework;
  /** The sheet with everything that was taken from elsewhere. */
  readonly filled: ScoringSheet;
  readonly imports: readonly ImportedScore[];
  readonly conflicts: readonly ImportConflict[];
  /** What is wrong with the weights; nothing is scored then. */
  readonly problems: readonly WeightProblem[];
  /** Incomplete, with the range that can still be reached, while a source has no score. */
  readonly score: Score | null;
}

/** @param weights other weights than the framework's own */
export function composeAnnual(
  framework: Framework,
  year: number,
  sources: CompositeSources,
  weights: Weights | null = null,
): Composite {
  const imports = importedScores(framework, sources);
  const conflicts = conflictsWith(sources.sheet, imports);
  const problems = weightProblems(framework, weights);
  const chosen = weights ?? framework.composition?.weights ?? null;
  const weighed = chosen === null || problems.length > 0 ? framework : reweigh(framework, chosen);
  const away = imports.flatMap(({ indicator, notApplicable }) =>
    notApplicable === null ? [] : [[indicator.code, notApplicable.zh] as const],
  );
  const entered = fillSheet(weighed, sources.sheet, entryValues(imports, sources.ballots));
  const filled = letOff(grantPoints(entered, weighed, sources.granted ?? new Map()), new Map(away));
  const common = { framework: weighed, filled, imports, conflicts, problems };
  if (problems.length > 0) return { ...common, score: null };

  const score = scoreSheet(filled, weighed, { year, key: "Y" }, sources.isBlocked ?? (() => false));
  return { ...common, score };
}

function entryValues(imports: readonly ImportedScore[], ballots: EntryValues): EntryValues {
  const imported = imports.flatMap(({ indicator, key, value }) =>
    value === null ? [] : [[indicator.code, new Map([[key, value.toNumber()]])] as const],
  );
  return new Map([...ballots, ...imported]);
}

function conflictsWith(sheet: ScoringSheet | null, imports: readonly ImportedScore[]): ImportConflict[] {
  return imports.flatMap(({ indicator: { code }, key, value }) => {
    const row = sheet?.rows.find(({ indicator }) => indicator.code === code);
    const entry = row?.entries.find(({ definition }) => definition.key === key);
    if (value === null || entry?.reading.kind !== "number") return [];
    const written = decimal(entry.reading.value);
    return written.eq(value) ? [] : [{ code, at: entry.at, written, found: value }];
  });
}
