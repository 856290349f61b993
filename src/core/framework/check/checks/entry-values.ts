/** F508–F510: a choice without options, an option that can't be told from 不适用 or a blank, bounds in the wrong order. */
import { isNotApplicableWord, isStroke } from "../../../sheet/na-words";
import { normalizeText } from "../../../sheet/normalize-text";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";

export const checkEntryValues: FrameworkCheck = ({ indicators, adjustments }) => [
  ...indicators.flatMap(({ item, path }) =>
    item.entries.flatMap(({ key, type, options = [], min, max }, index) => {
      const at = [...path, "entries", index];
      return [
        ...(type === "enum" && options.length === 0
          ? [makeProblem("F508", [...at, "options"], item.code, { key })]
          : []),
        ...unreadable(options, [...at, "options"], item.code),
        ...(min !== undefined && max !== undefined && min > max
          ? [makeProblem("F510", [...at, "max"], item.code, { min, max })]
          : []),
      ];
    }),
  ),
  ...adjustments.flatMap(({ item, path }) =>
    "levels" in item
      ? unreadable(
          item.levels.map(({ option }) => option),
          [...path, "levels"],
          item.code,
        )
      : [],
  ),
];

/** Options that a filled sheet wouldn't give back: blank, padded, or words that mean 不适用. */
function unreadable(options: readonly string[], path: Path, code: string): readonly FrameworkProblem[] {
  return options.flatMap((option, index) =>
    normalizeText(option) === "" ||
    option !== option.trim() ||
    isNotApplicableWord(option) ||
    isStroke(option)
      ? [makeProblem("F509", [...path, index], code, { option })]
      : [],
  );
}
