/**
 * How the final score and the grade came about, step by step: out of 100, bonus and penalty with
 * their caps, bounds, grade, veto.
 */
import type Big from "big.js";
import type { Assessment } from "../assessment";
import type { Grade } from "../framework/framework";
import type { Language, Text } from "../locale/language";
import { settle, sum } from "../scoring/decimal";
import { pointsText } from "../scoring/number-text";
import { gradeName } from "../scoring/shown-grade";
import { gradeAfterVetoes } from "../scoring/veto-words";
import { awaitingSentence } from "./result-notes";

/** Sentences in the order in which scoring proceeds; empty while nothing is scored. */
export function explainResult(assessment: Assessment, language: Language): readonly string[] {
  const { score, framework } = assessment;
  const { official, final } = score.totals;
  if (official === null || final === null) return [];
  const points = (value: Big): string => pointsText(value, framework.precision.decimals);
  const reached = sum(score.indicators.flatMap((indicator) => indicator.official ?? []));
  const applicable = score.applicable.toString();
  const steps: Text[] = [
    {
      zh: `核定得分：得 ${points(reached)} 分，适用分值 ${applicable} 分，折合百分制 ${points(official)} 分。`,
      en: `Official: ${points(reached)} of ${applicable} points that apply, ${points(official)} out of 100.`,
    },
    ...adjustmentSteps(assessment, points),
    finalStep(assessment, final, points),
    ...gradeSteps(assessment),
  ];
  return steps.map((step) => step[language]);
}

function adjustmentSteps({ score, framework }: Assessment, points: (value: Big) => string): readonly Text[] {
  return (["bonus", "penalty"] as const).flatMap((kind) => {
    const given = sum(score.adjustments.filter((one) => one.kind === kind).map((one) => one.points));
    const counted = score.totals[kind];
    if (given.eq(0)) return [];
    const word: Text = kind === "bonus" ? { zh: "加分", en: "Bonus" } : { zh: "扣分", en: "Penalty" };
    const capped = counted.lt(given);
    // No cell of the sheet holds a review of them.
    const claimed: Text =
      kind === "bonus"
        ? { zh: "（按申报计入，凭佐证材料核定）", en: " (as claimed, to be checked by the papers)" }
        : { zh: "", en: "" };
    return [
      {
        zh: `${word.zh}：${capped ? `合计 ${points(given)} 分，封顶 ${framework.caps[kind]} 分，` : ""}计 ${points(counted)} 分${claimed.zh}。`,
        en: `${word.en}: ${capped ? `${points(given)} in all, capped at ${framework.caps[kind]}; ` : ""}${points(counted)} counted${claimed.en}.`,
      },
    ];
  });
}

function finalStep({ score, framework }: Assessment, final: Big, points: (value: Big) => string): Text {
  const { official, bonus, penalty } = score.totals;
  if (official === null) throw new Error("a final score has an official one");
  const { finalMin, finalMax } = framework.caps;
  const raw = settle(official.plus(bonus).minus(penalty));
  const sumText = `${points(official)} + ${points(bonus)} − ${points(penalty)} = ${points(raw)}`;
  if (raw.eq(final)) return { zh: `最终得分：${sumText}。`, en: `Final score: ${sumText}.` };
  return raw.lt(finalMin) || raw.gt(finalMax)
    ? {
        zh: `最终得分：${sumText}，限于 ${finalMin} 至 ${finalMax} 分，计 ${points(final)} 分。`,
        en: `Final score: ${sumText}, kept within ${finalMin} and ${finalMax}: ${points(final)}.`,
      }
    : {
        zh: `最终得分：${sumText}，四舍五入为 ${points(final)} 分。`,
        en: `Final score: ${sumText}, rounded to ${points(final)}.`,
      };
}

function gradeSteps({ score, framework }: Assessment): readonly Text[] {
  const { grade, gradeBeforeVeto, answered } = score;
  if (grade === null || gradeBeforeVeto === null) {
    return [
      {
        zh: `等次：待定，已评 ${answered.count}/${answered.of} 项。`,
        en: `Grade: open; ${answered.count} of ${answered.of} scored.`,
      },
    ];
  }
  const named = (reached: Grade, language: Language): string =>
    gradeName(reached, score.provisional, language);
  const vetoed = new Set(score.adjustments.flatMap((one) => (one.vetoed ? [one.code] : [])));
  const vetoes = framework.adjustments.filter(({ code }) => vetoed.has(code));
  const steps: Text[] = [
    {
      zh: `等次：达到 ${gradeBeforeVeto.min} 分，为“${named(gradeBeforeVeto, "zh")}”。`,
      en: `Grade: ${gradeBeforeVeto.min} is reached, “${named(gradeBeforeVeto, "en")}”.`,
    },
  ];
  const waits = { zh: awaitingSentence(score, "zh"), en: awaitingSentence(score, "en") };
  if (waits.zh !== null && waits.en !== null) steps.push({ zh: `${waits.zh}。`, en: `${waits.en}.` });
  if (vetoes.length > 0) {
    const left = gradeAfterVetoes(framework, vetoes);
    steps.push({
      zh: `一票否决：${vetoes.map(({ name }) => name.zh).join("、")}，等次${left.zh}。`,
      en: `Veto: ${vetoes.map(({ name }) => name.en).join(", ")}; the grade ${left.en}.`,
    });
  }
  return steps;
}
