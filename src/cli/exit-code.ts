/** What the program ends with. Scripts rely on these numbers. */
export const EXIT = {
  /** Nothing wrong was found. */
  clean: 0,
  /** At least one file has an error finding. */
  findings: 1,
  /** At least one file could not be processed, or the command was wrong. */
  failed: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
