/** F1xx: compares a framework file with its schema and says every difference by a stable code. */
import * as z from "zod/mini";
import type { Text } from "../../locale/language";
import { frameworkSchema } from "../framework";
import type { FrameworkProblem, Path } from "./problem";
import { makeProblem } from "./problem";
import { ruleProblem } from "./rule-problem";
import { codeAt, valueAt } from "./value-at";

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, Text>> = {
  string: { zh: "文字", en: "a text" },
  number: { zh: "数字", en: "a number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" },
  null: { zh: "null", en: "null" },
};

const LANGUAGES: Readonly<Record<string, Text>> = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
};

/** All differences between a JSON value and the form of a framework file. */
export function checkForm(json: unknown): readonly FrameworkProblem[] {
  const result = z.safeParse(frameworkSchema, json);
  const issues = result.success ? [] : result.error.issues;
  return [...issues.flatMap((issue) => problemsOf(issue, [], json)), ...unseenKeys(json)];
}

/** Tables whose keys are free. */
const TABLES: readonly Path[] = [["composition", "weights"], ["applicableMax"], ["counts"]];

/** The one key that the schema leaves out of such a table without a word. */
function unseenKeys(json: unknown): readonly FrameworkProblem[] {
  return TABLES.map((path) => [...path, "__proto__"])
    .filter((path) => valueAt(json, path) !== undefined)
    .map((path) => makeProblem("F105", path, null, {}));
}

function problemsOf(issue: Issue, base: Path, json: unknown): readonly FrameworkProblem[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const indicator = codeAt(json, path);
  const value = valueAt(json, path);
  const last = String(path.at(-1));
  const language = Object.hasOwn(LANGUAGES, last) ? LANGUAGES[last] : undefined;
  if (language !== undefined && (value === undefined || value === "")) {
    return [makeProblem("F107", path, indicator, { missing: language })];
  }
  if (value === undefined) return [makeProblem("F101", path, indicator, {})];
  switch (issue.code) {
    case "invalid_type":
      return [makeProblem("F102", path, indicator, { need: kind(issue.expected), found: foundWords(value) })];
    case "invalid_value":
      return [notAllowed(path, indicator, value, issue.values.map(String))];
    case "too_small":
    case "too_big":
      return [outOfBounds(issue, path, indicator, value)];
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        makeProblem(isUnreviewable(path, key) ? "F418" : "F105", [...path, key], indicator, {}),
      );
    case "invalid_union":
      return unionProblems(issue, path, indicator, json);
    default:
      return [ruleProblem(path, json) ?? makeProblem("F108", path, indicator, { detail: issue.message })];
  }
}

/** A review that is asked for where no 复核得分 is given: of a heading, a bonus, a penalty, a veto. */
function isUnreviewable(path: Path, key: string): boolean {
  const [list] = path;
  return key === "review" && path.length === 2 && (list === "indicators" || list === "adjustments");
}

function outOfBounds(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  indicator: string | null,
  value: unknown,
): FrameworkProblem {
  if (typeof value !== "number") return makeProblem("F106", path, indicator, {});
  const [strict, inclusive, bound] =
    issue.code === "too_small" ? [">", "≥", issue.minimum] : ["<", "≤", issue.maximum];
  const need = `${issue.inclusive === true ? inclusive : strict} ${String(bound)}`;
  return makeProblem("F104", path, indicator, { found: value, need });
}

/** The branch that the value probably means: the one whose `kind` fits, with the fewest differences. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  indicator: string | null,
  json: unknown,
): readonly FrameworkProblem[] {
  const options = "options" in issue ? issue.options : undefined;
  if (issue.errors.length === 0) {
    return [
      notAllowed(path, indicator, valueAt(json, path), Array.isArray(options) ? options.map(String) : []),
    ];
  }
  const fitting = issue.errors.filter((errors) => !errors.some((error) => error.path[0] === "kind"));
  if (fitting.length === 0) {
    const kinds = new Set(
      issue.errors.flatMap((errors) =>
        errors.flatMap((error) => (error.code === "invalid_value" ? error.values.map(String) : [])),
      ),
    );
    return [notAllowed([...path, "kind"], indicator, valueAt(json, [...path, "kind"]), [...kinds])];
  }
  const best = fitting.reduce((least, errors) => (errors.length < least.length ? errors : least));
  return best.flatMap((error) => problemsOf(error, path, json));
}

function notAllowed(
  path: Path,
  indicator: string | null,
  value: unknown,
  list: readonly string[],
): FrameworkProblem {
  return value === undefined
    ? makeProblem("F101", path, indicator, {})
    : makeProblem("F103", path, indicator, { found: shown(value), list });
}

function kind(expected: string): Text {
  return KINDS[expected] ?? { zh: expected, en: expected };
}

/** What stands where something of another kind belongs: the value itself, or what kind it is. */
export function foundWords(value: unknown): Text {
  if (Array.isArray(value)) return kind("array");
  if (typeof value === "object" && value !== null) return kind("object");
  return { zh: shown(value), en: shown(value) };
}

/** A value in a message: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
