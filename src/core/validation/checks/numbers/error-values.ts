/**
 * V402: an error value, or a formula without its result, where an entry, a score, an option or a header
 * field is wanted; and an error value in a score that the sheet computes by itself.
 */
import { sift } from "../../../sift";
import type { Adjustment, Indicator } from "../../../framework/framework";
import type { Text } from "../../../locale/language";
import type { Field } from "../../../sheet/scoring-sheet";
import { NO_RESULT } from "../../../sheet/read-text";
import { columnLabel, fieldLabel } from "../../../sheet/sheet-labels";
import type { Check, CheckContext } from "../../check-context";
import type { FindingOf } from "../../finding";
import { about, makeFinding } from "../../make-finding";

export const checkErrorValues: Check<"V402"> = (context) => [
  ...headerErrors(context),
  ...inputErrors(context),
  ...ruleErrors(context),
];

function headerErrors({ sheet }: CheckContext): readonly FindingOf<"V402">[] {
  return sift([...sheet.fields], ([key, field]) => errorValue(field, null, fieldLabel(key)));
}

function inputErrors({ oddNumbers, rows, sheet }: CheckContext): readonly FindingOf<"V402">[] {
  return [
    ...sift(oddNumbers, ({ field, about: subject, label }) => errorValue(field, subject, label)),
    ...sift(rows, ({ option, indicator }) => optionError(option, indicator)),
    ...sift(sheet.adjustments, ({ option, adjustment }) => optionError(option, adjustment)),
  ];
}

function optionError(option: Field | null, item: Indicator | Adjustment): FindingOf<"V402"> | null {
  return option === null ? null : errorValue(option, about(item), columnLabel("option"));
}

/**
 * 规则得分 is computed here again, so that a formula without its result is no loss. An error that an
 * input of the row causes is told of the input.
 */
function ruleErrors({ rows }: CheckContext): readonly FindingOf<"V402">[] {
  return sift(rows, ({ rule, entries, option, indicator }) => {
    if (rule?.reading.kind !== "error" || rule.reading.error === NO_RESULT) return null;
    const isCaused = [...entries, option].some(
      (input) => input?.reading.kind === "error" || (input !== option && input?.reading.kind === "text"),
    );
    return isCaused ? null : errorValue(rule, about(indicator), columnLabel("rule"));
  });
}

/** @param subject the indicator or adjustment; null for a header field */
function errorValue(
  { at, reading }: Field,
  subject: ReturnType<typeof about> | null,
  label: Text,
): FindingOf<"V402"> | null {
  if (reading.kind !== "error") return null;
  const { code, name } = subject ?? { code: "", name: { zh: "", en: "" } };
  return makeFinding("V402", at, subject?.code ?? null, { code, name, field: label, err: reading.error });
}
