/** F603: texts that are longer than a cell of Excel, or than a text inside one of its formulas. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";

const CELL = 32_767;
/** Grades and options stand in formulas. */
const IN_FORMULA = 255;

export const checkExcelTexts: FrameworkCheck = ({ fields, indicators, adjustments }) => [
  ...tooLong(fields, [], null, CELL),
  ...(fields.grades ?? []).flatMap(({ name }, index) =>
    tooLong(name, ["grades", index, "name"], null, IN_FORMULA),
  ),
  ...indicators.flatMap(({ item, path }) => tooLong(item, path, item.code, CELL)),
  ...adjustments.flatMap(({ item, path }) => tooLong(item, path, item.code, CELL)),
];

/** Every text in a value, at any depth. */
function tooLong(value: unknown, path: Path, code: string | null, most: number): readonly FrameworkProblem[] {
  if (typeof value === "string") {
    return value.length > most ? [makeProblem("F603", path, code, { n: value.length, most })] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    tooLong(part, [...path, Array.isArray(value) ? Number(key) : key], code, most),
  );
}
