/** V410: a veto that acts. It is a fact about the unit, not a mistake of whoever filled in the sheet. */
import { vetoedGrade } from "../../../scoring/veto-words";
import type { ScoreCheck } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkVeto: ScoreCheck<"V410"> = ({ sheet, framework }, score) => {
  const vetoed = new Set(score.adjustments.filter((item) => item.vetoed).map(({ code }) => code));
  return sheet.adjustments.flatMap(({ adjustment, option, at }) => {
    if (adjustment.kind !== "veto" || !vetoed.has(adjustment.code)) return [];
    const { code, name, gradeCap } = adjustment;
    const g = vetoedGrade(framework, gradeCap);
    return [makeFinding("V410", option?.at ?? at, code, { code, name, g })];
  });
};
