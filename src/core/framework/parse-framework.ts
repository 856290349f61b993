/** Turns a framework file's JSON into a Framework, or says everything that is wrong with it. */
import * as z from "zod/mini";
import { frameworkSchema } from "./framework";
import type { Framework } from "./framework";

/** One fault of a framework file, with the path to it: "indicators.3.rule.params.target". */
export interface FrameworkProblem {
  readonly path: string;
  readonly message: string;
}

export type ParsedFramework =
  | { readonly ok: true; readonly framework: Framework }
  | { readonly ok: false; readonly problems: readonly FrameworkProblem[] };

/** @returns the framework, or all problems at once; a framework with a problem is never used */
export function parseFramework(json: unknown): ParsedFramework {
  const result = z.safeParse(frameworkSchema, json);
  if (result.success) return { ok: true, framework: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
  };
}
