/** What follows the ranking: comparisons among units, places within groups, places by level-1 indicator. */
import { explainIndicator } from "../core/explain/explain-indicator";
import type { Language } from "../core/locale/language";
import { decimal } from "../core/scoring/decimal";
import { gradeName } from "../core/scoring/shown-grade";
import { numberText } from "../core/scoring/number-text";
import { plainTable } from "./plain-table";
import type { FileUnit, RankReport } from "./rank-report";
import { GROUPING_NAMES } from "./roster-groups";

const TEXTS = {
  zh: {
    comparisons: "与其他单位比较得分的指标：",
    best: { higher: "最高值", lower: "最低值" },
    full: (best: string, value: string, units: string, points: string) =>
      `${best} ${value}（${units}），得满分 ${points} 分，其他单位按比例得分`,
    without: (units: string) => `缺数值：${units}。补齐后最优值可能变化，各单位得分随之变化。`,
    list: "、",
    colon: "：",
    noGroup: "未分组",
    groupHead: ["组内名次", "被考核党组织", "最终得分", "等次", "总名次"],
    levelHead: ["名次", "被考核党组织", "得分", "适用分值", "得分率"],
    byRate: "各单位适用分值不同，按得分率排名",
    shared: "（并列）",
    incomplete: "尚未评完",
    notApplicable: "不适用",
    place: (title: string) => `【${title}】`,
    points: (points: string) => `（${points} 分）`,
  },
  en: {
    comparisons: "Indicators compared among the units:",
    best: { higher: "highest value", lower: "lowest value" },
    full: (best: string, value: string, units: string, points: string) =>
      `${best} ${value} (${units}) has the full ${points} points, the others in proportion`,
    without: (units: string) =>
      `No value: ${units}. Once it is there the best value can change, and the scores with it.`,
    list: ", ",
    colon: ": ",
    noGroup: "no group",
    groupHead: ["Rank in group", "Organisation", "Final score", "Grade", "Overall"],
    levelHead: ["Rank", "Organisation", "Score", "Points", "Rate"],
    byRate: "different points apply, so rates are compared",
    shared: " (shared)",
    incomplete: "not completely scored",
    notApplicable: "not applicable",
    place: (title: string) => `[${title}]`,
    points: (points: string) => ` (${points} points)`,
  },
} as const;

/** What the best value is, and each unit's arithmetic. */
export function comparisonLines(
  { comparisons, best }: RankReport,
  units: readonly FileUnit[],
  language: Language,
): readonly string[] {
  const texts = TEXTS[language];
  if (comparisons.length === 0) return [];
  const names = (sheets: readonly { readonly unit: string }[]): string =>
    sheets.map(({ unit }) => unit).join(texts.list);
  return [
    "",
    texts.comparisons,
    ...comparisons.flatMap(({ indicator, direction, best: top, holders, missing }) => [
      `${indicator.code} ${indicator.name[language]}${texts.colon}${texts.full(
        texts.best[direction],
        numberText(top),
        names(holders),
        numberText(decimal(indicator.maxPoints)),
      )}`,
      ...units.flatMap(({ unit, assessment }) => {
        const arithmetic = explainIndicator(assessment, indicator.code, best)?.arithmetic ?? null;
        return arithmetic === null ? [] : [`  ${unit}  ${arithmetic[language]}`];
      }),
      ...(missing.length === 0 ? [] : [`  ${texts.without(names(missing))}`]),
    ]),
  ];
}

/** Places within the groups of the roster. */
export function groupingLines({ groupings, framework }: RankReport, language: Language): readonly string[] {
  const texts = TEXTS[language];
  return groupings.flatMap(({ by, groups }) =>
    groups.flatMap(({ name, ranked, unranked }) => {
      const table = plainTable(texts.groupHead, ["right", "left", "right", "left", "right"]);
      for (const { groupRank, input, total, grade, rank } of ranked)
        table.push([
          groupRank === null ? "—" : String(groupRank),
          input.unit,
          total.toFixed(framework.precision.decimals),
          gradeName(grade, input.score.provisional, language),
          String(rank),
        ]);
      return section(
        texts.place(`${GROUPING_NAMES[by][language]}${texts.colon}${name ?? texts.noGroup}`),
        table,
        unranked.map(({ input, text }) => `${input.unit}${texts.colon}${text[language]}`),
      );
    }),
  );
}

/** Places by each level-1 indicator alone. */
export function levelLines({ levels, framework }: RankReport, language: Language): readonly string[] {
  const texts = TEXTS[language];
  const { decimals } = framework.precision;
  return levels.flatMap(({ group, by, places, unranked }) => {
    const table = plainTable(texts.levelHead, ["right", "left", "right", "right", "right"]);
    for (const { rank, shared, input, official, applicable, rate } of places)
      table.push([
        `${rank}${shared ? texts.shared : ""}`,
        input.unit,
        official.toFixed(decimals),
        numberText(applicable),
        `${rate.times(100).toFixed(2)}%`,
      ]);
    const points = texts.points(numberText(decimal(group.maxPoints)));
    return section(texts.place(`${group.code} ${group.name[language]}${points}`), table, [
      ...(by === "rate" ? [texts.byRate] : []),
      ...unranked.map(({ input, reason }) => `${input.unit}${texts.colon}${texts[reason]}`),
    ]);
  });
}

/** A table under its title, if it has rows, and what is said below it. */
function section(
  title: string,
  table: ReturnType<typeof plainTable>,
  notes: readonly string[],
): readonly string[] {
  return ["", title, ...(table.length === 0 ? [] : [table.toString()]), ...notes.map((note) => `  ${note}`)];
}
