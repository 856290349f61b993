/** `review`: review workbooks go out to the departments, and what comes back goes into copies of the units' workbooks. */
import { join } from "node:path";
import type { Collected } from "../../core/collect/collected";
import { countedReturns } from "../../core/collect/review/counted-returns";
import { NOTHING_DECIDED, type Decided } from "../../core/collect/decisions/read-decisions";
import { putTogether } from "../../core/collect/put-together";
import { mergeReviews } from "../../core/collect/review/merge-reviews";
import { planReviewWorkbook } from "../../core/collect/review/plan-review";
import { reviewCases } from "../../core/collect/review/review-cases";
import { isOpen } from "../../core/collect/states/state-of";
import { reviewFileName } from "../../core/collect/review/review-file-name";
import type { SheetMappings } from "../../core/derive/column-mapping";
import type { Period } from "../../core/framework/period";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { CliError } from "../cli-error";
import { tellReviewNotes } from "../collect/merge-review-files";
import { readReviewFiles } from "../collect/review-files";
import { readReturns } from "../collect/read-returns";
import { decidedIn } from "../collect/result-files";
import type { ReturnFile } from "../collect/return-file";
import { copyNames, reviewedFiles, writeReviewedCopy } from "../collect/reviewed-copies";
import { EXIT, type ExitCode } from "../exit-code";
import { writeBytes } from "../files";
import { requireFramework } from "../framework-file";
import { refuseExisting } from "../refuse-existing";
import { reportFailure } from "../report-failure";
import { readRosterFile } from "../roster-file";
import type { Terminal } from "../terminal";

export interface ReviewOptions {
  readonly paths: readonly string[];
  readonly roster: string | null;
  readonly framework: string | null;
  readonly columns: SheetMappings;
  readonly period: Period;
  readonly language: Language;
  /** A result workbook (收表.xlsx) whose decisions hold; null for none. */
  readonly decisions: string | null;
  /** The folder for what is written. */
  readonly out: string;
  readonly force: boolean;
}

/**
 * One workbook for each responsible department, with all returns that count.
 * @throws CliError when there is nothing to review, or a workbook of that name is in the way
 */
export async function sendReviews(options: ReviewOptions, terminal: Terminal): Promise<ExitCode> {
  const { period, language, out, force } = options;
  const { collected } = await collect(options, terminal);
  const reviews = reviewCases(collected.framework, period, countedReturns(collected), language);
  if (reviews.length === 0) throw nothingToReview();
  const files = reviews.map((review) => ({ review, path: join(out, reviewFileName(review, language)) }));
  if (!force) for (const { path } of files) await refuseExisting(path);
  for (const { review, path } of files) {
    await writeBytes(path, await terminal.workbooks.create(planReviewWorkbook(review, language)));
    const count = review.blocks.reduce((sum, { cases }) => sum + cases.length, 0);
    terminal.out(`${path}  ${SENT[language](review.department[language], review.blocks.length, count)}\n`);
  }
  return leftOut(collected, language, terminal) ? EXIT.findings : EXIT.clean;
}

/**
 * Copies of the workbooks of all units that were reviewed; originals stay as they are. What can't be taken
 * over is told at its cell, and the run ends with 1.
 */
export async function takeReviews(
  options: ReviewOptions,
  reviewFiles: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { period, language } = options;
  const { collected, read, decided } = await collect(options, terminal);
  const { files, unused } = await readReviewFiles(reviewFiles, language, terminal);
  if (files.length === 0) return EXIT.failed;
  const returns = countedReturns(collected);
  const { taken, notes } = mergeReviews(collected.framework, period, returns, files, decided.reviews);
  tellReviewNotes({ notes }, language, terminal);
  let failed = false;
  let left = false;
  const reviewed = reviewedFiles(returns, taken);
  const names = copyNames(reviewed.map(({ file }) => file));
  for (const [index, one] of reviewed.entries()) {
    try {
      const target = { ...options, name: names[index] ?? "", files: read };
      left = (await writeReviewedCopy(one, target, terminal)) || left;
    } catch (error) {
      reportFailure(error, language, terminal);
      failed = true;
    }
  }
  if (failed) return EXIT.failed;
  return unused > 0 || notes.length > 0 || left ? EXIT.findings : EXIT.clean;
}

interface ForReview {
  readonly collected: Collected;
  readonly read: readonly ReturnFile[];
  readonly decided: Decided;
}

async function collect(options: ReviewOptions, terminal: Terminal): Promise<ForReview> {
  const { paths, language, columns, period } = options;
  const decided = options.decisions === null ? NOTHING_DECIDED : await decidedIn(options.decisions, terminal);
  const roster = options.roster === null ? null : await readRosterFile(options.roster, language, terminal);
  const framework =
    options.framework === null ? null : await requireFramework(options.framework, terminal.workbooks);
  const { records, files } = await readReturns(
    {
      paths,
      from: [],
      except: [options.roster, options.decisions].flatMap((file) => file ?? []),
      records: null,
      settings: { framework, period: null, columns, units: roster?.units ?? [] },
      language,
    },
    terminal,
  );
  const frameworks = [...records.frameworks.values()];
  const collected = putTogether({
    records: records.sources,
    frameworks,
    roster,
    period,
    framework,
    decisions: decided.returns,
  });
  if (collected === null) throw nothingToReview();
  return { collected, read: files, decided };
}

/** Names what is not on the review sheets, and why. @returns whether there was any */
function leftOut({ returns }: Collected, language: Language, terminal: Terminal): boolean {
  const others = returns.filter(({ state }) => isOpen(state));
  for (const { file, reasons } of others) {
    const why = reasons.map(({ message }) => message[language]).join(" ");
    terminal.err(`${LEFT_OUT[language](file)}${why}\n`);
  }
  return others.length > 0;
}

const SENT: Readonly<Record<Language, (department: string, indicators: number, rows: number) => string>> = {
  zh: (department, indicators, rows) => `${department}：${indicators} 项指标，${rows} 行`,
  en: (department, indicators, rows) =>
    `${department}: ${plural(indicators, "indicator")}, ${plural(rows, "row")}`,
};

const LEFT_OUT: Readonly<Record<Language, (file: string) => string>> = {
  zh: (file) => `${file}：不在复核表中。`,
  en: (file) => `${file}: not on the review sheets. `,
};

function nothingToReview(): CliError {
  return new CliError({
    zh: "没有可复核的报表：请先用 kaoping collect 查看各文件的状态。",
    en: "There is nothing to review. See the states of the files with kaoping collect first.",
  });
}
