/** What stops the command line besides workbook errors: a wrong option, a file in the way. */
import type { Language, Text } from "../core/locale/language";
import { describeError } from "../core/locale/error-text";
import { WorkbookError } from "../workbook/workbook-error";

/** A sentence for the person at the keyboard, in both languages. */
export class CliError extends Error {
  override readonly name = "CliError";

  constructor(readonly text: Text) {
    super(text.en);
  }
}

/**
 * The sentence that an error is reported with.
 * @returns null for an error that nobody expected
 */
export function sentenceOf(error: unknown, language: Language): string | null {
  if (error instanceof CliError) return error.text[language];
  if (error instanceof WorkbookError) return describeError(error, language).sentence;
  return null;
}
