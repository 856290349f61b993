/**
 * A return read under a draft: the same cells, found by the codes of their rows and the keys of their entries. What the
 * framework's wording, points and version were no longer matters; what the draft can't use is a gap.
 */
import type { Assessment } from "../../assessment";
import type { EntryDefinition, Framework, Indicator } from "../../framework/framework";
import { applicableIndicators, isInformation } from "../../framework/indicators";
import type { Period } from "../../framework/period";
import { decimal, roundScore } from "../../scoring/decimal";
import { isNotApplicableWord } from "../../sheet/na-words";
import type {
  AdjustmentRow,
  Entry,
  Field,
  IndicatorRow,
  Reading,
  ScoringSheet,
} from "../../sheet/scoring-sheet";
import type { Gap } from "./gap";

export interface DraftedSheet {
  readonly sheet: ScoringSheet;
  readonly gaps: readonly Gap[];
}

export function underDraft(
  { sheet, framework, score }: Assessment,
  draft: Framework,
  period: Period,
): DraftedSheet {
  const gaps: Gap[] = [];
  const rows = new Map(sheet.rows.map((row) => [row.indicator.code, row]));
  const asked = new Set(applicableIndicators(framework, period).map(({ code }) => code));
  const drafted = new Map(draft.adjustments.map((adjustment) => [adjustment.code, adjustment]));
  const acted = new Set(
    score.adjustments.flatMap(({ code, points, vetoed }) => (points.gt(0) || vetoed ? [code] : [])),
  );
  return {
    gaps,
    sheet: {
      ...sheet,
      rows: applicableIndicators(draft, period).flatMap((indicator): IndicatorRow[] => {
        const { code } = indicator;
        const row = rows.get(code);
        if (row !== undefined) return [draftedRow(row, indicator, gaps)];
        gaps.push({ kind: asked.has(code) ? "noRow" : "newIndicator", code, at: null, shown: null });
        return [];
      }),
      adjustments: sheet.adjustments.flatMap((row): AdjustmentRow[] => {
        const { code, kind } = row.adjustment;
        const adjustment = drafted.get(code);
        if (adjustment?.kind === kind) return [draftedAdjustment(row, adjustment, gaps)];
        if (acted.has(code)) gaps.push({ kind: "adjustmentGone", code, at: row.at, shown: null });
        return [];
      }),
    },
  };
}

function draftedRow(row: IndicatorRow, indicator: Indicator, gaps: Gap[]): IndicatorRow {
  const { code, allowNA, entries, maxPoints } = indicator;
  const chosen = row.option?.reading.kind === "text" ? row.option.reading.text : null;
  const isAway = chosen !== null && isNotApplicableWord(chosen);
  if (isAway && !allowNA && row.indicator.allowNA)
    gaps.push({ kind: "mustApply", code, at: row.option?.at ?? row.at, shown: null });
  const factor = decimal(maxPoints).div(decimal(row.indicator.maxPoints));
  const inProportion = (field: Field | null): Field | null => {
    if (field?.reading.kind !== "number" || factor.eq(1)) return field;
    const value = roundScore(decimal(field.reading.value).times(factor), 9).toNumber();
    return { ...field, reading: { ...field.reading, value } };
  };
  return {
    ...row,
    indicator,
    // Judgements were made out of the points that the unit's framework gave.
    self: inProportion(row.self),
    review: inProportion(row.review),
    entries: entries.flatMap((definition): Entry[] => {
      const entry = row.entries.find((one) => one.definition.key === definition.key);
      const isNeeded = definition.required && !isInformation(definition) && !isAway;
      if (entry === undefined) {
        const isNew = row.indicator.entries.every(({ key }) => key !== definition.key);
        if (isNeeded && isNew) gaps.push({ kind: "newEntry", code, at: row.at, shown: definition.label.zh });
        return [];
      }
      if (accepts(definition, entry)) return [{ ...entry, definition }];
      if (isNeeded) gaps.push({ kind: "notAccepted", code, at: entry.at, shown: String(shownOf(entry)) });
      return [{ ...entry, definition, reading: { kind: "blank" } }];
    }),
  };
}

/** What the unit's own framework doesn't accept either is the return's own affair. */
function accepts(drafted: EntryDefinition, { definition, reading }: Entry): boolean {
  return !isAmong(definition, reading) || isAmong(drafted, reading);
}

function isAmong({ type, options, min, max }: EntryDefinition, reading: Reading): boolean {
  if (type === "enum") return reading.kind === "text" && (options?.includes(reading.text) ?? true);
  return (
    reading.kind === "number" && reading.value >= (min ?? -Infinity) && reading.value <= (max ?? Infinity)
  );
}

function shownOf({ reading }: Entry): string | number {
  return reading.kind === "number" ? reading.value : reading.kind === "text" ? reading.text : "";
}

function draftedAdjustment(
  row: AdjustmentRow,
  adjustment: AdjustmentRow["adjustment"],
  gaps: Gap[],
): AdjustmentRow {
  const level = row.option?.reading.kind === "text" ? row.option.reading.text : null;
  const has = (of: AdjustmentRow["adjustment"]): boolean =>
    !("levels" in of) || of.levels.some(({ option }) => option === level);
  if (level !== null && has(row.adjustment) && !has(adjustment))
    gaps.push({ kind: "otherLevel", code: adjustment.code, at: row.option?.at ?? row.at, shown: level });
  return { ...row, adjustment };
}
