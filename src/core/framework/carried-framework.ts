/**
 * Reads a framework that an earlier version wrote into a workbook. What has since become stricter is
 * read as what it meant then: the workbook can't be asked to correct itself.
 */
import type { FrameworkProblemCode } from "./check/problem";
import { evidencePolicy } from "./framework";
import { loadFramework, parseFrameworkText, type LoadedFramework } from "./load-framework";

/**
 * Checks that came after frameworks were issued, and don't change how a sheet is scored: they don't take
 * a framework away from the workbooks that were made by it. Of fine points (F430) the sheet itself is told (V227).
 */
const LATER_CODES: ReadonlySet<FrameworkProblemCode> = new Set(["F430", "F513", "F515"]);

/** The same as loadFrameworkText, for a text that a workbook carries. */
export function loadCarriedFramework(text: string): LoadedFramework {
  const parsed = parseFrameworkText(text);
  return parsed.ok ? loadFramework(withPolicies(parsed.json), LATER_CODES) : parsed;
}

/** Until 2026.1 `evidence.when` was free text that nothing read: evidence was always asked for. */
function withPolicies(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPolicies);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] => [
      key,
      key === "evidence" ? withPolicy(inner) : withPolicies(inner),
    ]),
  );
}

const POLICIES: readonly unknown[] = evidencePolicy.options;

function withPolicy(evidence: unknown): unknown {
  if (typeof evidence !== "object" || evidence === null || !("when" in evidence)) return evidence;
  return POLICIES.includes(evidence.when) ? evidence : { ...evidence, when: "always" };
}
