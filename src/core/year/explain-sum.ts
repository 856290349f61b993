/** The arithmetic of a year that is put together indicator by indicator, in words to check it by. */
import Big from "big.js";
import type { AnnualMethod } from "../framework/annual-periods";
import type { Framework } from "../framework/framework";
import type { Text } from "../locale/language";
import { decimal, settle, sum } from "../scoring/decimal";
import type { AnnualAdjustment, AnnualIndicator, AnnualSum, AnnualTerm } from "./annual-sum";

/** @param final as shown */
export function explainSum(framework: Framework, year: AnnualSum, final: string): readonly Text[] {
  const { decimals } = framework.precision;
  const left = year.indicators.filter(({ official }) => official === null);
  const earned = sum(year.indicators.flatMap(({ official }) => official ?? []));
  const official = year.official?.toFixed(decimals) ?? "";
  const [bonus, penalty] = [settle(year.bonus.points), settle(year.penalty.points)];
  const changed = !bonus.eq(0) || !penalty.eq(0);
  return [
    howText(framework.cycle.annual),
    ...left.map(({ indicator: { code, name } }) => ({
      zh: `${code} ${name.zh}全年不适用，不计入总分。`,
      en: `${code} ${name.en} did not apply all year and leaves the total.`,
    })),
    ...year.groups.flatMap(({ group, official: points, applicable }) =>
      points === null
        ? []
        : [same(`${group.code} `, group.name, ` ${points.toFixed(decimals)} / ${applicable.toString()}`)],
    ),
    {
      zh: `指标得分 = ${earned.toFixed(decimals)} × 100 ÷ ${year.applicable.toString()} = ${official}`,
      en: `Indicators = ${earned.toFixed(decimals)} × 100 ÷ ${year.applicable.toString()} = ${official}`,
    },
    ...adjustmentLine({ zh: "加分", en: "Bonus" }, year.bonus),
    ...adjustmentLine({ zh: "扣分", en: "Penalty" }, year.penalty),
    changed
      ? {
          zh: `年度得分 = ${official} + ${bonus.toString()} − ${penalty.toString()} = ${final}`,
          en: `Annual score = ${official} + ${bonus.toString()} − ${penalty.toString()} = ${final}`,
        }
      : { zh: `年度得分 = ${final}`, en: `Annual score = ${final}` },
  ];
}

/** “SQLH-1.2 理论学习落实：（5 + 3 + 5 + 5）÷ 4 × 60% + 5 × 40% = 4.70” */
export function explainAnnualIndicator(
  { precision: { decimals } }: Framework,
  { indicator, terms, official }: AnnualIndicator,
): Text {
  const { code, name } = indicator;
  if (official === null)
    return { zh: `${code} ${name.zh}：全年不适用`, en: `${code} ${name.en}: did not apply all year` };
  const text = termsText(terms);
  const points = official.toFixed(decimals);
  return { zh: `${code} ${name.zh}：${text} = ${points}`, en: `${code} ${name.en}: ${text} = ${points}` };
}

function howText(annual: AnnualMethod): Text {
  return annual.method === "quarters_plus_yearend"
    ? {
        zh: `各指标全年得分 = 季度平均 × ${percent(annual.quarterWeight)} + 年终 × ${percent(annual.yearEndWeight)}；只在季度或只在年终计分的，按所计的算。`,
        en: `Each indicator's year = mean of its quarters × ${percent(annual.quarterWeight)} + year end × ${percent(annual.yearEndWeight)}; one that counted on one side only takes it all.`,
      }
    : {
        zh: "各指标全年得分 = 计分的各季度平均。",
        en: "Each indicator's year = the mean of the quarters in which it counted.",
      };
}

function adjustmentLine(title: Text, { terms, points }: AnnualAdjustment): readonly Text[] {
  if (points.eq(0)) return [];
  const text = `${termsText(terms)} = ${settle(points).toString()}`;
  return [same("", title, ` = ${text}`)];
}

/** “（5 + 3）÷ 2 × 60% + 4 × 40%”; without weights where only one side is there. */
function termsText(terms: readonly AnnualTerm[]): string {
  const quarters = terms.filter(({ key }) => key !== "Y");
  const yearEnd = terms.find(({ key }) => key === "Y");
  const [first] = quarters;
  const mean =
    quarters.length === 1
      ? (first?.points ?? new Big(0)).toString()
      : `(${quarters.map(({ points }) => points.toString()).join(" + ")}) ÷ ${quarters.length}`;
  if (first === undefined) return yearEnd?.points.toString() ?? "0";
  if (yearEnd === undefined) return mean;
  return `${mean} × ${shareText(first.weight)} + ${yearEnd.points.toString()} × ${shareText(yearEnd.weight)}`;
}

function same(before: string, { zh, en }: Text, after: string): Text {
  return { zh: `${before}${zh}${after}`, en: `${before}${en}${after}` };
}

function percent(share: number): string {
  return shareText(decimal(share));
}

function shareText(share: Big): string {
  return `${share.times(100).toString()}%`;
}
