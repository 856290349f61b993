/**
 * Copies of the units' workbooks with the reviews that were taken: each file once, however many units it holds, below one
 * folder as the files lie below theirs. Originals stay as they are.
 */
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { Assessment } from "../../core/assessment";
import { commonFolder } from "../../core/collect/common-folder";
import { applyReviews } from "../../core/collect/review/apply-reviews";
import type { CountedReturn } from "../../core/collect/review/counted-returns";
import type { TakenReview } from "../../core/collect/review/taken-review";
import { planWriteBack } from "../../core/collect/review/write-back";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { withoutEnding } from "../../workbook/workbook-name";
import { CliError } from "../cli-error";
import { readBytes, writeBytes } from "../files";
import { refuseForeign, refuseOriginal } from "../fixed-copy";
import { printableName } from "../printable";
import type { Terminal } from "../terminal";
import { withDiskSource } from "./disk-source";
import type { ReturnFile } from "./return-file";

/** A file with its sheets that were reviewed. */
export interface ReviewedFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly sheets: readonly {
    readonly unit: string;
    readonly assessment: Assessment;
    readonly reviews: readonly TakenReview[];
  }[];
}

/** Files without a review of any of their units are left out. */
export function reviewedFiles(
  returns: readonly CountedReturn[],
  taken: readonly TakenReview[],
): readonly ReviewedFile[] {
  const files = new Map<string, ReviewedFile>();
  for (const { unit, file, sha256, assessment } of returns) {
    const reviews = taken.filter((review) => review.unit === unit);
    if (reviews.length === 0) continue;
    // Two files of an archive may have one name.
    const key = JSON.stringify([file, sha256]);
    const sheets = [...(files.get(key)?.sheets ?? []), { unit, assessment, reviews }];
    files.set(key, { file, sha256, sheets });
  }
  return [...files.values()];
}

/**
 * What each copy is called below the folder for all: as the files lie below the folder that they share. Whatever a file is,
 * its copy is an .xlsx; a name that is taken gets a number.
 */
export function copyNames(files: readonly string[]): readonly string[] {
  const folder = commonFolder(files);
  const taken = new Set<string>();
  return files.map((file) => {
    const steps = file.slice(folder.length).split(/[/\\]/);
    // An archive may name its files as it likes.
    const inside = steps.filter((step) => !/^\.{0,2}$/.test(step)).map((step) => step.replaceAll(":", "_"));
    const plain = withoutEnding(inside.join("/"));
    for (let number = 1; ; number++) {
      const name = `${plain}${number === 1 ? "" : ` (${number})`}.xlsx`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

export interface CopyTarget {
  /** The folder for all copies. */
  readonly out: string;
  readonly name: string;
  /** What was read: where the content comes from, and what must not be replaced. */
  readonly files: readonly ReturnFile[];
  readonly force: boolean;
  readonly language: Language;
}

/**
 * @returns whether a review found no cell to stand in; it was told
 * @throws CliError for a file that changed meanwhile, and when something else has the copy's name
 * @throws WorkbookError when the file can't be read or the copy can't be written
 */
export async function writeReviewedCopy(
  { file, sha256, sheets }: ReviewedFile,
  { out, name, files, force, language }: CopyTarget,
  terminal: Terminal,
): Promise<boolean> {
  const path = join(out, name);
  const originals = files.map((one) => one.path);
  await refuseOriginal(path, originals);
  const workbook = await terminal.workbooks.open(await contentOf(file, sha256, files, terminal), file);
  const lines: string[] = [];
  const left: TakenReview[] = [];
  for (const { unit, assessment, reviews } of sheets) {
    // Read each time: the log has grown by the lines of the unit before.
    const written = planWriteBack(await workbook.read(), assessment, reviews, terminal.now(), language);
    if (written.plan !== null) await workbook.apply(written.plan);
    left.push(...written.left);
    const held = reviews.filter((one) => !written.left.includes(one));
    const [before, after] = [assessment, applyReviews(assessment, held)].map(
      ({ score, framework }) => score.totals.final?.toFixed(framework.precision.decimals) ?? "—",
    );
    const whose = sheets.length === 1 ? "" : `${unit}${language === "zh" ? "：" : ": "}`;
    lines.push(
      `${printableName(path)}  ${whose}${TAKEN[language](held.length, before ?? "", after ?? "")}\n`,
    );
  }
  if (!force) await refuseForeign(path, await workbook.read(), terminal.workbooks);
  await writeBytes(path, workbook.toBytes());
  for (const line of lines) terminal.out(line);
  for (const { code } of left) terminal.err(`${printableName(basename(file))}  ${NO_CELL[language](code)}\n`);
  return left.length > 0;
}

/** The bytes that were assessed, and no others. */
async function contentOf(
  file: string,
  sha256: string | null,
  files: readonly ReturnFile[],
  { archives }: Terminal,
): Promise<Uint8Array> {
  for (const { name, path, member } of files) {
    if (name !== file) continue;
    const bytes =
      member === null
        ? await readBytes(path)
        : await withDiskSource(path, (source) => archives.content(source, member));
    if (sha256 === null || createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  }
  throw new CliError({
    zh: `“${file}”在读取之后改过，没有写入副本；请再运行一次。`,
    en: `“${file}” was changed after it was read; no copy was written. Run it again.`,
  });
}

const TAKEN: Readonly<Record<Language, (count: number, before: string, after: string) => string>> = {
  zh: (count, before, after) => `写入复核得分 ${count} 项，得分 ${before} → ${after}`,
  en: (count, before, after) => `${plural(count, "review")} taken over, score ${before} → ${after}`,
};

const NO_CELL: Readonly<Record<Language, (code: string) => string>> = {
  zh: (code) => `${code} 没有可写的“复核得分”单元格（没有这一列，或是公式），没有写入。`,
  en: (code) => `${code} has no cell for the review (no such column, or a formula); it was not written.`,
};
