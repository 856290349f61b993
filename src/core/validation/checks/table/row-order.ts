/** V303: rows in another order than the framework's. They are found by their codes all the same. */
import type { Framework } from "../../../framework/framework";
import { allIndicators } from "../../../framework/indicators";
import { rememberFor } from "../../../remember";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";

const ranksOf = rememberFor(
  (framework: Framework) => new Map(allIndicators(framework).map(({ code }, index) => [code, index])),
);

/** One finding, at the first row that comes after one it should precede. */
export const checkRowOrder: Check<"V303"> = ({ sheet, framework }) => {
  const rank = ranksOf(framework);
  let highest = -1;
  for (const { indicator, at } of sheet.rows) {
    const position = rank.get(indicator.code) ?? highest;
    if (position < highest) return [makeFinding("V303", at, indicator.code, about(indicator))];
    highest = position;
  }
  return [];
};
