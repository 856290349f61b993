/** Short notes on what a result stands on: reviews that are missing, totals over a part of the rows, rows left out. */
import type { Assessment } from "../assessment";
import type { Language, Text } from "../locale/language";
import type { Coverage, IndicatorScore, NotApplicableReason, Score } from "../scoring/score";

/** Why an indicator is left out of the total, in a few words. */
export const LEFT_OUT: Readonly<Record<NotApplicableReason, Text>> = {
  chosen: { zh: "填报单位选择不适用", en: "marked not applicable by the unit" },
  nothingToScore: { zh: "没有可评的内容", en: "nothing to score" },
  granted: { zh: "复核时准予不计入", en: "let off by the reviewer" },
};

const SEPARATOR = { zh: "、", en: ", " } as const;

/** “待复核 3/5 项”; null while no required review is missing. */
export function awaitingText(
  { awaitingReview, reviewsRequired }: Pick<Score, "awaitingReview" | "reviewsRequired">,
  language: Language,
): string | null {
  const count = awaitingReview.length;
  if (count === 0) return null;
  return language === "zh"
    ? `待复核 ${count}/${reviewsRequired} 项`
    : `${count} of ${reviewsRequired} required reviews missing`;
}

/** The same with the codes and what it means for the result. */
export function awaitingSentence(score: Score, language: Language): string | null {
  const text = awaitingText(score, language);
  if (text === null) return null;
  const codes = score.awaitingReview.join(SEPARATOR[language]);
  return language === "zh"
    ? `${text}（${codes}），复核前得分和等次为暂定`
    : `${text} (${codes}); until then score and grade are provisional`;
}

/** True when the score goes over some of the rows, and not over all that apply. */
export function isPartial({ count, of }: Coverage): boolean {
  return count > 0 && count < of;
}

/** “9.47/12 分（2/17 项）”: a total over a part of the rows is none out of 100. */
export function partialTotal(coverage: Coverage, decimals: number, language: Language): string {
  const points = coverage.points?.toFixed(decimals) ?? "";
  const { count, of, max } = coverage;
  return language === "zh"
    ? `${points}/${max.toString()} 分（${count}/${of} 项）`
    : `${points} of ${max.toString()} points (${count} of ${of} rows)`;
}

/** The rows that left the total, each with why. */
export function leftOutTexts({ score }: Pick<Assessment, "score">, language: Language): readonly string[] {
  return score.indicators.flatMap((one: IndicatorScore) => {
    if (one.notApplicable === null) return [];
    const { code, name, maxPoints } = one.indicator;
    const why = LEFT_OUT[one.notApplicable][language];
    return [
      language === "zh"
        ? `不计入总分：${code} ${name.zh}（${maxPoints} 分），${why}`
        : `Left out of the total: ${code} ${name.en} (${maxPoints} points), ${why}`,
    ];
  });
}
