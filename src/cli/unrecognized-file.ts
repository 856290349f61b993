/** Says why a file has no scoring sheet: for a department's own sheet the true reason, and how to answer. */
import type { AssessedLedger } from "../core/ledger/assess-ledgers";
import type { UnreadSheet } from "../core/derive/derive-own-sheets";
import type { LedgerFinding } from "../core/ledger/finding/ledger-finding";
import { derivationProblemText } from "../core/derive/describe-derivation";
import { describeError } from "../core/locale/error-text";
import type { Language } from "../core/locale/language";
import { CliError } from "./cli-error";

/** A file that holds ledgers and no scoring sheet: enough for some commands. */
export class OnlyLedgers extends CliError {
  constructor(
    text: CliError["text"],
    readonly ledgers: readonly AssessedLedger[],
    /** What is to be said of sheets that may be ledgers, and of definitions. */
    readonly notes: readonly LedgerFinding[],
  ) {
    super(text);
  }
}

/** True for a file whose ledgers, or sheets that may be some, are what is to be told of it. */
export function isOfLedgers(
  ledgers: number,
  notes: readonly LedgerFinding[],
  unread: readonly UnreadSheet[],
): boolean {
  // A sheet that may be a ledger is more than one that only might be scored.
  const listed = new Set(notes.map(({ at }) => at.sheet));
  return ledgers > 0 || (notes.length > 0 && unread.every(({ sheetName }) => listed.has(sheetName)));
}

/** @param unread sheets that could be scored if somebody said which column is which */
export function unrecognizedFile(
  file: string,
  unread: readonly UnreadSheet[],
  ledgers: readonly AssessedLedger[] = [],
  notes: readonly LedgerFinding[] = [],
): CliError {
  const sentence = (language: Language): string =>
    describeError({ code: "unrecognized", detail: { file } }, language).sentence;
  const reasons = (language: Language): readonly string[] => [
    ...new Set(
      unread.flatMap(({ problems }) => problems.map((problem) => derivationProblemText(problem)[language])),
    ),
  ];
  if (isOfLedgers(ledgers.length, notes, unread))
    return new OnlyLedgers({ zh: sentence("zh"), en: sentence("en") }, ledgers, notes);
  if (unread.length === 0) return new CliError({ zh: sentence("zh"), en: sentence("en") });
  return new CliError({
    zh: [
      `“${file}”的自制评分表没有读懂，没有计分：`,
      ...reasons("zh").map((reason) => `  · ${reason}`),
      "请用 kaoping columns 查看各列，再用 --columns 说明，例如：--columns review=H。",
    ].join("\n"),
    en: [
      `The own sheet in “${file}” wasn't understood and isn't scored:`,
      ...reasons("en").map((reason) => `  · ${reason}`),
      "See its columns with kaoping columns, and say which is which with --columns, for example --columns review=H.",
    ].join("\n"),
  });
}
