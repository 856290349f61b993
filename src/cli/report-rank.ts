/** A ranking as tables for a person. */
import { plural } from "../core/locale/plural";
import type Big from "big.js";
import type { Framework } from "../core/framework/framework";
import { parsePeriod, describePeriod } from "../core/framework/period";
import type { Language } from "../core/locale/language";
import { wrapText } from "../core/plan/text-size";
import { awaitingText } from "../core/explain/result-notes";
import type { Score } from "../core/scoring/score";
import { gradeName } from "../core/scoring/shown-grade";
import { LESS_PENALTY } from "../core/ranking/tied-sets";
import type { RankedInput, RankedUnit, Ranking } from "../core/ranking/ranked-unit";
import type { FileUnit, RankReport } from "./rank-report";
import { comparisonLines, groupingLines, levelLines } from "./report-rank-sections";
import { plainTable } from "./plain-table";

/** Columns that a note is wrapped to. */
const NOTE_WIDTH = 52;

const TEXTS = {
  zh: {
    head: ["名次", "被考核党组织", "最终得分", "与上一名差距", "等次", "说明"],
    shared: "并列",
    near: (margin: string) => `得分接近（差距小于 ${margin} 分）`,
    vetoed: "已触发一票否决",
    provisional: "得分为暂定，尚有指标未复核",
    less: "扣分较少者在前",
    decided: (by: string) => `同分，按“${by}”排序`,
    unranked: "未参加排名：",
    notReturned: (names: readonly string[]) =>
      `单位名录中有 ${names.length} 个单位没有评分表：${names.join("、")}`,
  },
  en: {
    head: ["Rank", "Organisation", "Final score", "Gap", "Grade", "Notes"],
    shared: "shared",
    near: (margin: string) => `near tie (closer than ${margin})`,
    vetoed: "a veto applies",
    provisional: "provisional: not all is reviewed",
    less: "less penalty first",
    decided: (by: string) => `equal total, decided by “${by}”`,
    unranked: "Not ranked:",
    notReturned: (names: readonly string[]) =>
      `${plural(names.length, "unit")} of the roster without a sheet: ${names.join(", ")}`,
  },
} as const;

/** @param units all units, whether they are ranked or not */
export function rankText(report: RankReport, units: readonly FileUnit[], language: Language): string {
  const texts = TEXTS[language];
  const { framework, ranking, notReturned } = report;
  const period = report.period === null ? null : parsePeriod(report.period);
  const title = [
    `${framework.name[language]} ${framework.version}`,
    ...(period === null ? [] : [describePeriod(period)[language]]),
  ];
  const nameOf = ({ unit, file }: FileUnit): string => `${unit} (${file})`;
  const lines = [title.join(" · "), ...rankingLines(framework, ranking, nameOf, language)];
  if (notReturned.length > 0) lines.push(texts.notReturned(notReturned));
  lines.push(
    ...comparisonLines(report, units, language),
    ...groupingLines(report, language),
    ...levelLines(report, language),
  );
  return `${lines.join("\n")}\n`;
}

/** A ranked unit: one with a single sheet knows which reviews are missing. */
type RankedResult = RankedInput & {
  readonly score: Partial<Pick<Score, "awaitingReview" | "reviewsRequired">>;
};

/** Why the result may still change; null where it is final. */
function provisionalText({ score }: RankedResult, language: Language): string | null {
  const { provisional, awaitingReview = [], reviewsRequired = 0 } = score;
  const awaiting = awaitingText({ awaitingReview, reviewsRequired }, language);
  return awaiting ?? (provisional ? TEXTS[language].provisional : null);
}

/**
 * The table of places, how the quota worked out, and who has no place.
 * @param nameOf who a unit without a place is
 */
export function rankingLines<Input extends RankedResult>(
  framework: Framework,
  ranking: Ranking<Input>,
  nameOf: (input: Input) => string,
  language: Language,
): string[] {
  const texts = TEXTS[language];
  const { decimals } = framework.precision;
  const table = plainTable(texts.head, ["right", "left", "right", "right", "left", "left"]);
  for (const unit of ranking.ranked) {
    table.push([
      String(unit.rank),
      unit.input.unit,
      unit.total.toFixed(decimals),
      unit.gap?.toFixed(decimals) ?? "",
      gradeName(unit.grade, unit.input.score.provisional, language),
      notes(unit, framework, ranking.margin, language)
        .flatMap((note) => wrapText(note, NOTE_WIDTH))
        .join("\n"),
    ]);
  }
  return [
    table.toString(),
    ...(ranking.quota === null ? [] : [ranking.quota.text[language]]),
    ...(ranking.unranked.length > 0 ? [texts.unranked] : []),
    ...ranking.unranked.map(({ input, text }) => `  ${nameOf(input)}: ${text[language]}`),
  ];
}

function notes(
  { shared, decidedBy, nearTie, input, demotion }: RankedUnit<RankedResult>,
  framework: Framework,
  margin: Big,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language];
  const criterion = framework.indicators.find(({ code }) => code === decidedBy)?.name[language];
  return [
    ...(shared ? [texts.shared] : []),
    ...(decidedBy === null
      ? []
      : [texts.decided(decidedBy === LESS_PENALTY ? texts.less : (criterion ?? decidedBy))]),
    ...(nearTie ? [texts.near(margin.toString())] : []),
    ...(input.score.vetoed ? [texts.vetoed] : []),
    ...[provisionalText(input, language)].filter((text) => text !== null),
    ...(demotion === null ? [] : [demotion.text[language]]),
  ];
}
