/** How “the grades count from these scores” stands among what is said of columns: “@grades=90/80/60”. */
const NAMED = /^@grades=(.+)$/;

export function gradesName(limits: readonly string[]): string {
  return `@grades=${limits.join("/")}`;
}

export function isGradesName(name: string): boolean {
  return NAMED.test(name);
}

/** The limits as they were written; null for a name that speaks of a column. */
export function listedLimits(name: string): readonly string[] | null {
  return NAMED.exec(name)?.[1]?.split("/") ?? null;
}
