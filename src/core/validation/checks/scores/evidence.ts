/**
 * V407: fewer items of evidence than the framework asks for. Nobody hands in papers for what didn't
 * happen, doesn't count or isn't claimed; for the rest the framework's policy says when they are due.
 */
import { sift } from "../../../sift";
import type { Score } from "../../../scoring/score";
import { countEvidence } from "../../entered/count-evidence";
import type { AdjustmentRow, Field, IndicatorRow } from "../../../sheet/scoring-sheet";
import type { Adjustment, Indicator } from "../../../framework/framework";
import type { CheckContext, ScoreCheck } from "../../check-context";
import { earlierRow } from "../../entered/earlier-rows";
import type { FindingOf, Severity } from "../../finding";
import { hasAllEntries, severityWhenDone } from "../../entered/done";
import { isFilled } from "../../entered/input-fields";
import { about, makeFinding } from "../../make-finding";
import { entryOf, numberOf } from "../../entered/row-values";

type IndicatorScore = Score["indicators"][number];

export const checkEvidence: ScoreCheck<"V407"> = (context, { indicators }) => {
  const scores = new Map(indicators.map((score) => [score.indicator.code, score]));
  return [
    ...sift(context.counting, (row) => {
      const score = scores.get(row.indicator.code);
      const due = score !== undefined && hasAllEntries(row) && isDue(row, score, context);
      return due ? tooLittle(row.indicator, row.evidence, severityWhenDone(row, context.counting)) : null;
    }),
    ...sift(context.sheet.adjustments, (row) =>
      row.adjustment.evidence.when !== "onRequest" && isClaimed(row)
        ? tooLittle(row.adjustment, row.evidence)
        : null,
    ),
  ];
};

/** What each policy means is written down in docs/scoring.md. */
function isDue(row: IndicatorRow, score: IndicatorScore, context: CheckContext): boolean {
  if (score.notApplicable !== null || !hasSomethingToProve(row, score)) return false;
  switch (row.indicator.evidence.when) {
    case "always":
      return true;
    case "whenLost":
      return isLost(score);
    case "whenChanged": {
      const before = earlierRow(context, row.indicator.code);
      return before === null ? isLost(score) : differs(row, before);
    }
    case "onRequest":
      return false;
  }
}

/** Events that happened, or points that are claimed; neither a clean record nor a score of 0. */
function hasSomethingToProve(row: IndicatorRow, { rule, self }: IndicatorScore): boolean {
  if (row.indicator.rule.type === "deduct_per_event") {
    const entry = row.entries.find(({ definition }) => definition.slot === "actual");
    return entry === undefined || numberOf(entry) !== 0;
  }
  return rule === null ? self === null || self.gt(0) : rule.gt(0) || self?.gt(0) === true;
}

/** Points lost by the rule, or by the unit's own judgement where there is no rule score; or a claim that differs. */
function isLost({ indicator, rule, self }: IndicatorScore): boolean {
  const reached = rule ?? self;
  if (reached === null) return false;
  return reached.lt(indicator.maxPoints) || (rule !== null && self !== null && !self.eq(rule));
}

/** The same entry may be 3 on one sheet and “3” on the other. */
function differs(row: IndicatorRow, before: IndicatorRow): boolean {
  return row.entries.some((entry) => {
    const other = entryOf(before, entry.definition.key);
    return other === null || said(entry) !== said(other);
  });
}

function said({ reading }: Field): string {
  if (reading.kind === "number") return String(reading.value);
  return reading.kind === "text" ? reading.text : "";
}

/** A bonus that is asked for; nobody proves a penalty or a veto against itself. */
function isClaimed({ adjustment, option, count }: AdjustmentRow): boolean {
  if (adjustment.kind !== "bonus") return false;
  const times = count?.reading.kind === "number" ? count.reading.value : null;
  return "levels" in adjustment ? isFilled(option) && times !== 0 : (times ?? 0) > 0;
}

function tooLittle(
  item: Indicator | Adjustment,
  field: Field | null,
  severity?: Severity,
): FindingOf<"V407"> | null {
  const { required, minItems } = item.evidence;
  if (!required || field === null || minItems < 1) return null;
  const found = field.reading.kind === "text" ? countEvidence(field.reading.text) : 0;
  if (found >= minItems) return null;
  return makeFinding("V407", field.at, item.code, { ...about(item), n: minItems, found }, severity);
}
