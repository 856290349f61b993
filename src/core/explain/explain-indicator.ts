/** Explains one indicator of an assessed sheet, from the same data that it was scored by. */
import type Big from "big.js";
import type { Assessment } from "../assessment";
import type { Indicator } from "../framework/framework";
import { isInformation, scoredEntries } from "../framework/indicators";
import { periodKind } from "../framework/period";
import type { Text } from "../locale/language";
import { fedRows } from "../ledger/feed/fed-rows";
import { basesOf } from "../regulations/regulations";
import { decimal, roundScore, settle } from "../scoring/decimal";
import { numberText } from "../scoring/number-text";
import type { Arithmetic, RuleContext } from "../scoring/rule";
import { itemLetter } from "../scoring/rules/checklist";
import { bindRule } from "../scoring/rules/registry";
import { ruleInputs } from "../scoring/score-indicator";
import type { IndicatorScore } from "../scoring/score";
import { isShareConfirmed } from "../sheet/confirmed-share";
import type { Entry, Field, IndicatorRow } from "../sheet/scoring-sheet";
import { MISSING_LABEL, missingItems, missingNames } from "../sheet/missing-items";
import { meaningOf, optionText } from "../sheet/option-words";
import { columnLabel } from "../sheet/sheet-labels";
import type { ExplainedFeed, ExplainedInput, Explanation } from "./explanation";
import { influencesOn } from "./influences";

/**
 * @param best the best value of all units by indicator, where the sheet was scored with it
 * @returns null when the code is not one of the sheet's indicators in its period
 */
export function explainIndicator(
  assessment: Assessment,
  code: string,
  best?: ReadonlyMap<string, Big>,
): Explanation | null {
  const score = assessment.score.indicators.find(({ indicator }) => indicator.code === code);
  if (score === undefined) return null;
  const row = assessment.sheet.rows.find(({ indicator }) => indicator.code === code) ?? null;
  const { indicator, official, notApplicable, provisional } = score;
  const { decimals } = assessment.framework.precision;
  const { rule, params } = bindRule(indicator.rule);
  const context: RuleContext<unknown> = {
    params,
    maxPoints: decimal(indicator.maxPoints),
    unit: indicator.unit,
    kind: assessment.period === null ? "Y" : periodKind(assessment.period),
    best: best?.get(code) ?? null,
  };
  const steps = row === null || score.rule === null ? null : rule.arithmetic(ruleInputs(row), context);
  return {
    code,
    name: indicator.name,
    maxPoints: indicator.maxPoints,
    decimals,
    rule: { zh: rule.explain(context, "zh"), en: rule.explain(context, "en") },
    bases: basesOf(indicator),
    inputs: row === null ? [] : inputsOf(row),
    ...fedOf(assessment, row),
    arithmetic: steps === null ? null : arithmeticLine(steps, score, decimals),
    influences: influencesOn(assessment, score, row, steps?.limit ?? null),
    official: official?.toNumber() ?? null,
    applicable: notApplicable === null,
    provisional,
    rate: official === null ? null : official.div(indicator.maxPoints).toNumber(),
    share: notApplicable === null ? shareOfTotal(assessment, score) : null,
  };
}

/** Explains all indicators of the sheet, in the framework's order. */
export function explainIndicators(assessment: Assessment): readonly Explanation[] {
  return assessment.score.indicators.flatMap(
    ({ indicator }) => explainIndicator(assessment, indicator.code) ?? [],
  );
}

function fedOf({ ledgers = [], period }: Assessment, row: IndicatorRow | null): Pick<Explanation, "fed"> {
  if (ledgers.length === 0 || period === null || row === null) return {};
  const { code, entries } = row.indicator;
  const fed = entries.flatMap(({ key, label }): readonly ExplainedFeed[] => {
    const rows = fedRows(code, key, ledgers, period);
    return rows === null ? [] : [{ label, ...rows }];
  });
  return fed.length === 0 ? {} : { fed };
}

function arithmeticLine(
  { expression, raw, limit }: Arithmetic,
  { rule }: IndicatorScore,
  decimals: number,
): Text {
  const scored = rule?.toFixed(decimals) ?? "";
  const shown = roundScore(raw, decimals);
  const sign = shown.eq(settle(raw)) ? "=" : "≈";
  if (limit === null) return { zh: `${expression} ${sign} ${scored}`, en: `${expression} ${sign} ${scored}` };
  const beyond = `${expression} ${sign} ${numberText(shown)}`;
  return { zh: `${beyond}，按 ${scored} 计`, en: `${beyond}, counted as ${scored}` };
}

function inputsOf(row: IndicatorRow): readonly ExplainedInput[] {
  const { indicator } = row;
  const entries = scoredEntries(indicator).flatMap(({ key }) => {
    const entry = row.entries.find(({ definition }) => definition.key === key);
    return entry === undefined
      ? []
      : [chosenOf(entry, inputOf(entry, entry.definition.label, shownUnit(entry, row)))];
  });
  const judged =
    indicator.rule.type === "manual"
      ? (["self", "review"] as const).flatMap((key) =>
          row[key] === null ? [] : [inputOf(row[key], columnLabel(key))],
        )
      : [];
  const information = row.entries.flatMap((entry) =>
    isInformation(entry.definition) ? [inputOf(entry, entry.definition.label, entry.definition.unit)] : [],
  );
  return [...entries, ...missingOf(row), ...judged, ...information];
}

/** A word that was chosen stays as on the sheet, with its meaning beside it for readers of English. */
function chosenOf({ definition, reading }: Entry, input: ExplainedInput): ExplainedInput {
  if (definition.type !== "enum" || reading.kind !== "text" || meaningOf(reading.text) === null) return input;
  return { ...input, meaning: { zh: reading.text, en: optionText(reading.text, "en") } };
}

/** The elements of a checklist that are missing, by name; blank where nobody says which. */
function missingOf(row: IndicatorRow): readonly ExplainedInput[] {
  const said = missingItems(row);
  if (said === null || row.missing === null) return [];
  const { named, unknown, asked } = said;
  const input = inputOf(row.missing, MISSING_LABEL);
  if (unknown.length > 0 && (asked || named.length > 0)) return [input];
  if (named.length > 0)
    return [
      {
        ...input,
        value: named.map(itemLetter).join("、"),
        meaning: missingNames(row.indicator, named),
      },
    ];
  return asked && isShort(row) ? [{ ...input, value: null }] : [];
}

/** True when fewer elements are in place than the checklist has. */
function isShort({ indicator: { rule }, entries }: IndicatorRow): boolean {
  const ticked = entries.find(({ definition: { key } }) => key === "ticked")?.reading;
  return rule.type === "checklist" && ticked?.kind === "number" && ticked.value < rule.params.items.length;
}

/** A percent sign only where percent points are meant for sure: 0.062 may be 6.2 % (V210). */
function shownUnit({ definition, reading }: Entry, { remark }: IndicatorRow): string | undefined {
  if (reading.kind !== "number" || reading.notes.includes("percent") || reading.notes.includes("unit"))
    return definition.unit;
  const { value } = reading;
  const isClear = value === 0 || Math.abs(value) > 1 || isShareConfirmed(value, remark);
  return isClear ? definition.unit : "";
}

function inputOf({ reading, at }: Field, label: Text, unit: string | undefined = ""): ExplainedInput {
  switch (reading.kind) {
    case "blank":
      return { label, value: null, at };
    case "number":
      return { label, value: `${numberText(decimal(reading.value))}${unit === "%" ? "%" : ""}`, at };
    case "text":
      return { label, value: reading.text, at };
    case "error":
      return { label, value: reading.error, at };
  }
}

function shareOfTotal(
  { score, framework }: Assessment,
  { indicator, official }: IndicatorScore,
): Explanation["share"] {
  const { decimals } = framework.precision;
  const outOf100 = (points: Indicator["maxPoints"]): number =>
    roundScore(decimal(points).times(100).div(score.applicable), decimals).toNumber();
  return {
    earned: official === null ? null : outOf100(official.toNumber()),
    possible: outOf100(indicator.maxPoints),
  };
}
