/** F601, F602: lists that Excel's drop-downs can't hold. */
import { NOT_APPLICABLE } from "../../../sheet/na-words";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";

/** Characters of a drop-down's whole list, commas included. */
const MOST = 255;

export const checkExcelLists: FrameworkCheck = ({ indicators, adjustments }) => [
  ...indicators.flatMap(({ item, path }) =>
    item.entries.flatMap(({ options = [] }, index) =>
      checkList(
        [...options, ...(item.allowNA ? [NOT_APPLICABLE] : [])],
        [...path, "entries", index, "options"],
        item.code,
      ),
    ),
  ),
  ...adjustments.flatMap(({ item, path }) =>
    "levels" in item
      ? checkList(
          item.levels.map(({ option }) => option),
          [...path, "levels"],
          item.code,
        )
      : [],
  ),
];

function checkList(options: readonly string[], path: Path, code: string): readonly FrameworkProblem[] {
  const n = options.join(",").length;
  return [
    ...(n > MOST ? [makeProblem("F601", path, code, { n, most: MOST })] : []),
    ...options.flatMap((option, index) =>
      /[,\r\n]/.test(option) ? [makeProblem("F602", [...path, index], code, { option })] : [],
    ),
  ];
}
