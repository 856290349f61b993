/** V409: bonus or penalty beyond a cap, so that nobody wonders where points went. */
import type Big from "big.js";
import type { Text } from "../../../locale/language";
import { decimal, sum } from "../../../scoring/decimal";
import { earnedPoints } from "../../../scoring/score-adjustments";
import type { Score } from "../../../scoring/score";
import type { CheckContext, ScoreCheck } from "../../check-context";
import type { FindingOf } from "../../finding";
import { makeFinding } from "../../make-finding";

const KINDS: Readonly<Record<"bonus" | "penalty", Text>> = {
  bonus: { zh: "加分", en: "bonus" },
  penalty: { zh: "扣分", en: "penalty" },
};

/** The sheet is right as it stands: the caps act by themselves. */
export const checkCaps: ScoreCheck<"V409"> = (context, score) => [
  ...ownCaps(context, score),
  ...kindCaps(context, score),
];

function ownCaps({ sheet }: CheckContext, score: Score): readonly FindingOf<"V409">[] {
  const granted = new Map(score.adjustments.map(({ code, points }) => [code, points]));
  return sheet.adjustments.flatMap((row) => {
    const { adjustment, at } = row;
    if (adjustment.kind === "veto" || granted.get(adjustment.code)?.gt(0) !== true) return [];
    const earned = earnedPoints(row);
    if (earned.lte(adjustment.cap)) return [];
    const values = { kind: adjustment.name, v: earned.toNumber(), cap: adjustment.cap };
    return [makeFinding("V409", row.count?.at ?? at, adjustment.code, values)];
  });
}

/** At the last row that adds to the kind. */
function kindCaps({ sheet, framework }: CheckContext, score: Score): readonly FindingOf<"V409">[] {
  return (["bonus", "penalty"] as const).flatMap((kind) => {
    const cap = framework.caps[kind];
    const granted = score.adjustments.filter(({ kind: own, points }) => own === kind && points.gt(0));
    const points: Big = sum(granted.map((adjustment) => adjustment.points));
    const last = sheet.adjustments
      .filter(({ adjustment }) => granted.some(({ code }) => code === adjustment.code))
      .at(-1);
    if (last === undefined || points.lte(decimal(cap))) return [];
    const values = { kind: KINDS[kind], v: points.toNumber(), cap };
    return [makeFinding("V409", last.at, null, values)];
  });
}
