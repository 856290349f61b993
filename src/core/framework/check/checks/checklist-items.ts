/** F307: two elements of a checklist with one key. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkChecklistItems: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) => {
    if (item.rule.type !== "checklist") return [];
    const keys = item.rule.params.items.map(({ key }) => key);
    return keys.flatMap((key, index) =>
      keys.indexOf(key) === index
        ? []
        : [makeProblem("F307", [...path, "rule", "params", "items", index, "key"], item.code, { key })],
    );
  });
