/** "0.1.0 2026-11-27T04:06:00Z 1a2b3c4": version, time and commit of the sources. */
export function buildMark(root: string, environment?: Readonly<Record<string, string | undefined>>): string;
