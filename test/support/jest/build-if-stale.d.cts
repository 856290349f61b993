/** Builds a target when one of its sources is newer than the build. */
export function buildIfStale(target: "addin" | "cli" | "preview"): void;
