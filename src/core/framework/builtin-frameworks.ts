/** The frameworks that come with the product. They pass the same checks as a department's own. */
import sqlh from "./builtin/F1_SQLH.json";
import wjj from "./builtin/F2_WJJ.json";
import zrz from "./builtin/F3_ZRZ.json";
import zbcx from "./builtin/F4_ZBCX.json";
import jdzg from "./builtin/F5_JDZG.json";
import ndzh from "./builtin/F6_NDZH.json";
import type { Framework } from "./framework";
import { loadFramework } from "./load-framework";

let parsed: readonly Framework[] | null = null;

/**
 * All built-in frameworks.
 * @throws Error when one of them has a problem: a fault of the build, which a test excludes
 */
export function builtinFrameworks(): readonly Framework[] {
  parsed ??= [sqlh, wjj, zrz, zbcx, jdzg, ndzh].map((json) => {
    const result = loadFramework(json);
    if (!result.ok) throw new Error(`Built-in framework: ${JSON.stringify(result.problems)}`);
    return result.framework;
  });
  return parsed;
}

/**
 * A department's own frameworks and the built-in ones, without those whose place a department's takes.
 * @param own frameworks that a deployment brings for all workbooks
 */
export function frameworksAtHand(own: readonly Framework[]): readonly Framework[] {
  return [...own, ...builtinsBeside(own)];
}

/** The built-in frameworks whose id none of a department's own has. */
export function builtinsBeside(own: readonly Framework[]): readonly Framework[] {
  return builtinFrameworks().filter(({ id }) => own.every((framework) => framework.id !== id));
}

/** A framework by its id (F1_SQLH) or its prefix (SQLH), in either case; null when there is none. */
export function findFramework(frameworks: readonly Framework[], name: string): Framework | null {
  const wanted = name.toLowerCase();
  return (
    frameworks.find(({ id, prefix }) => id.toLowerCase() === wanted || prefix.toLowerCase() === wanted) ??
    null
  );
}
