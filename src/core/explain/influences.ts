/** Finds out what besides the rule's arithmetic had a say in an indicator's score. */
import type { Assessment } from "../assessment";
import { scoredEntries } from "../framework/indicators";
import { cellAddress, type CellRef } from "../grid/address";
import type { IndicatorScore, NotApplicableReason } from "../scoring/score";
import type { Field, IndicatorRow } from "../sheet/scoring-sheet";
import { columnLabel } from "../sheet/sheet-labels";
import type { Influence } from "./explanation";

type Limit = Extract<Influence, { kind: "bounded" }>["limit"];

const NOT_APPLICABLE_KINDS = {
  chosen: "notApplicable",
  nothingToScore: "nothingToScore",
  granted: "granted",
} as const satisfies Readonly<Record<NotApplicableReason, Influence["kind"]>>;

/**
 * @param row the indicator's row; null when the sheet lacks it
 * @param limit the bound that the rule's arithmetic ran into
 */
export function influencesOn(
  assessment: Assessment,
  score: IndicatorScore,
  row: IndicatorRow | null,
  limit: Limit | null,
): readonly Influence[] {
  if (row === null) return [{ kind: "rowMissing" }];
  const { indicator, rule, self, review, notApplicable } = score;
  if (notApplicable !== null) {
    return [{ kind: NOT_APPLICABLE_KINDS[notApplicable], reason: reasonOf(row) }];
  }
  const influences: Influence[] = [];
  const judged = indicator.rule.type === "manual";
  if (limit !== null && rule !== null) influences.push({ kind: "bounded", limit, points: rule.toNumber() });
  const findings = blockingFindings(assessment, row);
  const missing = missingFields(row);
  if (rule === null && findings.length > 0) influences.push({ kind: "blocked", findings });
  else if (missing.length > 0) influences.push({ kind: "unanswered", missing });
  else if (indicator.rule.type === "relative" && rule === null) influences.push({ kind: "awaitsUnits" });
  if (row.review !== null && row.review.reading.kind !== "blank") {
    const instead = judged ? self : rule;
    influences.push({
      kind: "reviewed",
      review: review?.toNumber() ?? null,
      instead: instead?.toNumber() ?? null,
    });
  } else if (judged && score.provisional) influences.push({ kind: "selfScored" });
  else if (score.awaitsReview) influences.push({ kind: "awaitsReview" });
  return influences;
}

/** Error findings on the cells that the rule reads; for a judged indicator, on its scores too. */
function blockingFindings(
  { findings }: Assessment,
  row: IndicatorRow,
): Extract<Influence, { kind: "blocked" }>["findings"] {
  const judged = row.indicator.rule.type === "manual" ? [row.self, row.review] : [];
  const fields = [row.option, ...judged].flatMap((field) => field ?? []);
  const cells = new Set(
    [row.at, ...row.entries.map(({ at }) => at), ...fields.map(({ at }) => at)].map(keyOf),
  );
  return findings
    .filter(({ severity }) => severity === "error")
    .filter((finding) =>
      [finding.at, ...(finding.code === "V304" ? finding.values.cells : [])].some((at) =>
        cells.has(keyOf(at)),
      ),
    )
    .map(({ code, at }) => ({ code, at }));
}

function missingFields(row: IndicatorRow): Extract<Influence, { kind: "unanswered" }>["missing"] {
  const blank = (field: Field | null): boolean => field === null || field.reading.kind === "blank";
  if (row.indicator.rule.type === "manual") {
    return blank(row.self) && blank(row.review) ? [columnLabel("self")] : [];
  }
  return scoredEntries(row.indicator)
    .filter(({ key }) => blank(row.entries.find(({ definition }) => definition.key === key) ?? null))
    .map(({ label }) => label);
}

function reasonOf({ reason, remark }: IndicatorRow): string | null {
  const texts = [reason, remark].flatMap((field) =>
    field?.reading.kind === "text" ? [field.reading.text] : [],
  );
  return texts.length === 0 ? null : texts.join("；");
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
