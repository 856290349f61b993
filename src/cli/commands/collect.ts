/**
 * `collect` (收表): reads all returned workbooks, says of each in which state it is, ranks what counts and
 * names who is missing. Nothing that is wrong with a file stops the run.
 */
import { analyse } from "../../core/collect/analysis";
import type { Collected } from "../../core/collect/collected";
import { acceptedNames } from "../../core/collect/decisions/accepted-names";
import { collectedJson } from "../../core/collect/collected-json";
import { putTogether, type PutTogetherInput } from "../../core/collect/put-together";
import { reviewsJson } from "../../core/collect/review/reviews-json";
import { isOpen } from "../../core/collect/states/state-of";
import { reviewsOfReturns } from "../../core/collect/review/reviews-of-returns";
import type { SheetMappings } from "../../core/derive/column-mapping";
import { builtinFrameworks } from "../../core/framework/builtin-frameworks";
import type { Period } from "../../core/framework/period";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { describeRosterProblem } from "../../core/roster/describe-roster-problem";
import { expectedUnits } from "../../core/roster/expected-units";
import type { Roster } from "../../core/roster/roster";
import { earlierDecisions, writeResults } from "../collect/result-files";
import { mergeReviewFiles, type MergedReviewFiles } from "../collect/merge-review-files";
import { readReturns } from "../collect/read-returns";
import { saveNames, tellUnsaved } from "../collect/save-names";
import { collectedText } from "../collect/report-collected";
import { readingText, unreadFiles } from "../collect/report-unreadable";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { requireFramework } from "../framework-file";
import { jsonLines } from "../printable";
import { readRosterFile } from "../roster-file";
import type { Terminal } from "../terminal";

export interface CollectOptions {
  readonly paths: readonly string[];
  readonly from: readonly string[];
  readonly roster: string | null;
  /** Whether names that were accepted go into the roster's file. */
  readonly saveNames: boolean;
  /** Review workbooks that came back, folders and archives of them. */
  readonly reviews: readonly string[];
  readonly records: string | null;
  /** The result workbook (收表.xlsx) and the CSV; null for none. */
  readonly out: string | null;
  readonly csv: string | null;
  /** The folder for the units' slips; null for none. */
  readonly feedback: string | null;
  /** Null for reading only: the records are put together elsewhere. */
  readonly period: Period | null;
  readonly framework: string | null;
  readonly columns: SheetMappings;
  /** The day that reminders are asked for, as Excel counts days. */
  readonly asOf: number;
  readonly json: boolean;
  readonly language: Language;
}

/**
 * Ends with 0 when every expected return is scored, with 1 when something needs a person.
 * @throws CliError when nothing was named or read; what readReturns throws
 */
export async function collectReturns(options: CollectOptions, terminal: Terminal): Promise<ExitCode> {
  const { paths, from, language, columns, period } = options;
  if (paths.length === 0 && from.length === 0) throw nothingNamed();
  if (options.saveNames && options.roster === null) throw noRosterToSave();
  if (period === null && (options.records === null || wantsResults(options))) throw noPeriod();
  const decided = await earlierDecisions(options, terminal);
  const roster = options.roster === null ? null : await readRosterFile(options.roster, language, terminal);
  const framework =
    options.framework === null ? null : await requireFramework(options.framework, terminal.workbooks);
  const { records, skippedLines } = await readReturns(
    {
      paths,
      from,
      except: [options.roster, options.out, ...options.reviews].flatMap((file) => file ?? []),
      records: options.records,
      // A sheet is scored by the period that it is of: whether that is the wanted one is told of the return.
      settings: { framework, period: null, columns, units: roster?.units ?? [] },
      language,
    },
    terminal,
  );
  const { sources } = records;
  if (period === null) {
    const unread = unreadFiles(sources);
    const text = readingText(sources.length, unread, language);
    records.keep();
    terminal.out(text);
    return skippedLines || unread.length > 0 ? EXIT.findings : EXIT.clean;
  }
  const input = {
    records: sources,
    frameworks: [...records.frameworks.values()],
    roster,
    period,
    framework,
    decisions: decided.returns,
  };
  const unreviewed = putTogether(input);
  if (unreviewed === null) {
    terminal.err(readingText(sources.length, unreadFiles(sources), language));
    records.keep();
    throw nothingRead(sources.length);
  }
  const reviews =
    options.reviews.length === 0
      ? null
      : await mergeReviewFiles(options.reviews, unreviewed, decided.reviews, language, terminal);
  const collected = reviews === null ? unreviewed : (withReviews(input, unreviewed, reviews) ?? unreviewed);
  tellRosterProblems(roster, collected, options, terminal);
  const analysis = analyse(collected);
  const conflicts = reviews?.conflicts ?? [];
  await writeResults(options, collected, analysis, { conflicts, asOf: options.asOf, language, terminal });
  terminal.out(
    options.json
      ? jsonLines({
          ...collectedJson(collected, analysis, language),
          ...(reviews === null ? {} : { reviews: reviewsJson(reviews, language) }),
        })
      : collectedText(collected, analysis, language),
  );
  records.keep();
  const isSaved = await keepNames(options, collected, terminal);
  return skippedLines || !isSaved || reviews?.isLess === true || needsPerson(collected)
    ? EXIT.findings
    : EXIT.clean;
}

function withReviews(
  input: PutTogetherInput,
  unreviewed: Collected,
  { taken }: MergedReviewFiles,
): Collected | null {
  return putTogether({ ...input, reviewed: reviewsOfReturns(unreviewed, taken) });
}

/** Results are of a period: without one they would not be written, and nobody would be told. */
function wantsResults({ out, csv, feedback, reviews }: CollectOptions): boolean {
  return out !== null || csv !== null || feedback !== null || reviews.length > 0;
}

/** @returns false when something was to be written and could not be */
async function keepNames(
  { roster, saveNames: isAsked, language }: CollectOptions,
  collected: Collected,
  terminal: Terminal,
): Promise<boolean> {
  const accepted = acceptedNames(collected);
  if (isAsked && roster !== null) return saveNames(roster, accepted, language, terminal);
  tellUnsaved(accepted, language, terminal);
  return true;
}

/** What of the roster leaves it open who is expected, and until when. */
function tellRosterProblems(
  roster: Roster | null,
  { framework, period }: Collected,
  { roster: path, language }: CollectOptions,
  terminal: Terminal,
): void {
  if (roster === null) return;
  const { problems } = expectedUnits(roster.units, framework, period, builtinFrameworks());
  for (const problem of problems)
    terminal.err(`${path ?? ""}: ${describeRosterProblem(problem)[language]}\n`);
}

function needsPerson({ returns, missing }: Collected): boolean {
  return missing.length > 0 || returns.some(({ state }) => isOpen(state) || state === "uncompared");
}

function nothingNamed(): CliError {
  return new CliError({
    zh: "请写明工作簿、文件夹或压缩包，或用 --from 指定读取结果。",
    en: "Name workbooks, folders or archives, or files of records with --from.",
  });
}

function noRosterToSave(): CliError {
  return new CliError({
    zh: "--save-names 把接受的名称记入单位名录，请用 --roster 指定名录。",
    en: "--save-names enters accepted names into the roster; name it with --roster.",
  });
}

function noPeriod(): CliError {
  return new CliError({
    zh: "请用 --period 指定收哪个期间的表，例如 --period 2026Q4；只读取、不汇总的，用 --records 指定存放读取结果的文件。",
    en: "Say with --period which period is collected, such as --period 2026Q4; to read only, name a file for the records with --records.",
  });
}

function nothingRead(files: number): CliError {
  return new CliError({
    zh: `${files} 个文件里没有一份读得出的考核评分表；请检查文件夹，或用 --framework 指定下发的指标体系。`,
    en: `None of ${plural(files, "file")} holds a scoring sheet that can be read. Check the folder, or name the issued framework with --framework.`,
  });
}
