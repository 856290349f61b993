/**
 * V402: an error value, or a formula without its result, where an entry, a score, an option or a header
 * field is wanted; and an error value in a score that the sheet computes by itself.
 */
import type { Text } from "../../locale/language";
import type { Field } from "../../sheet/scoring-sheet";
import { NO_RESULT } from "../../sheet/read-text";
import { columnLabel, fieldLabel } from "../../sheet/sheet-labels";
import type { Check, CheckContext } from "../check-context";
import type { Finding } from "../finding";
import { about, makeFinding } from "../make-finding";

export const checkErrorValues: Check = (context) => [
  ...headerErrors(context),
  ...inputErrors(context),
  ...ruleErrors(context),
];

function headerErrors({ sheet }: CheckContext): readonly Finding[] {
  return [...sheet.fields].flatMap(([key, field]) => errorValue(field, null, fieldLabel(key)));
}

function inputErrors({ numbers, rows, sheet }: CheckContext): readonly Finding[] {
  const options = [
    ...rows.map((row) => ({ field: row.option, item: row.indicator })),
    ...sheet.adjustments.map((row) => ({ field: row.option, item: row.adjustment })),
  ];
  return [
    ...numbers.flatMap(({ field, about: subject, label }) => errorValue(field, subject, label)),
    ...options.flatMap(({ field, item }) =>
      field === null ? [] : errorValue(field, about(item), columnLabel("option")),
    ),
  ];
}

/**
 * 规则得分 is computed here again, so that a formula without its result is no loss. An error that an
 * input of the row causes is told of the input.
 */
function ruleErrors({ rows }: CheckContext): readonly Finding[] {
  return rows.flatMap(({ rule, entries, option, indicator }) => {
    if (rule?.reading.kind !== "error" || rule.reading.error === NO_RESULT) return [];
    const isCaused = [...entries, option].some(
      (input) => input?.reading.kind === "error" || (input !== option && input?.reading.kind === "text"),
    );
    return isCaused ? [] : errorValue(rule, about(indicator), columnLabel("rule"));
  });
}

/** @param subject the indicator or adjustment; null for a header field */
function errorValue(
  { at, reading }: Field,
  subject: ReturnType<typeof about> | null,
  label: Text,
): readonly Finding[] {
  if (reading.kind !== "error") return [];
  const { code, name } = subject ?? { code: "", name: { zh: "", en: "" } };
  return [makeFinding("V402", at, subject?.code ?? null, { code, name, field: label, err: reading.error })];
}
