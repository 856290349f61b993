/**
 * The reviews on their way into copies of the units' workbooks. Files are read once more for that: what is kept of a
 * return is its result, and a copy is made of the file itself.
 */
import { assessWorkbook, type AssessOptions } from "../core/assess";
import type { TakenReview } from "../core/collect/review/taken-review";
import { planWriteBack } from "../core/collect/review/write-back";
import type { Language, Text } from "../core/locale/language";
import type { FileWorkbook } from "../workbook/port";
import { withoutEnding } from "../workbook/workbook-name";
import type { ReviewedCopies } from "./collect-desk";

/** A file with the reviews that were taken for its sheets; plain data. */
export interface ReviewedFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly sheets: readonly { readonly sheet: string; readonly reviews: readonly TakenReview[] }[];
}

/** What a thread made of one file. */
export interface CopyAnswer {
  /** Null where the file is another one by now. */
  readonly bytes: Uint8Array | null;
  /** Codes of reviews that have no cell to stand in. */
  readonly left: readonly string[];
}

export interface CopyMaker {
  /** How many copies are made at a time. */
  readonly threads: number;
  /** @throws whatever keeps the file from being read */
  readonly copy: (file: ReviewedFile) => Promise<CopyAnswer>;
  /** Why a file couldn't be read, in words. */
  readonly why: (error: unknown) => Text;
  readonly zip: (files: ReadonlyMap<string, Uint8Array>) => Promise<Uint8Array>;
}

/** A file that can't be read stands in the notes; the others are copied all the same. */
export async function makeCopies(
  files: readonly ReviewedFile[],
  { threads, copy, why, zip }: CopyMaker,
): Promise<ReviewedCopies> {
  const copies = new Map<ReviewedFile, Uint8Array>();
  const notes = new Map<ReviewedFile, readonly Text[]>();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      try {
        const { bytes, left } = await copy(file);
        if (bytes !== null) copies.set(file, bytes);
        notes.set(file, bytes === null ? [CHANGED] : left.map(noCell));
      } catch (error) {
        notes.set(file, [why(error)]);
      }
    }
  };
  await Promise.all(Array.from({ length: threads }, lane));
  const named = new Map<string, Uint8Array>();
  for (const file of files) {
    const bytes = copies.get(file);
    if (bytes !== undefined) named.set(freeName(file.file, named), bytes);
  }
  return {
    zip: named.size === 0 ? null : await zip(named),
    copies: named.size,
    notes: files.flatMap((file) => (notes.get(file) ?? []).map((text) => ({ file: file.file, text }))),
  };
}

/** Whatever the file is, its copy is an .xlsx; a name that is taken gets a number. */
function freeName(path: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = withoutEnding(path);
  for (let number = 1; ; number++) {
    const name = `${plain}${number === 1 ? "" : ` (${number})`}.xlsx`;
    if (!taken.has(name)) return name;
  }
}

/** Writes the reviews into an opened workbook. @returns codes of those that couldn't be written */
export async function writeReviews(
  workbook: FileWorkbook,
  { sheets }: ReviewedFile,
  options: AssessOptions,
  at: Date,
  language: Language,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { sheet, reviews } of sheets) {
    const grid = await workbook.read();
    const outcome = assessWorkbook(grid, options);
    const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
    const assessment = assessments.find((one) => one.sheet.name === sheet);
    const written = assessment === undefined ? null : planWriteBack(grid, assessment, reviews, at, language);
    if (written?.plan != null) await workbook.apply(written.plan);
    left.push(...(written?.left ?? reviews).map(({ code }) => code));
  }
  return left;
}

const CHANGED: Text = {
  zh: "文件在读取之后改过，没有写入；请重新收表。",
  en: "The file was changed after it was read; nothing was written. Please collect again.",
};

function noCell(code: string): Text {
  return {
    zh: `${code} 没有可写的“复核得分”单元格（没有这一列，或是公式），没有写入。`,
    en: `${code} has no cell for the review (no such column, or a formula); it was not written.`,
  };
}
