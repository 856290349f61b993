/** Environment variable that tells Stryker's and jest's configuration which room is tried. */
export const CHOSEN_ROOM: string;

/** Environment variable with the files that are mutated, commas between, where they are not all of the room. */
export const CHOSEN_FILES: string;

/** Environment variable with a pattern of the tests to try, where they are not all of the room. */
export const CHOSEN_TESTS: string;

/** A room of the code, the tests that have to notice its mutants, and the share of them in per cent that is aimed at. */
interface MutationRoom {
  readonly aim: number;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

export const ROOMS: Readonly<
  Record<"scoring" | "ranking" | "year" | "annual" | "sheet" | "checks" | "reading", MutationRoom>
>;

/** Names of test files that are left out because they take long. */
export const TOO_SLOW: readonly string[];
