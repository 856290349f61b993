/** V212: a tier, level or answer that isn't offered, 不适用 included where the indicator always applies. */
import { isExempt } from "../../../sheet/granted-exemption";
import { NOT_APPLICABLE } from "../../../sheet/na-words";
import { NO, YES } from "../../../sheet/read-option";
import type { AdjustmentRow, Field, IndicatorRow } from "../../../sheet/scoring-sheet";
import type { Adjustment, Indicator } from "../../../framework/framework";
import type { Check } from "../../check-context";
import type { FindingOf } from "../../finding";
import { about, makeFinding } from "../../make-finding";
import { isNotApplicableChosen } from "../../entered/row-values";
import { shownText } from "../../wording/shown-text";

export const checkUnlistedOption: Check<"V212"> = ({ rows, sheet }) => [
  ...rows.flatMap(checkRow),
  ...sheet.adjustments.flatMap(checkAdjustment),
];

function checkRow(row: IndicatorRow): readonly FindingOf<"V212">[] {
  const { indicator } = row;
  if (isNotApplicableChosen(row) && (indicator.allowNA || isExempt(row))) return [];
  const choices = row.entries.filter(({ definition }) => definition.type === "enum");
  if (choices.length > 0) {
    return choices.flatMap((entry) =>
      unlisted(indicator, entry, [...(entry.definition.options ?? []), ...naOption(indicator)]),
    );
  }
  const isJudged = indicator.allowNA || isNotApplicableChosen(row);
  return row.option !== null && isJudged ? unlisted(indicator, row.option, naOption(indicator)) : [];
}

function checkAdjustment({ adjustment, option }: AdjustmentRow): readonly FindingOf<"V212">[] {
  if (option === null) return [];
  if (adjustment.kind === "veto") return unlisted(adjustment, option, [YES, NO]);
  return "levels" in adjustment
    ? unlisted(
        adjustment,
        option,
        adjustment.levels.map((level) => level.option),
      )
    : [];
}

function naOption({ allowNA }: Indicator): readonly string[] {
  return allowNA ? [NOT_APPLICABLE] : [];
}

function unlisted(
  item: Indicator | Adjustment,
  { at, raw, reading }: Field,
  list: readonly string[],
): readonly FindingOf<"V212">[] {
  if (reading.kind !== "text" || list.includes(reading.text)) return [];
  return [makeFinding("V212", at, item.code, { ...about(item), v: shownText(raw), list })];
}
