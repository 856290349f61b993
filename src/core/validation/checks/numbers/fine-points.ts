/** V227: points with more decimals than scores have; a workbook that carries such a framework is still scored. */
import { rememberFor } from "../../../remember";
import type { Framework } from "../../../framework/framework";
import { allIndicators } from "../../../framework/indicators";
import { decimal, roundScore } from "../../../scoring/decimal";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkFinePoints: Check<"V227"> = ({ sheet, framework, indicators }) => {
  const fine = finePoints(framework);
  const codes = indicators.map(({ code }) => code).filter((code) => fine.has(code));
  const { decimals } = framework.precision;
  return codes.length === 0 ? [] : [makeFinding("V227", sheet.header, null, { codes, n: decimals })];
};

const finePoints = rememberFor(
  (framework: Framework): ReadonlySet<string> =>
    new Set(
      allIndicators(framework)
        .filter(({ maxPoints }) => {
          const points = decimal(maxPoints);
          return !points.eq(roundScore(points, framework.precision.decimals));
        })
        .map(({ code }) => code),
    ),
);
