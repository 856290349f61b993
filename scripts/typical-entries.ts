/**
 * A plausible quarter or year of a fictitious unit for any framework: most is done, a little is missed,
 * and every claim carries its evidence. The self scores are what the rules give.
 */
import type { Framework, Indicator } from "../src/core/framework/framework";
import {
  applicableIndicators,
  furtherEntries,
  isBallot,
  type FurtherEntry,
} from "../src/core/framework/indicators";
import { periodKind, type Period, type PeriodKind } from "../src/core/framework/period";
import { itemLetter } from "../src/core/scoring/rules/checklist";
import { MISSING_PREFIX } from "../src/core/sheet/missing-items";
import { indicatorScores } from "./indicator-scores";
import type { ExampleEntries, RowEntries } from "./example-entries";

const FIELDS: RowEntries = {
  assessor: "示例集团党委组织部",
  preparer: "王示例",
  date: 46_376,
  reviewer: "李示例",
};

const VOTES: RowEntries = { good: 32, fair: 6, avg: 2, poor: 0, issued: 41, invalid: 1 };

/** Every third row loses a little, so that reasons and remedies are seen. */
const LOSES_EVERY = 3;

/** @param losesEvery every how manieth row loses a little */
export function typicalEntries(
  framework: Framework,
  period: Period,
  losesEvery: number = LOSES_EVERY,
): ExampleEntries {
  const indicators = applicableIndicators(framework, period);
  const rows = Object.fromEntries(
    indicators.map((indicator, index) => [
      indicator.code,
      filledRow(indicator, periodKind(period), index % losesEvery === losesEvery - 1),
    ]),
  );
  const ballots = Object.fromEntries(indicators.filter(isBallot).map(({ code }) => [code, VOTES]));
  const entries: ExampleEntries = {
    fields: FIELDS,
    rows: { ...rows, ...adjustmentRows(framework) },
    ballots,
    further: Object.fromEntries(furtherEntries(indicators).map(furtherNumber)),
  };
  return withSelfScores(framework, period, entries);
}

function filledRow(indicator: Indicator, kind: PeriodKind, loses: boolean): RowEntries {
  return {
    ...ruleEntries(indicator, kind, loses),
    ...otherEntries(indicator),
    evidence: `${indicator.name.zh}：${indicator.evidence.desc.zh}，共 ${Math.max(2, indicator.evidence.minItems)} 份`,
  };
}

function ruleEntries({ rule }: Indicator, kind: PeriodKind, loses: boolean): RowEntries {
  switch (rule.type) {
    case "rate":
      return { base: 20, actual: loses ? 19 : 20 };
    case "checklist":
      return loses
        ? {
            base: `${MISSING_PREFIX.zh}${itemLetter(rule.params.items.length - 1)}`,
            actual: rule.params.items.length - 1,
          }
        : { actual: rule.params.items.length };
    case "deduct_per_miss":
      return { actual: rule.params.required[kind] };
    case "deduct_per_event":
      return { actual: loses ? 1 : 0 };
    case "tier_select":
      return { option: rule.params.tiers[loses ? 1 : 0]?.option ?? "" };
    case "tier_value":
      return { actual: rule.params.tiers[kind][0]?.min ?? 0 };
    case "binary":
      return { option: "是" };
    case "import_score":
      return { actual: loses ? 88.5 : 93.25 };
    case "linear":
      return { actual: rule.params.best };
    case "relative":
      return { actual: 1 };
    case "ballot":
    case "manual":
      return {};
  }
}

/** Parts stay within their sum. */
function furtherNumber({ indicator: { checks = [] }, entry }: FurtherEntry): readonly [string, number] {
  return [entry.label.zh, checks.some(({ b }) => b === entry.key) ? 13 : 5];
}

/** Entries beside the rule's own that the row asks for as well. */
function otherEntries({ entries, rule }: Indicator): RowEntries {
  const base = entries.find(({ slot }) => slot === "base");
  return base !== undefined && rule.type !== "rate" ? { base: 13 } : {};
}

/** No veto applies, and the first bonus is claimed at its lowest level. */
function adjustmentRows({ adjustments }: Framework): Readonly<Record<string, RowEntries>> {
  return Object.fromEntries(
    adjustments.flatMap((adjustment): [string, RowEntries][] => {
      if (adjustment.kind === "veto") return [[adjustment.code, { option: "否" }]];
      const level = "levels" in adjustment ? adjustment.levels[0] : undefined;
      return level === undefined
        ? []
        : [[adjustment.code, { option: level.option, evidence: "表彰文件 1 份" }]];
    }),
  );
}

/** The same entries with the self scores that the rules give, and a reason where points are lost. */
export function withSelfScores(
  framework: Framework,
  period: Period,
  entries: ExampleEntries,
): ExampleEntries {
  const scores = indicatorScores(framework, period, entries);
  const rows = Object.entries(entries.rows).map(([code, row]): [string, RowEntries] => {
    const score = scores.get(code);
    if (score === undefined) return [code, row];
    const reason: RowEntries = score.lost ? { reason: "个别事项推迟，已列入下期计划" } : {};
    return [code, { ...row, self: score.points, ...reason }];
  });
  return { ...entries, rows: Object.fromEntries(rows) };
}
