/** Why a year has no score yet: all reasons at once, each with its periods. */
import type { Framework } from "../framework/framework";
import type { PeriodKey } from "../framework/period";
import type { Text } from "../locale/language";
import type { AnnualProblem } from "./annual-score";
import type { PartOutcome } from "./year-part";
import { periodNames } from "./period-names";

const KINDS = ["missing", "incomplete", "twice", "exempt"] as const;

/**
 * @param parts the periods that the method needs
 * @param away those of whose sheets nothing applies: incomplete, though nobody left anything open
 */
export function annualProblems(
  parts: readonly PartOutcome[],
  { cycle }: Framework,
  away: ReadonlySet<PeriodKey>,
): readonly AnnualProblem[] {
  const { annual } = cycle;
  const quarters = parts.filter(({ key }) => key !== "Y");
  // With no quarter's sheet at all there is nothing to take a mean of, or to tell zeros from a unit not assessed.
  const forgiven =
    "missingQuarter" in annual &&
    annual.missingQuarter !== "block" &&
    quarters.some(({ state }) => state !== "missing" && state !== "exempt");
  const nothingLeft = parts.every(({ state }) => state === "exempt");
  return KINDS.flatMap((kind) => {
    if (kind === "exempt" && !nothingLeft) return [];
    const periods = parts
      .filter(({ key, state }) => state === kind && !(forgiven && kind === "missing" && key !== "Y"))
      .map(({ key }) => key);
    const none = kind === "incomplete" ? periods.filter((key) => away.has(key)) : [];
    const open = periods.filter((key) => !none.includes(key));
    return [
      ...(open.length === 0 ? [] : [{ kind, periods: open, text: problemText(kind, open) }]),
      ...(none.length === 0 ? [] : [{ kind, periods: none, text: problemText("away", none) }]),
    ];
  });
}

function problemText(kind: AnnualProblem["kind"] | "away", periods: readonly PeriodKey[]): Text {
  const names = periodNames(periods);
  switch (kind) {
    case "missing":
      return {
        zh: `缺${names.zh}的考核评分表，不能计算年度得分。`,
        en: `No scoring sheet for ${names.en}, so there is no annual score.`,
      };
    case "incomplete":
      return {
        zh: `${names.zh}的考核评分表尚有未评的指标，不能计算年度得分。`,
        en: `The scoring sheet for ${names.en} has unanswered indicators, so there is no annual score.`,
      };
    case "away":
      return {
        zh: `${names.zh}的考核评分表没有一项适用的指标，没有得分，不能计算年度得分；不考核的须经批准豁免。`,
        en: `No indicator on the scoring sheet for ${names.en} applies, so there is no annual score unless the unit is let off.`,
      };
    case "exempt":
      return {
        zh: `${names.zh}均经批准不考核，没有年度得分。`,
        en: `The unit was let off ${names.en}, so there is no annual score.`,
      };
    case "twice":
      return {
        zh: `${names.zh}有多份考核评分表，请只保留一份。`,
        en: `There are several scoring sheets for ${names.en}; keep one of them.`,
      };
  }
}
