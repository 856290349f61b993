/** Why a branch's level moved or stayed, in words. */
import type { Grade } from "../framework/framework";
import type { Text } from "../locale/language";
import type { PromotionOptions, PromotionStep } from "./promotion-step";

interface Circumstances {
  readonly grade: Grade | null;
  readonly vetoed: boolean;
  /** Years in a row so far with a better, or a worse, grade than the level. */
  readonly better: number;
  readonly worse: number;
}

export function promotionReason(
  { year, from, to, move }: Omit<PromotionStep, "text">,
  { grade, vetoed, better, worse }: Circumstances,
  options: PromotionOptions,
): Text {
  if (move === null || grade === null || to === null) {
    return {
      zh: `${year}年没有年度等次，不判定升降。`,
      en: `${year} has no annual grade, so nothing is decided.`,
    };
  }
  const earned: Text = { zh: `${year}年度等次“${grade.name.zh}”`, en: `${year}: “${grade.name.en}”` };
  const level: Text = { zh: `“${to.name.zh}”`, en: `“${to.name.en}”` };
  if (vetoed && options.veto === "lowest" && move !== "keep") {
    return {
      zh: `${year}年触发一票否决，直接定为${level.zh}。`,
      en: `A veto in ${year}: straight to ${level.en}.`,
    };
  }
  switch (move) {
    case "start":
      return { zh: `${earned.zh}，首次定级为${level.zh}。`, en: `${earned.en}; first level: ${level.en}.` };
    case "up":
      return {
        zh: `${earned.zh}，高于现等级“${from?.name.zh ?? ""}”${rowZh(options.upAfter)}，升级为${level.zh}。`,
        en: `${earned.en}, better than the level “${from?.name.en ?? ""}”${rowEn(options.upAfter)}: up to ${level.en}.`,
      };
    case "down":
      return {
        zh: `${earned.zh}，低于现等级“${from?.name.zh ?? ""}”${rowZh(options.downAfter)}，降级为${level.zh}。`,
        en: `${earned.en}, worse than the level “${from?.name.en ?? ""}”${rowEn(options.downAfter)}: down to ${level.en}.`,
      };
    case "keep":
      return keepReason(earned, level, better, worse, options);
  }
}

function keepReason(
  earned: Text,
  level: Text,
  better: number,
  worse: number,
  { upAfter, downAfter }: PromotionOptions,
): Text {
  if (better > 0)
    return {
      zh: `${earned.zh}，高于现等级，已连续 ${better} 年（升级需 ${upAfter} 年），保持${level.zh}。`,
      en: `${earned.en}, better than the level for ${better} of ${upAfter} years: stays at ${level.en}.`,
    };
  if (worse > 0)
    return {
      zh: `${earned.zh}，低于现等级，已连续 ${worse} 年（降级需 ${downAfter} 年），保持${level.zh}。`,
      en: `${earned.en}, worse than the level for ${worse} of ${downAfter} years: stays at ${level.en}.`,
    };
  return { zh: `${earned.zh}，保持${level.zh}。`, en: `${earned.en}: stays at ${level.en}.` };
}

function rowZh(years: number): string {
  return years > 1 ? `（连续 ${years} 年）` : "";
}

function rowEn(years: number): string {
  return years > 1 ? ` for ${years} years in a row` : "";
}
