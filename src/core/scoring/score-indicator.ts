/** Scores one row of the sheet: the rule, what was claimed, what the reviewer gave, what counts. */
import type Big from "big.js";
import type { CellRef } from "../grid/address";
import { isInformation, reviewRequired, scoredEntries } from "../framework/indicators";
import type { Framework, Indicator } from "../framework/framework";
import type { PeriodKind } from "../framework/period";
import { exemptionReason, isExempt } from "../sheet/granted-exemption";
import { isNotApplicableWord } from "../sheet/na-words";
import type { Entry, Field, IndicatorRow } from "../sheet/scoring-sheet";
import { decimal, roundScore } from "./decimal";
import type { RuleInputs } from "./rule";
import { bindRule } from "./rules/registry";
import type { IndicatorScore, NotApplicableReason } from "./score";

export interface ScoringContext {
  readonly framework: Framework;
  readonly kind: PeriodKind;
  /** True for cells that carry an error finding: nothing is computed from them. */
  readonly isBlocked: (at: CellRef) => boolean;
  /** The best value of all units collected, by indicator; missing while only one sheet is known. */
  readonly best?: ReadonlyMap<string, Big> | undefined;
}

/** Null while entries are missing or wrong; `open` when they are right but can't give a score alone. */
type RuleOutcome = { readonly points: Big } | { readonly notApplicable: NotApplicableReason } | "open" | null;

/**
 * @param row the indicator's row; null when the sheet lacks it
 * @returns points rounded by the framework's precision; null for whatever is unanswered
 */
export function scoreIndicator(
  indicator: Indicator,
  row: IndicatorRow | null,
  context: ScoringContext,
): IndicatorScore {
  const outcome = row === null ? null : applyRule(row, context);
  const known = outcome === "open" ? null : outcome;
  const found = known !== null && "notApplicable" in known ? known.notApplicable : null;
  const notApplicable = row !== null && isGranted(row, context) ? "granted" : found;
  const rule = notApplicable === null && known !== null && "points" in known ? known.points : null;
  const self = givenScore(row?.self ?? null, context);
  const review = givenScore(row?.review ?? null, context);
  // A review that can't be read is not passed over.
  const reviewed = (row?.review?.reading.kind ?? "blank") !== "blank";
  const judged = outcome === "open" && indicator.rule.type === "manual" ? self : null;
  const official = notApplicable !== null ? null : reviewed ? review : (rule ?? judged);
  const awaitsReview = notApplicable === null && review === null && reviewRequired(indicator);
  const awaitsUnits = outcome === "open" && !reviewed && indicator.rule.type === "relative";
  return {
    indicator,
    notApplicable,
    rule,
    self,
    review,
    official,
    awaitsReview,
    provisional: (awaitsReview && official !== null) || awaitsUnits,
  };
}

/** True when the reviewer let the row off, in cells that nothing is wrong with. */
function isGranted(row: IndicatorRow, { isBlocked }: ScoringContext): boolean {
  const cells = [row.at, row.review?.at, exemptionReason(row)?.at];
  return isExempt(row) && !cells.some((at) => at !== undefined && isBlocked(at));
}

function applyRule(row: IndicatorRow, context: ScoringContext): RuleOutcome {
  const { indicator } = row;
  const inputs = usableInputs(row, context.isBlocked);
  if (inputs === null || inputs === "chosenAway") return inputs && { notApplicable: "chosen" };
  const { rule, params } = bindRule(indicator.rule);
  // What must apply can't leave the total by a base of 0.
  if (rule.notApplicable?.test(inputs) === true)
    return indicator.allowNA ? { notApplicable: "nothingToScore" } : null;
  const maxPoints = decimal(indicator.maxPoints);
  const best = context.best?.get(indicator.code) ?? null;
  const raw = rule.score(inputs, { params, maxPoints, kind: context.kind, best });
  return raw === null ? "open" : { points: roundScore(raw, context.framework.precision.decimals) };
}

/**
 * What a rule may be applied to: complete entries without an error finding.
 * @returns null while there are none; `chosenAway` where the person may and did choose 不适用
 */
export function usableInputs(
  row: IndicatorRow,
  isBlocked: ScoringContext["isBlocked"],
): RuleInputs | "chosenAway" | null {
  const cells = [
    row.at,
    // A number for information has no say in the score, whatever is wrong with it.
    ...row.entries.flatMap(({ definition, at }) => (isInformation(definition) ? [] : [at])),
    ...(row.option === null ? [] : [row.option.at]),
  ];
  if (cells.some(isBlocked)) return null;
  if (row.option?.reading.kind === "text" && isNotApplicableWord(row.option.reading.text)) {
    return row.indicator.allowNA ? "chosenAway" : null;
  }
  return isAnswered(row) ? ruleInputs(row) : null;
}

/** True when every entry that the rule needs holds what its definition asks for. */
function isAnswered(row: IndicatorRow): boolean {
  return scoredEntries(row.indicator).every((definition) => {
    const reading = row.entries.find((entry) => entry.definition.key === definition.key)?.reading;
    return reading?.kind === (definition.type === "enum" ? "text" : "number");
  });
}

/** An answered row's entries as its rule takes them. */
export function ruleInputs(row: IndicatorRow): RuleInputs {
  const numberOf = (entry: Entry | undefined, wanted: string): Big => {
    if (entry?.reading.kind !== "number") throw new Error(`${row.indicator.code} has no number “${wanted}”`);
    return decimal(entry.reading.value);
  };
  return {
    number: (key) =>
      numberOf(
        row.entries.find((entry) => entry.definition.key === key),
        key,
      ),
    actual: () =>
      numberOf(
        row.entries.find((entry) => entry.definition.slot === "actual"),
        "actual",
      ),
    option: (key) => {
      const reading = row.entries.find((entry) => entry.definition.key === key)?.reading;
      if (reading?.kind !== "text") throw new Error(`${row.indicator.code} has no option “${key}”`);
      return reading.text;
    },
  };
}

/** A score that a person wrote: 自评分 or 复核得分. Null when blank, unreadable or out of bounds. */
function givenScore(field: Field | null, context: ScoringContext): Big | null {
  if (field?.reading.kind !== "number" || context.isBlocked(field.at)) return null;
  return roundScore(decimal(field.reading.value), context.framework.precision.decimals);
}
