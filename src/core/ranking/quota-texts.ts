/** Says in words how the quota worked out and why a unit was moved down. */
import { plural } from "../locale/plural";
import type { Framework, Grade } from "../framework/framework";
import type { Text } from "../locale/language";
import { decimal } from "../scoring/decimal";
import type { DemotionReason } from "./ranked-unit";

type Quota = NonNullable<Framework["quota"]>;

export interface QuotaFacts {
  readonly grade: Grade;
  readonly below: Grade;
  readonly quota: Quota;
  /** Ranked units. */
  readonly of: number;
  /** Units that reached the grade. */
  readonly reached: number;
}

/** How a share of units becomes a number of them. */
export const ROUNDING: Readonly<Record<Quota["rounding"], Text>> = {
  floor: { zh: "向下取整", en: "rounded down" },
  round: { zh: "四舍五入", en: "rounded" },
  ceil: { zh: "向上取整", en: "rounded up" },
};

export function quotaText({
  grade,
  quota,
  of,
  reached,
  limit,
  kept,
}: QuotaFacts & { readonly limit: number | null; readonly kept: number }): Text {
  if (limit === null) {
    return {
      zh: `参加排名的单位 ${of} 个，少于 ${quota.minUnits} 个，“${grade.name.zh}”不设名额限制。`,
      en: `${plural(of, "unit")} ranked, fewer than ${quota.minUnits}: “${grade.name.en}” is not limited.`,
    };
  }
  const rule = share(quota, of);
  return {
    zh: `“${grade.name.zh}”名额 ${limit} 个（${rule.zh}），达到 ${reached} 个，保留 ${kept} 个。`,
    en: `“${grade.name.en}”: ${plural(limit, "place")} (${rule.en}), ${reached} reached it, ${kept} keep it.`,
  };
}

export function demotionText({
  grade,
  below,
  quota,
  of,
  limit,
  rank,
  tied,
  reason,
}: QuotaFacts & {
  readonly limit: number;
  readonly rank: number;
  /** Units that share the rank, this one too. */
  readonly tied: number;
  readonly reason: DemotionReason;
}): Text {
  const change = {
    zh: `由“${grade.name.zh}”调整为“${below.name.zh}”`,
    en: `moved from “${grade.name.en}” to “${below.name.en}”`,
  };
  const rule = share(quota, of);
  switch (reason) {
    case "vetoed":
      return {
        zh: `触发一票否决，不占“${grade.name.zh}”名额，${change.zh}。`,
        en: `A veto applies, so the unit takes no place of “${grade.name.en}”: ${change.en}.`,
      };
    case "tieAcrossLimit":
      return {
        zh: `“${grade.name.zh}”名额 ${limit} 个（${rule.zh}），并列第 ${rank} 名的 ${tied} 个单位不能全部入围，一并${change.zh}。`,
        en: `“${grade.name.en}” has ${plural(limit, "place")} (${rule.en}); the ${tied} units that share rank ${rank} do not all fit, so all of them are ${change.en}.`,
      };
    case "overLimit":
      return {
        zh: `“${grade.name.zh}”名额 ${limit} 个（${rule.zh}），第 ${rank} 名超出名额，${change.zh}。`,
        en: `“${grade.name.en}” has ${plural(limit, "place")} (${rule.en}); rank ${rank} is beyond them: ${change.en}.`,
      };
  }
}

function share({ maxShare, rounding }: Quota, of: number): Text {
  const percent = decimal(maxShare).times(100).toString();
  return {
    zh: `${of} 个单位 × ${percent}%，${ROUNDING[rounding].zh}`,
    en: `${of} units × ${percent}%, ${ROUNDING[rounding].en}`,
  };
}
