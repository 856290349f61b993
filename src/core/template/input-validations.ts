/** What may be typed into the input cells of our sheets, with a hint beside the cell. */
import type { Adjustment, EntryDefinition, Indicator } from "../framework/framework";
import { reviewRequired } from "../framework/indicators";
import { cellAddress } from "../grid/address";
import type { Language, Text } from "../locale/language";
import type { PlanValidation } from "../plan/plan";
import { itemLetter } from "../scoring/rules/checklist";
import { MISSING_LABEL, MISSING_PREFIX } from "../sheet/missing-items";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { NO, YES } from "../sheet/read-option";
import { inputLabels, type InputLabels } from "./input-labels";
import { optionText, unitText } from "../sheet/option-words";
import { templateLabels } from "./template-labels";

/** Excel's limits on the texts of a validation. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

/** A count or an amount, not below the entry's minimum. */
export function numberValidation(
  row: number,
  column: number,
  entry: EntryDefinition,
  indicator: Indicator,
  language: Language,
): PlanValidation {
  const labels = inputLabels(language);
  const whole = entry.type === "int" || entry.type === "multi";
  const unit = entry.unit ?? indicator.unit;
  const items =
    indicator.rule.type === "checklist" && entry.type === "multi" ? indicator.rule.params.items : null;
  const max = items?.length ?? entry.max ?? null;
  const min = entry.type === "multi" ? 0 : (entry.min ?? null);
  const limits = describeLimits(min, max, labels, whole ? labels.whole : labels.number);
  const prompt = labels.entry(limits + (whole || unit === "" ? "" : labels.unit(unitText(unit, language))));
  return validation(
    row,
    column,
    { type: whole ? "whole" : "decimal", min, max },
    {
      title: entry.label[language],
      prompt: items === null ? prompt : labels.elements(itemList(items, language), prompt),
      error: labels.entryError(entry.label[language], limits),
    },
  );
}

/** 缺项: a text that names elements by their letters. */
export function missingValidation(
  row: number,
  column: number,
  items: readonly Text[],
  language: Language,
): PlanValidation {
  const labels = inputLabels(language);
  const prefix = MISSING_PREFIX[language];
  return validation(
    row,
    column,
    { type: "formula", formula: `=ISTEXT(${cellAddress(row, column)})` },
    {
      title: MISSING_LABEL[language],
      prompt: labels.missing(prefix, itemList(items, language)),
      error: labels.missingError(prefix),
    },
  );
}

function itemList(items: readonly Text[], language: Language): string {
  return items
    .map((item, index) => `${itemLetter(index)} ${item[language]}`)
    .join(inputLabels(language).pause);
}

/** 自评分: between 0 and the indicator's points. */
export function scoreValidation(
  row: number,
  column: number,
  indicator: Indicator,
  language: Language,
): PlanValidation {
  const labels = inputLabels(language);
  return validation(
    row,
    column,
    { type: "decimal", min: 0, max: indicator.maxPoints },
    {
      title: indicator.code,
      prompt: scorePrompt(indicator, labels),
      error: labels.scoreError(indicator.maxPoints),
    },
  );
}

/** 复核得分: a score, or 不适用 to let the row off. */
export function reviewValidation(
  row: number,
  column: number,
  indicator: Indicator,
  language: Language,
): PlanValidation {
  const labels = inputLabels(language);
  const { maxPoints } = indicator;
  const cell = cellAddress(row, column);
  const score = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${maxPoints})`;
  const need = reviewRequired(indicator) ? labels.needsReview : "";
  const word = optionText(NOT_APPLICABLE, language);
  return validation(
    row,
    column,
    { type: "formula", formula: `=OR(${score},TRIM(${cell}&"")="${NOT_APPLICABLE}")` },
    {
      title: indicator.code,
      prompt: `${need}${scorePrompt(indicator, labels)}${labels.exempt(word)}`,
      error: labels.reviewError(maxPoints, word),
    },
  );
}

function scorePrompt({ rule, maxPoints }: Indicator, labels: InputLabels): string {
  const step = rule.type === "manual" ? rule.params.step : undefined;
  return labels.score(maxPoints, step === undefined ? labels.decimals : labels.step(step));
}

/** A tier, and 不适用 where the framework allows it. */
export function optionValidation(
  row: number,
  column: number,
  options: readonly string[],
  indicator: Indicator,
  language: Language,
): PlanValidation {
  const labels = inputLabels(language);
  const choice = labels.choose(listed(options, language, labels));
  const reason = indicator.allowNA ? labels.whyNotApplicable(optionText(NOT_APPLICABLE, language)) : "";
  return validation(
    row,
    column,
    { type: "list", options },
    { title: indicator.code, prompt: `${choice}${reason}`, error: choice },
  );
}

/** How often an adjustment applies, and the level of an award or 是/否 for a veto. */
export function adjustmentValidation(
  row: number,
  column: number,
  adjustment: Adjustment,
  slot: "count" | "option",
  language: Language,
): PlanValidation {
  const labels = inputLabels(language);
  const title = adjustment.code;
  if (slot === "count") {
    return validation(
      row,
      column,
      { type: "whole", min: 0, max: null },
      { title, prompt: labels.times, error: labels.timesError },
    );
  }
  const options = "levels" in adjustment ? adjustment.levels.map(({ option }) => option) : [YES, NO];
  const words = listed(options, language, labels);
  return validation(
    row,
    column,
    { type: "list", options },
    { title, prompt: labels.chooseOrBlank(words), error: labels.choose(words) },
  );
}

/** 支部数, 党小组数 and 支委会 above the table: from them it is known what regulations ask of the unit. */
export function bodiesValidation(
  row: number,
  column: number,
  title: string,
  type: "count" | "yesNo",
  language: Language,
): PlanValidation {
  const labels = inputLabels(language);
  const { yes, no } = templateLabels(language).committee;
  return type === "yesNo"
    ? validation(
        row,
        column,
        { type: "list", options: [yes, no] },
        { title, prompt: labels.committee(yes, no), error: labels.committeeError(yes, no) },
      )
    : validation(
        row,
        column,
        { type: "whole", min: 0, max: null },
        { title, prompt: labels.bodies, error: labels.bodiesError },
      );
}

function listed(options: readonly string[], language: Language, labels: InputLabels): string {
  return options.map((option) => optionText(option, language)).join(labels.list);
}

function describeLimits(
  min: number | null,
  max: number | null,
  { limits }: InputLabels,
  noun: string,
): string {
  if (min !== null && max !== null) return limits.both(min, max, noun);
  if (min !== null) return limits.min(min, noun);
  return max === null ? limits.none(noun) : limits.max(max, noun);
}

function validation(
  row: number,
  column: number,
  rule: PlanValidation["rule"],
  texts: { title: string; prompt: string; error: string },
): PlanValidation {
  return {
    range: { top: row, left: column, bottom: row, right: column },
    rule,
    title: cut(texts.title, MAX_TITLE),
    prompt: cut(texts.prompt, MAX_PROMPT),
    error: cut(texts.error, MAX_ERROR),
  };
}

/** What Excel has no room for is left out, and the cut is seen. */
function cut(text: string, length: number): string {
  const whole = text.trim();
  return whole.length <= length ? whole : `${whole.slice(0, length - 1)}…`;
}
