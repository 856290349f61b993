/** Builds a target when one of its sources is newer than the build. */
export function buildIfStale(target: "addin" | "cli" | "preview" | "package"): void;

/** The zip file that the target "package" writes, below the repository's folder. */
export const PACKAGE: string;

/** The address that it is made for. */
export const PACKAGE_ADDRESS: string;
