/** The one way by which a framework comes into use: its form and its self-check must be clean. */
import * as z from "zod/mini";
import { checkFramework } from "./check/check-framework";
import { makeProblem, type FrameworkProblem, type FrameworkProblemCode } from "./check/problem";
import { frameworkSchema } from "./framework";
import type { Framework } from "./framework";

export type LoadedFramework =
  | { readonly ok: true; readonly framework: Framework }
  | { readonly ok: false; readonly problems: readonly FrameworkProblem[] };

/**
 * @param passOver codes of problems that don't stop this framework; by default every one does
 * @returns the framework, or all of its problems at once; a framework with a problem never scores
 */
export function loadFramework(
  json: unknown,
  passOver: ReadonlySet<FrameworkProblemCode> = new Set(),
): LoadedFramework {
  const problems = checkFramework(json).filter(({ code }) => !passOver.has(code));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, framework: z.parse(frameworkSchema, json) };
}

/** The same for a file's text. */
export function loadFrameworkText(text: string): LoadedFramework {
  const parsed = parseFrameworkText(text);
  return parsed.ok ? loadFramework(parsed.json) : parsed;
}

/** A file's text as JSON of whatever kind, or why it is none. */
export function parseFrameworkText(
  text: string,
): { readonly ok: true; readonly json: unknown } | Extract<LoadedFramework, { ok: false }> {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return { ok: true, json };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [makeProblem("F109", [], null, { detail })] };
  }
}
