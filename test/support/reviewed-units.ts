/** Units whose scores are what reviewers gave, scored by the pipeline's own step: for whatever looks at many units. */
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import type { Period } from "../../src/core/framework/period";
import type { Score } from "../../src/core/scoring/score";
import { scoreSheet } from "../../src/core/scoring/score-sheet";
import type { Field, IndicatorRow, Reading, ScoringSheet } from "../../src/core/sheet/scoring-sheet";

/** The year-end sheet: all indicators are on it. */
const PERIOD: Period = { year: 2026, key: "Y" };

export interface ReviewedUnit {
  readonly unit: string;
  /** Shares of the points by indicator, 0–1; null where the row does not apply, where it may. */
  readonly shares: readonly (number | null)[];
  /** Counts of the adjustments, and whether a veto is triggered. */
  readonly adjustments?: readonly number[];
}

const NOTHING_ELSE: ReadonlyMap<string, number> = new Map();

/**
 * A score from shares of each indicator's points, which are used in turn.
 * @param times by how much an indicator of the framework gives more points than in the unit's own; once where not given
 */
export function reviewedScore(
  framework: Framework,
  { shares, adjustments = [] }: ReviewedUnit,
  times: ReadonlyMap<string, number> = NOTHING_ELSE,
): Score {
  const rows = applicableIndicators(framework, PERIOD).map((indicator, index): IndicatorRow => {
    const share = shares[index % shares.length] ?? null;
    const away = share === null && indicator.allowNA;
    const more = times.get(indicator.code) ?? 1;
    const points = (Math.round(((share ?? 0.5) * indicator.maxPoints * 100) / more) * more) / 100;
    return {
      indicator,
      at: { sheet: "S", row: index, column: 0 },
      entries: [],
      option: away ? field(index, 1, { kind: "text", text: "不适用" }) : null,
      rule: null,
      self: null,
      review: away ? null : field(index, 2, { kind: "number", value: points, notes: [] }),
      max: null,
      name: null,
      criteria: null,
      reason: null,
      evidence: null,
      remark: null,
      missing: null,
    };
  });
  const sheet: ScoringSheet = {
    name: "S",
    header: { sheet: "S", row: 0, column: 0 },
    columns: new Map(),
    fields: new Map(),
    unit: null,
    period: PERIOD,
    rows,
    adjustments: framework.adjustments.map((adjustment, index) => {
      const row = 1000 + index;
      const count = adjustments[index] ?? 0;
      const option =
        adjustment.kind === "veto"
          ? count > 0
            ? "是"
            : "否"
          : "levels" in adjustment
            ? adjustment.levels[0]?.option
            : null;
      return {
        adjustment,
        at: { sheet: "S", row, column: 0 },
        option: option == null ? null : field(row, 1, { kind: "text", text: option }),
        count: field(row, 2, { kind: "number", value: count, notes: [] }),
        evidence: null,
      };
    }),
    duplicates: [],
    unknownRows: [],
    ballotSheet: null,
  };
  return scoreSheet(sheet, framework, PERIOD, () => false);
}

function field(row: number, column: number, reading: Reading): Field {
  const raw = reading.kind === "number" ? reading.value : reading.kind === "text" ? reading.text : null;
  return { at: { sheet: "S", row, column }, raw, formula: null, format: "General", reading };
}
