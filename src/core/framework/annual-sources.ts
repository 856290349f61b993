/** Where a composite's scores come from: other frameworks' annual scores, or a person who hands one in. */
import type { Framework, Indicator } from "./framework";

/** A score that a person hands in under a key. */
const MANUAL = /^manual:(.+)$/;

/** The key under which a person hands the score in; null for other sources. */
export function handedInKey(source: string): string | null {
  return MANUAL.exec(source)?.[1] ?? null;
}

/** Names of the frameworks whose annual results a source takes; none for other sources. */
export function namesIn(source: string): readonly string[] {
  return /^(.+)\.annual$/.exec(source)?.[1]?.split("|") ?? [];
}

/** The frameworks whose annual results an indicator takes, by the names that its source gives them. */
export function annualSources({ rule }: Pick<Indicator, "rule">): readonly string[] {
  return rule.type === "import_score" ? namesIn(rule.params.source) : [];
}

/** Sources call the framework F1_SQLH by its number, F1, or by its prefix, SQLH. */
export function isNamed({ id, prefix }: Pick<Framework, "id" | "prefix">, name: string): boolean {
  return id === name || prefix === name || id.startsWith(`${name}_`);
}
