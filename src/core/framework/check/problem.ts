/**
 * What can be wrong with a framework: a stable code, a place in the file and typed values, no
 * prose. Wording is in catalogue.json. A framework with any problem never scores.
 */
import type { Text } from "../../locale/language";

/** Keys and positions that lead to a value of a framework file: ["indicators", 3, "rule"]. */
export type Path = readonly (string | number)[];

/** The values that each code's message is filled with; `field` is filled in from the path. */
export interface FrameworkProblemValues {
  /** Form of the file. */
  F101: object;
  F102: { need: Text; found: Text };
  F103: { found: string; list: readonly string[] };
  F104: { found: number; need: string };
  F105: object;
  F106: object;
  F107: { missing: Text };
  F108: { detail: string };
  F109: { detail: string };
  /** Codes, points, periods. */
  F201: { n: number };
  F202: { parent: string };
  F203: object;
  F204: { points: number; sum: number };
  F205: { total: number; sum: number };
  F206: { points: number };
  F207: { period: string; stated: number; actual: number };
  F208: { what: string; stated: number; actual: number };
  F209: object;
  F210: { period: string };
  F211: { total: number };
  /** Rules. */
  F301: { key: string };
  F302: { key: string; need: Text };
  F303: { list: readonly string[] };
  F304: { tier: string };
  F305: { option: string };
  F306: { detail: Text };
  F307: { key: string };
  F308: { found: string; list: readonly string[] };
  F309: { n: number; most: number };
  /** Grades, quota, caps, composition. */
  F401: { min: number };
  F402: { grade: string; min: number; bottom: number };
  F403: { key: string };
  F404: { grade: string; min: number; top: number };
  F405: { grade: string; list: readonly string[] };
  F406: { grade: string; best: string };
  F407: { grade: string; list: readonly string[] };
  F408: { found: string; list: readonly string[] };
  F409: { found: string };
  F410: { grade: string; list: readonly string[] };
  F411: { sum: number };
  F412: { found: string; list: readonly string[] };
  F413: { weight: number; share: number };
  F414: { constraint: string };
  F415: { low: number; high: number };
  F416: { option: string };
  F417: { found: string; list: readonly string[] };
  F418: object;
  /** What is printed and filled in on paper. F422 is a warning. */
  F421: { key: string; label: string };
  F422: { option: string };
  /** Points and decimals. */
  F430: { points: number; decimals: number };
  /** Entries, checks, sources. */
  F501: { ledger: string; list: readonly string[] };
  F502: { column: string; ledger: string; list: readonly string[] };
  F503: { key: string };
  F504: { keys: readonly string[]; slot: string };
  F505: { key: string; list: readonly string[] };
  F506: { key: string };
  F507: { found: string; list: readonly string[] };
  F508: { key: string };
  F509: { option: string };
  F510: { min: number; max: number };
  F511: { key: string; list: readonly string[] };
  F512: { key: string; slot: string };
  /** Annual scores. F514 is a warning: the framework scores, but not by its points. */
  F513: { periods: readonly string[]; list: readonly string[] };
  F514: { nominal: number; acting: number };
  F515: { source: string; other: string };
  /** Limits of Excel. */
  F601: { n: number; most: number };
  F602: { option: string };
  F603: { n: number; most: number };
  F604: { n: number; most: number };
  F605: { found: string };
  /** Cross-references. */
  F606: { found: string; list: readonly string[] };
  F607: { list: readonly string[] };
  F608: { found: string };
  /** The sheet on which a framework is written. */
  F701: object;
  F702: object;
  F703: { found: string; need: Text };
  F704: object;
  F705: { rule: string };
  F706: object;
  F707: { found: string; list: readonly string[] };
  F708: { found: string };
  /** The framework that a workbook carries for its scoring sheets. */
  F801: { framework: string };
  F802: { sheet: string };
  /** Names that every object has already. */
  F803: { found: string };
}

export type FrameworkProblemCode = keyof FrameworkProblemValues;

/** One problem of one code. */
export interface FrameworkProblemOf<Code extends FrameworkProblemCode> {
  readonly code: Code;
  readonly path: Path;
  /** Code of the indicator or adjustment that it concerns, if one. */
  readonly indicator: string | null;
  readonly values: Readonly<FrameworkProblemValues[Code]>;
}

/** One problem, told apart by its code. */
export type FrameworkProblem = {
  [Code in FrameworkProblemCode]: FrameworkProblemOf<Code>;
}[FrameworkProblemCode];

/** A problem of a code, with values that fit the code. */
export function makeProblem<Code extends FrameworkProblemCode>(
  code: Code,
  path: Path,
  indicator: string | null,
  values: FrameworkProblemValues[Code],
): FrameworkProblem {
  return { code, path, indicator, values } as FrameworkProblemOf<Code> as FrameworkProblem;
}
