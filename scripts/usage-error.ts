/** What stops a script because of what it was given: a sentence in both languages, no stack trace. */

/** Shown as it is; the script ends with exit code 2. */
export class UsageError extends Error {
  /**
   * @param chinese what is wrong and what to do
   * @param english the same
   */
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = "UsageError";
  }
}
