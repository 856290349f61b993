/**
 * The scoring standard (评分标准) of an indicator as it is printed: what is assessed in the framework's
 * words, then what the rule gives for it, in sentences that somebody can score by on paper.
 */
import type { Indicator } from "../framework/framework";
import type { PeriodKind } from "../framework/period";
import type { Text } from "../locale/language";
import { rememberFor } from "../remember";
import { decimal } from "./decimal";
import { NO_VOTES, NO_VOTES_EARLIER } from "./rules/ballot";
import { bindRule } from "./rules/registry";

interface Standards {
  readonly Q: Text;
  readonly Y: Text;
}

/** @param kind of the sheet: numbers of a quarter and of a year differ */
export function scoringStandard(indicator: Indicator, kind: PeriodKind): Text {
  return standardsOf(indicator)[kind];
}

/**
 * All wordings that a sheet's 评分标准 may rightly have: of either kind of sheet, as earlier templates had it, or the
 * framework's words alone.
 */
export function standardWordings(indicator: Indicator): readonly Text[] {
  const { Q, Y } = standardsOf(indicator);
  const earlier = indicator.rule.type === "ballot" ? [Q, Y].map(asBefore) : [];
  return [Q, Y, ...earlier, indicator.criteria];
}

function asBefore({ zh, en }: Text): Text {
  return {
    zh: zh.replace(NO_VOTES.zh, NO_VOTES_EARLIER.zh),
    en: en.replace(NO_VOTES.en, NO_VOTES_EARLIER.en),
  };
}

const standardsOf = rememberFor((indicator: Indicator): Standards => ({
  Q: compose(indicator, "Q"),
  Y: compose(indicator, "Y"),
}));

function compose(indicator: Indicator, kind: PeriodKind): Text {
  const { criteria, maxPoints, unit } = indicator;
  const { rule, params } = bindRule(indicator.rule);
  const context = { params, maxPoints: decimal(maxPoints), kind, unit };
  const ratio = ratioOf(indicator);
  const zh = [
    sentence(criteria.zh, "。"),
    ratio.zh,
    rule.explain(context, "zh"),
    ...(indicator.allowNA ? [NA.zh] : []),
  ];
  const en = [
    sentence(criteria.en, "."),
    ratio.en,
    rule.explain(context, "en"),
    ...(indicator.allowNA ? [NA.en] : []),
  ];
  return { zh: zh.join(""), en: en.filter((part) => part !== "").join(" ") };
}

const NA: Text = {
  zh: "确无此项的选“不适用”并写明原因。",
  en: "Where there is nothing of the kind, choose 不适用 (not applicable) and say why.",
};

/** What a rate is the quotient of, by the names that the entries have on the sheet. */
function ratioOf({ rule, entries }: Indicator): Text {
  if (rule.type !== "rate") return { zh: "", en: "" };
  const label = (key: string): Text =>
    entries.find((entry) => entry.key === key)?.label ?? { zh: key, en: key };
  const [part, whole] = [label("num"), label("den")];
  return { zh: `比率＝${part.zh}÷${whole.zh}。`, en: `The rate is “${part.en}” divided by “${whole.en}”.` };
}

function sentence(text: string, stop: string): string {
  return /[。.！!？?；;]$/.test(text) ? text : `${text}${stop}`;
}
