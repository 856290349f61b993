/**
 * The second stage of scoring over many returns: the best values are found on the few rows that are
 * compared, then each return is scored anew, one after another, so that none has to be kept whole.
 */
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import { applicableIndicators } from "../../framework/indicators";
import type { Period } from "../../framework/period";
import { compareUnits, type Comparison } from "../../ranking/compare-units";
import { scoreSheet } from "../../scoring/score-sheet";
import { blockedCells } from "../../validation/order/blocked-cells";
import type { CollectedComparand } from "../collected";
import type { Candidate } from "./candidate";

export interface ComparedReturns {
  readonly candidates: readonly Candidate[];
  readonly comparisons: readonly Comparison<CollectedComparand>[];
}

/** @param takesPart whether a return is one of those that are measured against each other */
export function compareReturns(
  framework: Framework,
  period: Period,
  candidates: readonly Candidate[],
  takesPart: (one: Candidate) => boolean,
): ComparedReturns {
  const compared = new Set(
    applicableIndicators(framework, period).flatMap(({ code, rule }) =>
      rule.type === "relative" ? [code] : [],
    ),
  );
  if (compared.size === 0) return { candidates, comparisons: [] };
  const slim = candidates.filter(takesPart).flatMap((one): readonly CollectedComparand[] => {
    const assessment = one.details();
    return assessment === null
      ? []
      : [{ unit: one.unit, assessment: onlyRows(assessment, compared, framework, period) }];
  });
  const { best, comparisons } = compareUnits(slim);
  if (best.size === 0) return { candidates, comparisons };
  const again = (assessment: Assessment): Assessment => {
    const { sheet, findings } = assessment;
    return {
      ...assessment,
      score: scoreSheet(sheet, assessment.framework, period, blockedCells(findings), best),
    };
  };
  return {
    comparisons,
    candidates: candidates.map((one) => {
      const assessment = takesPart(one) ? one.details() : null;
      if (assessment === null) return one;
      const details = (): Assessment | null => {
        const made = one.details();
        return made === null ? null : again(made);
      };
      return { ...one, score: again(assessment).score, details };
    }),
  };
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
