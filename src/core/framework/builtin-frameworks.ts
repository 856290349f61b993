/**
 * The frameworks that come with the product. They pass the same checks as a department's own: in a test, since
 * checking and hashing them took every thread that reads returns longer than forty returns.
 */
import sqlh from "./builtin/F1_SQLH.json";
import wjj from "./builtin/F2_WJJ.json";
import zrz from "./builtin/F3_ZRZ.json";
import zbcx from "./builtin/F4_ZBCX.json";
import jdzg from "./builtin/F5_JDZG.json";
import ndzh from "./builtin/F6_NDZH.json";
import hashes from "./builtin-hashes.json";
import type { Framework } from "./framework";
import { giveHash } from "./framework-hash";

const FRAMEWORKS = [sqlh, wjj, zrz, zbcx, jdzg, ndzh] as unknown as readonly Framework[];

const HASHES: Readonly<Record<string, string>> = hashes;

for (const framework of FRAMEWORKS) {
  const hash = HASHES[framework.id];
  if (hash !== undefined) giveHash(framework, hash);
}

/** All built-in frameworks. */
export function builtinFrameworks(): readonly Framework[] {
  return FRAMEWORKS;
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
