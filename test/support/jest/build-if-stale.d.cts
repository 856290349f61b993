/** Builds targets when one of their sources is newer than the build; beside each other. */
export function buildIfStale(...targets: ("addin" | "cli" | "preview" | "package")[]): Promise<void>;

/** The zip file that the target "package" writes, below the repository's folder. */
export const PACKAGE: string;

/** The address that it is made for. */
export const PACKAGE_ADDRESS: string;
