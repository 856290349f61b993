/** Words for the problems of a framework: the catalogue's sentences filled with a problem's values. */
import { plainNumber } from "../../locale/plain-number";
import type { Language, Text } from "../../locale/language";
import catalogueFile from "./catalogue.json";
import { fieldName } from "./field-name";
import type { FrameworkProblem, FrameworkProblemCode } from "./problem";

export interface FrameworkProblemDescription {
  /** What kind of mistake it is: “编码重复”. */
  readonly name: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where in the file: “SQLH-1.2 · indicators[3].rule.params.target”. */
  readonly place: string;
}

const CATALOGUE = new Map(catalogueFile.items.map((item) => [item.code, item]));

/**
 * All codes that have a wording.
 * @internal for tests
 */
export const FRAMEWORK_PROBLEM_CODES = [...CATALOGUE.keys()] as readonly FrameworkProblemCode[];

/** @throws Error when the catalogue lacks the code, which a test excludes */
export function describeProblem(problem: FrameworkProblem, language: Language): FrameworkProblemDescription {
  const item = CATALOGUE.get(problem.code);
  if (item === undefined) throw new Error(`catalogue.json lacks ${problem.code}`);
  const values: Readonly<Record<string, unknown>> = {
    ...problem.values,
    field: fieldName(problem.path)[language],
    indicator: problem.indicator ?? "",
  };
  const fill = (text: Text): string =>
    text[language].replace(/\{(\w+)\}/g, (placeholder, key: string) => {
      const value = values[key];
      return value === undefined ? placeholder : wordsFor(value, language);
    });
  return {
    name: item.name[language],
    message: fill(item.message),
    fix: fill(item.fix),
    place: placeOf(problem),
  };
}

function placeOf({ path, indicator }: FrameworkProblem): string {
  const steps = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return [indicator, steps.replace(/^\./, "")].filter((part) => part !== null && part !== "").join(" · ");
}

function wordsFor(value: unknown, language: Language): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return plainNumber(value);
  if (Array.isArray(value)) return value.map(String).join(language === "zh" ? "、" : ", ");
  return (value as Text)[language];
}
