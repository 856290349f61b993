/**
 * The second stage of scoring over many returns: the best values are found on the few rows that are compared, then each
 * return is scored anew, one after another, so that none has to be kept whole. What hangs on returns that wait for a
 * decision stays open (ADR 76).
 */
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import { applicableIndicators } from "../../framework/indicators";
import type { Period } from "../../framework/period";
import { compareUnits, type Comparison } from "../../ranking/compare-units";
import { possibleScores, type PossibleScore } from "../../ranking/possible-comparisons";
import type { CollectedComparand } from "../collected";
import type { Candidate } from "./candidate";
import { comparisonPlaces, countsAlready, decidingFor } from "./comparison-places";

export interface ComparedReturns {
  readonly candidates: readonly Candidate[];
  readonly comparisons: readonly Comparison<CollectedComparand>[];
}

/** A return in a comparison: no more of it than the rows that are compared. */
interface Compared extends CollectedComparand {
  readonly source: Candidate;
}

/** @param candidates with what was found about doubles */
export function compareReturns(
  framework: Framework,
  period: Period,
  candidates: readonly Candidate[],
): ComparedReturns {
  const codes = new Set(
    applicableIndicators(framework, period).flatMap(({ code, rule }) =>
      rule.type === "relative" ? [code] : [],
    ),
  );
  if (codes.size === 0) return { candidates, comparisons: [] };
  const among = comparisonPlaces(candidates);
  const deciding = decidingFor(among);
  const places = among.map(({ options, perhapsNone }) => {
    const compared = options.flatMap((source): readonly Compared[] => {
      const assessment = countsAlready(source) ? source.details() : source.ifTaken();
      return assessment === null
        ? []
        : [{ unit: source.unit, assessment: onlyRows(assessment, codes, framework, period), source }];
    });
    return {
      options: compared,
      perhapsNone,
      sheets: compared.filter(({ source }) => countsAlready(source)),
    };
  });
  const { comparisons } = compareUnits(places.flatMap(({ sheets }) => sheets));
  const possible = possibleScores(places, ({ source, assessment }) => source.details() ?? assessment);
  const scored = new Map([...possible].map(([{ source }, one]) => [source, one]));
  return {
    comparisons,
    candidates: candidates.map((one) => {
      const found = scored.get(one);
      return found === undefined ? one : withScore(one, found, deciding);
    }),
  };
}

function withScore(
  one: Candidate,
  { score, open, total, because }: PossibleScore<Compared>,
  deciding: ReturnType<typeof decidingFor<Candidate>>,
): Candidate {
  const details = (): Assessment | null => {
    const made = one.details();
    return made === null ? null : { ...made, score };
  };
  if (open.size === 0) return { ...one, score, details };
  const toDecide = deciding(because.map(({ source }) => source));
  const waiting = toDecide.map(({ file, sheet, filledOn, modified }) => ({
    file,
    sheet,
    filledOn,
    modified,
  }));
  return { ...one, score, details, open: { total, because: waiting } };
}

function onlyRows(
  { sheet, findings, score }: Assessment,
  codes: ReadonlySet<string>,
  framework: Framework,
  period: Period,
): Assessment {
  const rows = sheet.rows.filter(({ indicator }) => codes.has(indicator.code));
  return { framework, period, findings, score, sheet: { ...sheet, rows, adjustments: [] } };
}
