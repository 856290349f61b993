/** What a framework rules beside its indicators, in sentences: the year, ranks and quota, bonus, penalty and veto. */
import type { Adjustment, Framework } from "../core/framework/framework";
import { indicatorGroups } from "../core/framework/indicators";
import type { Language, Text } from "../core/locale/language";
import { decimal } from "../core/scoring/decimal";
import { vetoedGrade } from "../core/scoring/veto-words";
import { optionText } from "../core/sheet/option-words";

/** The year's score, who may have the best grade, and how ties are settled; one line each. */
export function frameworkRules(framework: Framework, language: Language): readonly string[] {
  return [annualRule(framework), quotaRule(framework), tieRule(framework), capsRule(framework)].flatMap(
    (rule) => (rule === null ? [] : [rule[language]]),
  );
}

function annualRule({ cycle: { annual }, composition }: Framework): Text | null {
  // A composite says so itself, with its proposals.
  if (composition !== undefined) return annual.note ?? null;
  switch (annual.method) {
    case "quarters_plus_yearend": {
      const [quarters, yearEnd] = [percent(annual.quarterWeight), percent(annual.yearEndWeight)];
      return {
        zh: `年度得分：各季度平均 × ${quarters} + 年终 × ${yearEnd}；只在季度或只在年终考核的指标，按所考核的计算。`,
        en: `Year: the mean of the quarters × ${quarters} + the year end × ${yearEnd}; what is asked on one side only counts by that side.`,
      };
    }
    case "mean_quarters":
      return {
        zh: "年度得分：各季度平均；没有年终评分表。",
        en: "Year: the mean of the quarters; there is no year-end sheet.",
      };
    case "annual_only":
      return { zh: "年度得分：一年只考核一次。", en: "Year: assessed once a year." };
  }
}

const ROUNDING = {
  floor: { zh: "向下取整", en: "rounded down" },
  round: { zh: "四舍五入", en: "rounded" },
  ceil: { zh: "向上取整", en: "rounded up" },
} as const;

function quotaRule({ quota, grades }: Framework): Text | null {
  const grade = grades.find(({ key }) => key === quota?.grade);
  if (quota === undefined || grade === undefined) return null;
  const rounding = ROUNDING[quota.rounding];
  const share = percent(quota.maxShare);
  return {
    zh: `名额：“${grade.name.zh}”不超过参加排名单位的 ${share}（${rounding.zh}），少于 ${quota.minUnits} 个单位时不限；超出的按名次调整为下一等次。`,
    en: `Quota: at most ${share} of the ranked units are “${grade.name.en}” (${rounding.en}), without a limit for fewer than ${quota.minUnits} units; those beyond it get the next grade.`,
  };
}

function tieRule(framework: Framework): Text | null {
  if (framework.tieBreak.length === 0) return null;
  const groups = indicatorGroups(framework);
  const names = framework.tieBreak.map((key): Text => {
    const group = groups.find(({ code }) => code === key);
    if (group === undefined) return { zh: "扣分少的", en: "fewer points of penalty" };
    return { zh: `“${group.name.zh}”得分高的`, en: `more points for “${group.name.en}”` };
  });
  return {
    zh: `同分时名次在前的依次为：${names.map(({ zh }) => zh).join("、")}。`,
    en: `Ties are settled, in this order, by ${names.map(({ en }) => en).join(", ")}.`,
  };
}

function capsRule({ caps, adjustments }: Framework): Text | null {
  if (adjustments.every(({ kind }) => kind === "veto")) return null;
  const { bonus, penalty, finalMin, finalMax } = caps;
  return {
    zh: `加分合计最多 ${bonus} 分，扣分合计最多 ${penalty} 分，最终得分在 ${finalMin} 至 ${finalMax} 分之间。`,
    en: `Bonuses add at most ${bonus}, penalties take at most ${penalty}; the final score is between ${finalMin} and ${finalMax}.`,
  };
}

/** What one adjustment gives or takes. */
export function adjustmentRule(framework: Framework, adjustment: Adjustment, language: Language): string {
  const isChinese = language === "zh";
  if (adjustment.kind === "veto") {
    const grade = vetoedGrade(framework, adjustment.gradeCap)[language];
    return isChinese ? `一票否决：出现的，等次${grade}。` : `Veto: if it happened, the grade ${grade}.`;
  }
  const kind: Text =
    adjustment.kind === "bonus" ? { zh: "加分", en: "Bonus" } : { zh: "扣分", en: "Penalty" };
  const most = isChinese ? `本项最多 ${adjustment.cap} 分` : `at most ${adjustment.cap} in all`;
  if (!("levels" in adjustment))
    return isChinese
      ? `${kind.zh}：每次 ${adjustment.perUnit} 分，${most}。`
      : `${kind.en}: ${adjustment.perUnit} each time, ${most}.`;
  const levels = adjustment.levels.map(
    ({ option, points }) => `${optionText(option, language)} ${points}${isChinese ? " 分" : ""}`,
  );
  return isChinese
    ? `${kind.zh}：每次${levels.join("、")}，${most}。`
    : `${kind.en}, each time: ${levels.join(", ")}; ${most}.`;
}

function percent(share: number): string {
  return `${decimal(share).times(100).toString()}%`;
}
