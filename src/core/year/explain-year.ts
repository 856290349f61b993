/** The year's arithmetic in words, so that a person can check it with a calculator. */
import Big from "big.js";
import type { Framework } from "../framework/framework";
import type { Text } from "../locale/language";
import { decimal, settle, sum } from "../scoring/decimal";
import { explainSum } from "./explain-sum";
import type { AnnualScore } from "./annual-score";
import type { PartOutcome, YearPart } from "./year-part";
import { periodNames } from "./period-names";

/** @param used the sheets of the year, for their vetoes */
export function explainYear(
  framework: Framework,
  result: Omit<AnnualScore, "explanation">,
  used: readonly YearPart[],
): readonly Text[] {
  if (result.totals.final === null) return result.problems.map(({ text }) => text);
  const final = result.totals.final.toFixed(framework.precision.decimals);
  return [
    ...missingLine(framework, result),
    ...exemptLine(result),
    ...(result.sum === null
      ? arithmetic(framework, result.parts, final)
      : explainSum(framework, result.sum, final)),
    ...gradeLines(framework, result, used),
  ];
}

function exemptLine({ parts }: Pick<AnnualScore, "parts">): Text[] {
  const keys = parts.flatMap(({ key, state }) => (state === "exempt" ? [key] : []));
  if (keys.length === 0) return [];
  const names = periodNames(keys);
  return [{ zh: `${names.zh}经批准不考核，不计入。`, en: `The unit was let off ${names.en}: not counted.` }];
}

function missingLine(
  { cycle }: Framework,
  { missingQuarters }: Pick<AnnualScore, "missingQuarters">,
): Text[] {
  if (missingQuarters.length === 0 || !("missingQuarter" in cycle.annual)) return [];
  const names = periodNames(missingQuarters);
  return cycle.annual.missingQuarter === "zero"
    ? [{ zh: `${names.zh}缺评分表，按 0 分计。`, en: `No sheet for ${names.en}: counted as 0.` }]
    : [
        {
          zh: `${names.zh}缺评分表，按其余季度平均。`,
          en: `No sheet for ${names.en}: the mean of the other quarters counts.`,
        },
      ];
}

function arithmetic({ cycle }: Framework, parts: readonly PartOutcome[], final: string): Text[] {
  const { annual } = cycle;
  const quarters = parts.flatMap(({ key, counted }) => (key === "Y" ? [] : (counted ?? [])));
  const yearEnd = parts.find(({ key }) => key === "Y")?.counted ?? null;
  const mean = quarters.length === 0 ? new Big(0) : settle(sum(quarters).div(quarters.length));
  const meanLine: Text = {
    zh: `季度平均分 =（${quarters.map(String).join(" + ")}）÷ ${quarters.length} = ${mean.toString()}`,
    en: `Mean of the quarters = (${quarters.map(String).join(" + ")}) ÷ ${quarters.length} = ${mean.toString()}`,
  };
  switch (annual.method) {
    case "quarters_plus_yearend": {
      const terms = `${mean.toString()} × ${percent(annual.quarterWeight)} + ${yearEnd?.toString() ?? ""} × ${percent(annual.yearEndWeight)}`;
      return [
        meanLine,
        {
          zh: `年度得分 = 季度平均分 × 权重 + 年终得分 × 权重 = ${terms} = ${final}`,
          en: `Annual score = mean of the quarters × weight + year-end score × weight = ${terms} = ${final}`,
        },
      ];
    }
    case "mean_quarters":
      return [meanLine, { zh: `年度得分 = ${final}`, en: `Annual score = ${final}` }];
    case "annual_only":
      return [{ zh: `年度得分 = 年终得分 = ${final}`, en: `Annual score = year-end score = ${final}` }];
  }
}

function gradeLines(
  framework: Framework,
  { grade, gradeBeforeVeto }: Omit<AnnualScore, "explanation">,
  used: readonly YearPart[],
): Text[] {
  if (grade === null || gradeBeforeVeto === null) return [];
  const lines: Text[] = [
    {
      zh: `等次：${gradeBeforeVeto.name.zh}（${gradeBeforeVeto.min} 分及以上）`,
      en: `Grade: ${gradeBeforeVeto.name.en} (${gradeBeforeVeto.min} and above)`,
    },
  ];
  const vetoes = used.flatMap(({ period, score }) =>
    score.adjustments
      .filter(({ vetoed }) => vetoed)
      .map(({ code }) => ({ period: periodNames([period.key]), name: vetoName(framework, code) })),
  );
  for (const { period, name } of vetoes) {
    lines.push({
      zh: `${period.zh}触发一票否决“${name.zh}”，年度等次为“${grade.name.zh}”。`,
      en: `The veto “${name.en}” applied in ${period.en}: the year's grade is “${grade.name.en}”.`,
    });
  }
  return lines;
}

function vetoName(framework: Framework, code: string): Text {
  return framework.adjustments.find((adjustment) => adjustment.code === code)?.name ?? { zh: code, en: code };
}

function percent(share: number): string {
  return `${decimal(share).times(100).toString()}%`;
}
