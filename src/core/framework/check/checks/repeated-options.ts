/** F416: an option that stands in a list twice, so that nobody can tell which of the two was chosen. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";

export const checkRepeatedOptions: FrameworkCheck = ({ indicators, adjustments }) => [
  ...indicators.flatMap(({ item, path }) =>
    item.entries.flatMap(({ options = [] }, index) =>
      repeated(options, [...path, "entries", index, "options"], item.code),
    ),
  ),
  ...adjustments.flatMap(({ item, path }) =>
    "levels" in item
      ? repeated(
          item.levels.map(({ option }) => option),
          [...path, "levels"],
          item.code,
        )
      : [],
  ),
];

function repeated(options: readonly string[], path: Path, code: string): readonly FrameworkProblem[] {
  return options.flatMap((option, index) =>
    options.indexOf(option) === index ? [] : [makeProblem("F416", [...path, index], code, { option })],
  );
}
