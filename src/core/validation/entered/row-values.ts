/** Questions that several checks ask of a row's entries. */
import type Big from "big.js";
import { scoredEntries } from "../../framework/indicators";
import { decimal } from "../../scoring/decimal";
import type { RuleInputs } from "../../scoring/rule";
import { isExempt } from "../../sheet/granted-exemption";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import type { Entry, IndicatorRow } from "../../sheet/scoring-sheet";

/** True when the person chose 不适用, whether or not that is allowed. */
export function isNotApplicableChosen({ option }: IndicatorRow): boolean {
  return option?.reading.kind === "text" && option.reading.text === NOT_APPLICABLE;
}

/** Rows whose entries count: those for which neither the unit chose 不适用 nor the reviewer granted it. */
export function counting(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return rows.filter((row) => !isLeftOut(row));
}

/** True when 不适用 was chosen where that is allowed, or granted by the reviewer: the entries are nobody's concern. */
export function isLeftOut(row: IndicatorRow): boolean {
  return (row.indicator.allowNA && isNotApplicableChosen(row)) || isExempt(row);
}

/** True while a number stands in 自评分, as the sheet's formulas see it. */
export function isScoreClaimed({ self }: IndicatorRow): boolean {
  return typeof self?.raw === "number";
}

export function entryOf(row: IndicatorRow, key: string): Entry | null {
  return row.entries.find((entry) => entry.definition.key === key) ?? null;
}

/** The entry's number; null for whatever is none. */
export function numberOf({ reading }: Entry): number | null {
  return reading.kind === "number" ? reading.value : null;
}

/** The row's numbers as rules take them; null while one of those that the rule needs is missing. */
export function ruleInputs(row: IndicatorRow): RuleInputs | null {
  const values = new Map<string, Big>();
  for (const { key } of scoredEntries(row.indicator)) {
    const entry = entryOf(row, key);
    const value = entry === null ? null : numberOf(entry);
    if (value === null) return null;
    values.set(key, decimal(value));
  }
  const number = (key: string): Big => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`${row.indicator.code} has no number “${key}”`);
    return value;
  };
  return {
    number,
    actual: () => number(row.indicator.entries.find(({ slot }) => slot === "actual")?.key ?? "actual"),
    option: (key) => {
      throw new Error(`${row.indicator.code} has no option “${key}” among its numbers`);
    },
  };
}
